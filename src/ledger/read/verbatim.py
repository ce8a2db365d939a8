"""What of a Markdown text is no Markdown: code in fences, spans and indented blocks, and comments.

As Python-Markdown and pymdownx.superfences read it: a fence counts only if it is closed; a span ends with its
paragraph; four spaces are code unless they belong to a list or a box. Every step looks at a line a bounded number of
times, so that a file that was pasted together at random costs no more than its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})([^`\n]*)$")
MARK = re.compile(r"<!--|(?<!\\)(?:\\\\)*(`+)")
SPAN = re.compile(r"(`+)(.+?)(?<!`)\1(?!`)", re.DOTALL)
"""As Python-Markdown has it: fewer marks than stand there may begin it."""
END_OF_PARAGRAPH = re.compile(r"\n[ \t]*\n|\Z")
CONTAINER = re.compile(r" {0,3}(?:(?:[-*+]|\d+\.)\s|!!!|\?\?\?)")
DEEPEST = 20
"""Lists inside lists; Python-Markdown itself fails at some more."""


@dataclass(frozen=True)
class Piece:
    """A part of the text from ``start`` to ``end``."""

    kind: Literal["code", "comment"]
    start: int
    end: int


def verbatim(text: str) -> tuple[Piece, ...]:
    """All code and comments, in order. Fences come first, then what starts first: a comment or a span."""
    fences = list(_fences(text))
    rest = blanked(text, fences)
    inline = list(_inline(rest))
    # A line that begins with a span must not pass for an indented one.
    indented = _indented(blanked(rest, inline, "x"))
    found: list[Piece] = []
    for piece in sorted([*fences, *inline, *indented], key=lambda piece: (piece.start, -piece.end)):
        if not found or piece.start >= found[-1].end:
            found.append(piece)
    return tuple(found)


def blanked(text: str, pieces: Iterable[Piece], instead: str = " ") -> str:
    """The text, equally long and with the same lines, with spaces in the place of the pieces."""
    parts, last = [], 0
    for piece in pieces:
        parts += [text[last : piece.start], re.sub(r"[^\n]", instead, text[piece.start : piece.end])]
        last = piece.end
    return "".join([*parts, text[last:]])


def _lines(text: str) -> list[tuple[int, str]]:
    starts = [0, *(found.end() for found in re.finditer(r"\n", text))]
    return list(zip(starts, text.split("\n"), strict=True))


def _fences(text: str) -> Iterator[Piece]:
    lines = _lines(text)
    closers: dict[str, list[int]] = {}
    for number in reversed(range(len(lines))):
        found = FENCE.match(lines[number][1])
        if found and not found[2].strip():
            closers.setdefault(found[1], []).append(number)
    number = 0
    while number < len(lines):
        found = FENCE.match(lines[number][1])
        if found:
            later = closers.get(found[1], [])
            while later and later[-1] <= number:
                later.pop()
            if later:
                end = later.pop()
                yield Piece("code", lines[number][0], lines[end][0] + len(lines[end][1]))
                number = end
        number += 1


def _inline(text: str) -> Iterator[Piece]:
    place, last_comment = 0, text.rfind("-->")
    while mark := MARK.search(text, place):
        place = mark.end()
        if mark[0] == "<!--":
            end = text.find("-->", place) if place <= last_comment else -1
            if end >= 0:
                place = end + 3
                yield Piece("comment", mark.start(), place)
        else:
            paragraph = END_OF_PARAGRAPH.search(text, place).start()
            span = SPAN.match(text, mark.start(1), paragraph)
            if span:
                place = span.end()
                yield Piece("code", span.start(), place)


def _indented(text: str) -> Iterator[Piece]:
    lines = _lines(text)
    for number in _code_lines([(place, line.expandtabs(4)) for place, (_, line) in enumerate(lines)], 0):
        start, line = lines[number]
        yield Piece("code", start, start + len(line))


def _code_lines(lines: list[tuple[int, str]], depth: int) -> Iterator[int]:
    """The numbers of the lines that are code; lines of a list or a box are looked at again, four spaces less."""
    inside, below, children = False, "", []
    for number, line in [*lines, (-1, "x")]:
        if line.startswith("    ") and line.strip():
            if inside:
                children.append((number, line[4:]))
            elif below in {"", "code"}:
                yield number
                below = "code"
        elif line.strip():
            inside = bool(CONTAINER.match(line)) or (inside and below != "")
            if depth < DEEPEST and any(child for _, child in children):
                yield from _code_lines(children, depth + 1)
            children, below = [], "text"
        else:
            children.append((number, ""))
            below = "code" if below == "code" else ""
