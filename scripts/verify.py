"""Asks Crossref and PubMed about every cited work, and writes ``evidence/checked.yml``. ``make verify``.

What is wrong (exit status 1) and what could not be checked (which says nothing of the work) are told apart. Answers are
kept for a day in ``.build/answers``, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

import requests
import requests_cache
import yaml

from command import ROOT, run, show
from ledger import checks
from ledger.fetch.client import Client
from ledger.fetch.services import services
from ledger.fetch.verify import Asked, verify
from ledger.model import Checked, CheckedWork
from ledger.model.ranges import today
from ledger.read.load import BIBLIOGRAPHY, Evidence, load
from ledger.read.retractions import identified, standing

GOAL = "evidence/checked.yml"
HEAD = """# What the registries said of the works in references.bib. Written by “make verify”, never by hand.
"""
RULES = ("works-agree", "retraction-recorded", "retracted-supports-nothing")
KEPT = timedelta(hours=24)
EVERY = 25


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="the folder with the content")
    root = parser.parse_args().root.resolve()
    evidence = load(root)
    if broken := [found for found in evidence.findings if found.path in (BIBLIOGRAPHY, GOAL)]:
        return show(broken, " Nobody was asked.")
    asked = _ask(root, evidence)
    if not asked.works and asked.unclear:
        print(f"Nothing could be checked: {next(iter(asked.unclear.values()))} Nothing was written.")
        return 1
    works = {**standing(evidence.bibliography, evidence.checked), **asked.works}
    (root / GOAL).write_text(text(works), encoding="utf-8")
    found = [finding for finding in checks.run(load(root)) if finding.rule in RULES]
    status = show(found)
    for key, why in asked.unclear.items():
        print(f"{BIBLIOGRAPHY}:{evidence.bibliography[key].line}: “{key}” could not be checked. {why}")
    without = sum(not identified(entry) for entry in evidence.bibliography.values())
    print(
        f"{len(asked.works)} works checked, {len(asked.unclear)} could not be, {without} have no identifier. "
        f"Wrote {GOAL}."
    )
    return status


def text(works: Mapping[str, CheckedWork]) -> str:
    """The file: keys in order, absent what nobody said."""
    data = Checked(dict(sorted(works.items()))).model_dump(by_alias=True, exclude_defaults=True)
    for work in data.values():
        # YAML has no tuples.
        work.update({name: [*value] for name, value in work.items() if isinstance(value, tuple)})
    return HEAD + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10_000)


def _ask(root: Path, evidence: Evidence) -> Asked:
    (root / ".build").mkdir(exist_ok=True)
    session = requests_cache.CachedSession(
        str(root / ".build/answers"),
        backend="sqlite",
        expire_after=KEPT,
        allowable_codes=(200, 404),
        filter_fn=_whole,
    )
    total, done = sum(map(identified, evidence.bibliography.values())), 0

    def count() -> None:
        nonlocal done
        done += 1
        if done % EVERY == 0 or done == total:
            print(f"Asked about {done} of {total} works.", flush=True)

    with session:
        client = Client(services(os.environ), os.environ.get("CONTACT", ""), session)
        return verify(client, evidence.bibliography.values(), today(), count)


def _whole(answer: requests.Response) -> bool:
    """Whether an answer is worth keeping: a service that answers nonsense is asked again."""
    if answer.status_code == requests.codes.not_found:
        return True
    try:
        return "json" not in answer.headers.get("Content-Type", "") or answer.json() is not None
    except ValueError:
        return False


if __name__ == "__main__":
    run(main)
