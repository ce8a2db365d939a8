"""How long and how deep a text may be: far beyond what people write, and short of what makes a program hang.

Markdown's readers take time with the square of a paragraph's length or of the brackets open in it, and go one call
deeper with every level of lists and quotes. The build would never end, and say nothing: so such texts are refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

RULE = "limits"
BYTES = 1_000_000
BYTES_OF_BIBLIOGRAPHY = 4_000_000
LINE = 5_000
WORD = 200
PARAGRAPH = 10_000
LEVELS = 8
HEADINGS = 300
"""Two of the same name are told apart by counting."""
MARKS = 400
"""Signs of emphasis and code in one paragraph."""

LONG_WORD = re.compile(rf"\S{{{WORD + 1},}}")
ADDRESS = re.compile(r"https?://|\bdoi\b|\b10\.\d{4,9}/|\]\(|=\s*[{\"]|[;,|]")
"""What may be long without a space: addresses, targets of links, and lists without spaces."""
LETTERS = re.compile(rf"\w{{{WORD + 1},}}")
QUOTES = re.compile(r"^(?:[ \t]*>)+", re.MULTILINE)
ITEM = re.compile(r"^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]", re.MULTILINE)
HEADING = re.compile(r"^(?:#{1,6}[ \t]|[=-]+[ \t]*$)", re.MULTILINE)
BRACKET = re.compile(r"[\[\](){}]")
MARK = re.compile(r"[*_`~^]+")
BLANK = re.compile(r"\n[ \t]*\n")

Problem = tuple[int, str, str]
"""Line from 1, what is wrong, how to mend it."""


def long_lines(text: str) -> Iterator[Problem]:
    """Lines that nobody could read, and that no program should try to."""
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LINE:
            yield number, f"The line has {len(line):,} characters; {LINE:,} is the most.", "Divide it, or delete it."


def long_words(text: str) -> Iterator[Problem]:
    """Words that are none, such as a picture as text. Addresses may be long."""
    for number, line in enumerate(text.split("\n"), 1):
        found = LONG_WORD.search(line) if len(line) > WORD else None
        if found and (LETTERS.search(line) or not ADDRESS.search(found[0])):
            what = f"A word has {len(found[0]):,} characters; {WORD} is the most."
            yield number, what, "Delete it, or divide it by spaces."


def paragraphs(text: str) -> Iterator[Problem]:
    """Paragraphs of a page that are too long, or too deep, for those who read Markdown."""
    for found in QUOTES.finditer(text):
        if found[0].count(">") > LEVELS:
            yield _line(text, found.start()), f"Quotes stand more than {LEVELS} levels deep in each other.", FLATTER
            break
    for found in ITEM.finditer(text):
        if len(found[1].expandtabs(4)) > 4 * LEVELS:
            yield _line(text, found.start()), f"Lists stand more than {LEVELS} levels deep in each other.", FLATTER
            break
    if len(headings := [found.start() for found in HEADING.finditer(text)]) > HEADINGS:
        yield _line(text, headings[HEADINGS]), f"The page has more than {HEADINGS} headings.", "Divide the page."
    start = 0
    for end in [*(found.end() for found in BLANK.finditer(text)), len(text)]:
        yield from ((_line(text, start + place), what, fix) for place, what, fix in _paragraph(text[start:end]))
        start = end


FLATTER = "Write it flatter."


def _paragraph(text: str) -> Iterator[Problem]:
    """At most one problem, with its place in the paragraph."""
    if len(text) > PARAGRAPH:
        yield 0, f"The paragraph has {len(text):,} characters; {PARAGRAPH:,} is the most.", "Divide it by empty lines."
        return
    depth = 0
    for found in BRACKET.finditer(text):
        depth = depth + 1 if found[0] in "[({" else max(0, depth - 1)
        if depth > LEVELS:
            yield found.start(), f"More than {LEVELS} brackets are open here.", "Close them, or delete them."
            return
    marks = [found.start() for found in MARK.finditer(text)]
    if len(marks) > MARKS:
        what = f"The paragraph has more than {MARKS} signs of emphasis and code."
        yield marks[MARKS], what, "Divide it, or leave some of them out."


def _line(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1
