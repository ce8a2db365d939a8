"""Repeats the searches of ``evidence/watch.yml`` and prints what is new, as Markdown. ``make watch``.

Everything that is found since the day in the file, and not in ``references.bib``, is told, with the outcomes it may
touch. Exit status 1 where a service did not answer: then nothing is known of what that search would bring.
"""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Iterator
from pathlib import Path

from command import ROOT, run, show
from ledger.fetch.client import Client
from ledger.fetch.services import services
from ledger.fetch.watch import Hit, Looked, watch
from ledger.model.ranges import today
from ledger.read.load import load

PLAN = "evidence/watch.yml"
SIGNS = re.compile(r"([\\`*_{}\[\]<>#|!~])")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="the folder with the content")
    root = parser.parse_args().root.resolve()
    evidence = load(root)
    if broken := [found for found in evidence.findings if found.path == PLAN]:
        return show(broken, " Nobody was asked.")
    if evidence.watch is None:
        print(f"{PLAN}:1: There are no searches to repeat. Fix: Add the file; evidence/README.md shows one. [watch]")
        return 1
    client = Client(services(os.environ), os.environ.get("CONTACT", ""))
    looked = list(watch(client, evidence, evidence.watch, today()))
    print("\n".join(report(looked)))
    return int(any(search.unclear for search in looked))


def report(looked: list[Looked]) -> Iterator[str]:
    """The lines of the report. Titles are other people's text, so that nothing in them means anything here."""
    for search in looked:
        yield f"## {search.name.replace('-', ' ').capitalize()}"
        yield ""
        yield f"New since {search.search.since}, by `{search.search.words.replace('`', '')}`."
        yield ""
        if search.unclear:
            yield f"**Not known:** {plain(search.unclear)} Try again with `make watch`."
        elif not search.hits:
            yield "Nothing that is not here already."
        yield from map(_line, search.hits)
        yield ""
    yield f"When all of this has been looked at, set `since:` in `{PLAN}` to {today()}."


def _line(hit: Hit) -> str:
    kinds = f" {plain(', '.join(hit.kinds))}." if hit.kinds else ""
    gone = " **Retracted.**" if hit.retracted else ""
    touched = ", ".join(f"`{name}`" for name in hit.outcomes) or "no outcome of ours"
    return f"- [ ] [{plain(hit.title)}]({hit.url}). {plain(hit.source)}.{kinds}{gone} May touch: {touched}."


def plain(text: str) -> str:
    """A text in which no sign means anything to Markdown, and which calls nobody."""
    return SIGNS.sub(r"\\\1", text).replace("@", "@\N{WORD JOINER}")


if __name__ == "__main__":
    run(main)
