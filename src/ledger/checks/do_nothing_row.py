"""A comparison of choices has a row for doing nothing: it is a choice too, and often the fair one to compare with.

Holds for the table under the heading for comparisons of every benefit page.
"""

from __future__ import annotations

import re

from ..read.load import Evidence
from ._rule import Problems

SECTION = "compared-with-other-choices"
ROW = re.compile(r"^\s*\|[ \t]*\**Doing nothing\b")


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        if page.meta.get("kind") != "benefit":
            continue
        lines = page.body.split("\n")
        for place, heading in enumerate(page.headings):
            if heading.id == SECTION:
                following = [other.line for other in page.headings[place + 1 :] if other.level <= heading.level]
                end = following[0] - 1 if following else len(lines)
                if not any(ROW.match(line) for line in lines[heading.line : end]):
                    yield (
                        page.path, heading.line, "The comparison has no row for doing nothing.",
                        "Add a row to the table that starts with “| Doing nothing |”.",
                    )  # fmt: skip
