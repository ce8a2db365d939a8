"""A synonym stands on one line only, in lower case, and on every line at least one stands somewhere on the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from ..read.load import Evidence
from ..text.stems import split, stem
from ._rule import Problems

PATH = "evidence/synonyms.yml"
NOT_SAID = (PATH, "evidence/topics.yml")


def check(evidence: Evidence) -> Problems:
    document = evidence.documents.get(PATH)
    if document is None:
        return
    text = said(evidence)
    seen: dict[str, str] = {}
    for name, others in evidence.synonyms.root.items():
        line = document.line(name)
        stems = {term: _stems(term) for term in (name, *others)}
        for term, said_as in stems.items():
            if term != term.lower():
                yield PATH, line, f"“{term}” has capital letters.", f"Write “{term.lower()}”."
            if not said_as:
                yield PATH, line, f"“{term}” has no letter.", "Delete it."
            elif said_as in seen:
                yield PATH, line, f"For the search, “{term}” is the same as {seen[said_as]}.", "Delete one of them."
            seen[said_as] = f"“{term}” of the line “{name}”"
        # What cannot be read may say it.
        if not evidence.unread and not any(f" {stem} " in text for stem in stems.values()):
            yield (
                PATH,
                line,
                f"None of the words of the line “{name}” stands on any page.",
                "Put the word that the site uses first, or delete the line.",
            )


def said(evidence: Evidence) -> str:
    """All words of the pages, of what their cards and lists show, and of titles, as the search sees them."""
    texts = [page.text for page in evidence.pages.values()]
    texts += [entry.get("title") for entry in evidence.bibliography.values()]
    for document in evidence.documents.values():
        if document.path not in NOT_SAID:
            texts += _strings(document.data)
    return f" {' '.join(filter(None, map(_stems, texts)))} "


# Two rules ask, and again after every change of one text.
@lru_cache(maxsize=65_536)
def _stems(text: str) -> str:
    return " ".join(map(stem, split(text)))


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield from _strings(key)
            yield from _strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from _strings(value)
