"""Cuts pages and texts of records into sentences, with the works that each cites.

Simple on purpose, as a reader of text and not of Markdown:

* Headings, directive lines, titles of boxes and the rules and heads of tables are no sentences: ``apart`` has them,
  with the front matter and the blocks of code. Code within a line is read as its words.
* A paragraph or a list item is a block and is cut behind ``.``, ``!`` or ``?`` where a space and then a capital,
  a digit or an opening mark follow. A full stop within a citation or behind an abbreviation does not count.
* Every cell of a table's row is cut by itself; all of a row's cells are one block.
* Citations and the targets of links are left out of ``text``; ``cited`` holds the keys.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ..read.citations import groups, without_citations
from ..read.link_syntax import DEFINITION, IMAGE, LINK
from ..read.pages import BLOCK, TAG, Page

NOT_PROSE = re.compile(r"^\s*(?:#{1,6}\s|!!!|\?\?\?)|^\s*$")
IN_FRONT_MATTER = ("title", "description", "summary")
SIGNS = re.compile(r"[`\[\]@|*<>]")
"""What would mean something to a reader of Markdown, and does not within code."""
ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
ROW = re.compile(r"^\s*\|")
RULE = re.compile(r"^[\s|:-]+$")
CELL = re.compile(r"(?<!\\)\|")
END = re.compile(r"[.!?][\"”’)*_]*\s+(?=[\"“‘(*_]*[A-Z0-9])")
SPACE_BEFORE = re.compile(r" ([.,;:])(?!\d)")
ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|vs|Dr|No|St|approx)|\b[A-Z])\.\Z")
LONGEST = len("approx.")


@dataclass(frozen=True, slots=True)
class Sentence:
    """``block`` is the same for the sentences of a paragraph, a list item or a table's row."""

    text: str
    line: int
    cited: tuple[str, ...]
    block: int
    row: bool = False


@lru_cache(maxsize=4096)  # Several rules read the same pages and texts: each is cut once.
def of_page(page: Page) -> tuple[Sentence, ...]:
    """The sentences of a page in their order."""
    found: list[Sentence] = []
    for number, (row, lines) in enumerate(_blocks(_shown(page))):
        for part, line in _cells(*lines[0]) if row else [_joined(lines)]:
            found += _split(part, line, number, row)
    return tuple(found)


@dataclass(frozen=True)
class Apart:
    """A text that readers see and that is no sentence; ``place`` says what it is."""

    text: str
    line: int
    place: str


def apart(page: Page) -> Iterator[Apart]:
    """What stands on a page outside of its sentences, where no citation can stand or none is expected."""
    for name in IN_FRONT_MATTER:
        if isinstance(page.meta.get(name), str):
            yield Apart(page.meta[name], page.front.line(name), f"the {name}")
    lines = _shown(page).split("\n")
    for number, line in enumerate(lines, 1):
        if NOT_PROSE.search(line) and line.strip():
            yield Apart(line.strip(), number, "the heading" if line.lstrip().startswith("#") else "the title of a box")
        elif number < len(lines) and _head(line, lines[number]):
            yield Apart(line, number, "the head of a table")
    for code in page.code:
        if "\n" in code.text or not code.text.startswith("`"):
            yield Apart(code.text, code.line, "code")


def _shown(page: Page) -> str:
    """The body with the words of code within lines, and without definitions of links."""
    parts, last = [], 0
    for code in page.code:
        if code.text.startswith("`") and "\n" not in code.text:
            parts += [page.body[last : code.start], SIGNS.sub(" ", code.text)]
            last = code.start + len(code.text)
    return DEFINITION.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), "".join([*parts, page.body[last:]]))


def _head(line: str, following: str) -> bool:
    return bool(ROW.match(line) and RULE.match(following) and "-" in following)


@lru_cache(maxsize=262_144)
def of_text(text: str) -> tuple[Sentence, ...]:
    """The sentences of a record's text; ``line`` counts from 0, to be added to where the text starts."""
    return tuple(_split(text, [0] * len(text), 0, False))


def _blocks(body: str) -> Iterator[tuple[bool, list[tuple[str, int]]]]:
    """Whether it is a table's row, and the lines with their numbers."""
    lines: list[tuple[str, int]] = []
    source = body.split("\n")
    for number, line in enumerate(source, 1):
        head = number < len(source) and _head(line, source[number])
        if NOT_PROSE.search(line) or BLOCK.match(line) or ROW.match(line) or ITEM.match(line):
            if lines:
                yield False, lines
            lines = []
        if ROW.match(line):
            if not head and not RULE.match(line):
                yield True, [(line, number)]
        elif not (NOT_PROSE.search(line) or BLOCK.match(line)):
            lines.append((ITEM.sub("", line), number))
    if lines:
        yield False, lines


def _cells(line: str, number: int) -> Iterator[tuple[str, list[int]]]:
    for cell in CELL.split(line.strip().strip("|")):
        yield cell, [number] * len(cell)


def _joined(lines: list[tuple[str, int]]) -> tuple[str, list[int]]:
    """The lines of a block as one text, and the line of every character in it."""
    text, numbers = "", []
    for line, number in lines:
        text += line + " "
        numbers += [number] * (len(line) + 1)
    return text, numbers


def _split(text: str, lines: list[int], block: int, row: bool) -> Iterator[Sentence]:
    # What must not be cut is masked at equal length: places stay places.
    masked = without_citations(text, "\0")
    found = groups(text)
    start = 0
    ends = [found.end() for found in END.finditer(masked) if not _abbreviated(masked, found)]
    for end in [*ends, len(text)]:
        piece, hidden = text[start:end], masked[start:end]
        if piece.strip():
            place = start + len(piece) - len(piece.lstrip())
            yield Sentence(
                _words(hidden),
                lines[place],
                tuple(key for group in found if start <= group.start < end for key, _ in group.keys),
                block,
                row,
            )
        start = end


def _abbreviated(text: str, found: re.Match[str]) -> bool:
    """True for a full stop that belongs to the word before it."""
    stop = found.start() + 1
    return text[stop].isspace() and bool(ABBREVIATION.search(text, max(0, stop - LONGEST - 1), stop))


def _words(text: str) -> str:
    text = text.replace("\0", "")
    if "[" in text:
        text = LINK.sub(r"\1", IMAGE.sub(r"\1", text))
    if "<" in text:
        text = TAG.sub("", text)
    text = html.unescape(text).replace("*", "")
    return SPACE_BEFORE.sub(r"\1", " ".join(text.split()))
