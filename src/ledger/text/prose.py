"""What readers are given to read, sentence by sentence: pages, the list of warning signs, and cards.

The rules about wording read this. What a claim says, and what was searched for, are other people's words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..model.files import RECORDS
from ..read.load import Evidence
from ..read.pages import Page
from ..read.usage import call_texts, record_texts
from .sentences import IN_FRONT_MATTER, of_page, of_text

CARDS = tuple(folder for folder in RECORDS if folder != "studies")
NOT_OURS = {("claims", "claim"), ("claims", "cites"), *((folder, "searched") for folder in CARDS)}
FOLD = re.compile(r"( *)\?\?\?")
HOW_WE_KNOW = re.compile(r"\*?How we know: ")
"""How the one line of a page begins that may speak of what was read."""


@dataclass(frozen=True, slots=True)
class Written:
    """A sentence, the name of a heading or a text of the front matter. ``page`` is empty for a record's text."""

    path: str
    line: int
    text: str
    cited: tuple[str, ...] = ()
    page: str = ""
    place: str = "prose"
    """``prose``, ``cell``, ``fold``, ``front``, ``heading`` or ``record``."""
    block: int = 0
    """The same for the sentences of a paragraph, a list item or a table's row."""


def written(evidence: Evidence, folders: tuple[str, ...] = CARDS) -> Iterator[Written]:
    """Everything, page by page and record by record. Studies, which say how much was read, only if asked for."""
    for page in evidence.pages.values():
        yield from of(page)
    yield from _calls(evidence)
    for folder in folders:
        yield from _in_records(evidence, folder)


@lru_cache(maxsize=4096)
def of(page: Page) -> tuple[Written, ...]:
    """What stands on a page, its front matter and headings too."""
    return tuple(_on_page(page))


@lru_cache(maxsize=2)
def _calls(evidence: Evidence) -> tuple[Written, ...]:
    return tuple(
        Written(path, line, sentence.text, sentence.cited, place="record")
        for path, line, text in call_texts(evidence)
        for sentence in of_text(text)
    )


@lru_cache(maxsize=16)
def _in_records(evidence: Evidence, folder: str) -> tuple[Written, ...]:
    place = "cell" if folder == "choices" else "record"  # shown as a grid
    return tuple(
        Written(*evidence.at(folder, name, *route), sentence.text, sentence.cited, place=place)
        for name, found in record_texts(evidence, folder).items()
        for route, text in found
        if (folder, route[0]) not in NOT_OURS
        for sentence in of_text(text)
    )


def _on_page(page: Page) -> Iterator[Written]:
    for name in IN_FRONT_MATTER:
        for sentence in of_text(str(page.meta.get(name, ""))):
            yield Written(page.path, page.front.line(name), sentence.text, (), page.name, "front")
    for heading in page.headings:
        yield Written(page.path, heading.line, heading.text, (), page.name, "heading")
    folded = set(_folded(page.body.split("\n")))
    for found in of_page(page):
        place = "cell" if found.row else "fold" if found.line in folded else "prose"
        yield Written(page.path, found.line, found.text, found.cited, page.name, place, found.block)


def _folded(lines: list[str]) -> Iterator[int]:
    """The lines within a closed box, ``??? info "…"``: four spaces deeper than its title."""
    depth = None
    for number, line in enumerate(lines, 1):
        indent = len(line) - len(line.lstrip(" "))
        if depth is not None and line.strip() and indent < depth:
            depth = None
        if opened := FOLD.match(line):
            depth = len(opened[1]) + 4
        elif depth is not None:
            yield number
