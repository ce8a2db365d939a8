"""Cuts pages and texts of records into sentences, with the works that each cites.

Simple on purpose, as a reader of text and not of Markdown:

* Headings, directive lines, titles of admonitions and the rules and heads of tables are no sentences.
* A paragraph or a list item is a block and is cut behind ``.``, ``!`` or ``?`` where a space and then a capital,
  a digit or an opening mark follow. A full stop within a citation or behind an abbreviation does not count.
* Every cell of a table's row is cut by itself; all of a row's cells are one block.
* Citations and the targets of links are left out of ``text``; ``cited`` holds the keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .cite_syntax import cited_keys, without_citations
from .link_syntax import IMAGE, LINK
from .pages import BLOCK, Page

NOT_PROSE = re.compile(r"^\s*(?:#{1,6}\s|!!!|\?\?\?|\[[^\]]+\]:)|^\s*$")
ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
ROW = re.compile(r"^\s*\|")
RULE = re.compile(r"^[\s|:-]+$")
CELL = re.compile(r"(?<!\\)\|")
END = re.compile(r"[.!?][\"”’)*_]*\s+(?=[\"“‘(*_]*[A-Z0-9])")
ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|vs|Dr|No|St|approx)|\b[A-Z])\.\s*$")


@dataclass(frozen=True)
class Sentence:
    """``block`` is the same for the sentences of a paragraph, a list item or a table's row."""

    text: str
    line: int
    cited: tuple[str, ...]
    block: int
    row: bool = False


def of_page(page: Page) -> tuple[Sentence, ...]:
    """The sentences of a page in their order; ``page.body`` has no front matter, code or comments."""
    return _of_body(page.body)


# Several rules read the same pages and texts: each is cut once.
@lru_cache(maxsize=256)
def _of_body(body: str) -> tuple[Sentence, ...]:
    found: list[Sentence] = []
    for number, (row, lines) in enumerate(_blocks(body)):
        for part, line in _cells(*lines[0]) if row else [_joined(lines)]:
            found += _split(part, line, number, row)
    return tuple(found)


@lru_cache(maxsize=8192)
def of_text(text: str) -> tuple[Sentence, ...]:
    """The sentences of a record's text; ``line`` counts from 0, to be added to where the text starts."""
    return tuple(_split(text, [0] * len(text), 0, False))


def _blocks(body: str) -> Iterator[tuple[bool, list[tuple[str, int]]]]:
    """Whether it is a table's row, and the lines with their numbers."""
    lines: list[tuple[str, int]] = []
    source = body.split("\n")
    for number, line in enumerate(source, 1):
        head = number < len(source) and ROW.match(line) and RULE.match(source[number]) and "-" in source[number]
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
    start = 0
    ends = [found.end() for found in END.finditer(masked) if not ABBREVIATION.search(masked[: found.end()])]
    for end in [*ends, len(text)]:
        piece, hidden = text[start:end], masked[start:end]
        if piece.strip():
            place = start + len(piece) - len(piece.lstrip())
            yield Sentence(_words(hidden), lines[place], tuple(cited_keys(piece)), block, row)
        start = end


def _words(text: str) -> str:
    text = LINK.sub(r"\1", IMAGE.sub(r"\1", text.replace("\0", "")))
    return re.sub(r"\s+([.,;:])(?!\d)", r"\1", re.sub(r"\s+", " ", text.replace("*", ""))).strip()
