"""Lists, tables, headings, boxes and fences are written so that they become what they look like.

Other Markdowns, GitHub's preview among them, take more for a list or a table than Python-Markdown does; what it does
not take is published as the signs that were typed, or as something else.
"""

from __future__ import annotations

import re

from ..read.load import Evidence
from ..read.pages import BLOCK
from ..read.verbatim import FENCE
from ._rule import Problems

BLANK_LINE = "Put a blank line before it."
ITEM = re.compile(r"(\s*)(?:[-*+]|\d+\.)\s+\S")
HEADING = re.compile(r"#{1,6}\s")
BOX = re.compile(r"(?:!!!|\?\?\?\+?) ?[\w-]*(?: +\"[^\"]*\")? *$")
RULER = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
UNDERLINE = re.compile(r"(?!={7}$)(?:=+|-+)\s*$")
"""Not what Git puts between two versions, which another rule finds."""


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        for line, what, fix in _found(page.body.split("\n")):
            yield page.path, line, what, fix


def _found(lines):
    state = "start"
    for number, line in enumerate(lines, 1):
        text = line.strip()
        before, state = state, _state(state, line, text)
        following = lines[number] if number < len(lines) else ""
        if problem := _problem(text, line, before, following):
            yield number, *problem


def _state(before, line, text):
    """What the line is part of. Lists and boxes inside others are looked at as if they stood by themselves."""
    if not text or HEADING.match(text) or BLOCK.match(line) or text.startswith(("!!!", "???")):
        return "start"
    # A list or table that goes on from a line of text is named once, at its first line.
    if before == "list" or ITEM.match(line):
        return "list"
    return "table" if text.startswith("|") else "text"


def _problem(text, line, before, following):
    indent = len(line) - len(line.lstrip())
    if re.match(r"#{1,6}[^#\s]", text):
        return f"“{text[:30]}” is a heading without a space behind the “#”.", "Put the space, or leave out the “#”."
    if UNDERLINE.match(text) and before in {"text", "list"}:
        return "The line above is underlined, which makes it a heading of another kind than ours.", (
            "Write “## ” before it instead; for a line across the page, put blank lines around the “---”."
        )
    if FENCE.match(line):
        return f"The code that starts with “{text[:20]}” is never closed.", "Put the same marks on a line behind it."
    if re.match(r"\d+\)\s", text):
        return f"“{text[:30]}” does not start a list.", "Write the number with a full stop: “1. ”."
    if ITEM.match(line):
        if before == "text":
            return f"“{text[:30]}” does not start a list, as it goes on from the line above.", BLANK_LINE
        if indent % 4:
            fix = "Put no space before it, or four for a list inside a list."
            return f"“{text[:30]}” stands {indent} spaces from the edge.", fix
    if text.startswith(("!!!", "???")):
        if not BOX.match(text):
            return f"“{text[:40]}” is no box.", 'Write “!!! note "Title"”, with straight quotes around the title.'
        if following.strip() and not following.startswith("    "):
            return "The text below the title does not belong to the box.", "Put four spaces before each of its lines."
    return _table(text, before, following)


def _table(text, before, following):
    if before == "table" and not text.startswith("|") and text:
        return f"“{text[:30]}” would become a row of the table above.", BLANK_LINE
    if not text.startswith("|") or text.startswith("|||||||"):
        return None
    if before in {"text", "list"}:
        return "This is no table, as it goes on from the line above.", BLANK_LINE
    if before == "start":
        if not RULER.match(following):
            return "This is no table: it has no line of “---” below its head.", "Write “| --- | --- |” below the head."
        if _cells(text) != _cells(following):
            return "This is no table: the line below its head has another number of cells.", "Make them as many."
    return None


def _cells(line):
    return len(re.findall(r"(?<!\\)\|", line.strip().strip("|")))
