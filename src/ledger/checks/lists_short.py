"""A list on a page has at most seven items: more are not taken in (CDC Clear Communication Index, item 7).

A list inside a list counts by itself. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

import re

from ..read.load import Evidence
from ..text.sentences import of_text
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

MOST = 7
ITEM = re.compile(r"^(\s*)(?:([-*+])|\d+[.)])\s+(.*)")


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "lists-short", _found(evidence))


def _found(evidence: Evidence):
    for page in evidence.pages.values():
        for items in _lists(page.body):
            if len(items) > MOST:
                line, text = items[0]
                first = " ".join(sentence.text for sentence in of_text(text))
                yield (
                    page.path, line, first, f"The list that starts with “{first[:40]}” has {len(items)} items.",
                    f"Divide it into lists of at most {MOST}, with a heading or a sentence between them.",
                )  # fmt: skip


def _lists(body):
    """The items of every list, each as its line and text."""
    open_lists = []  # The indentation, the mark and the items of the lists we are in, the outermost first.
    for number, line in enumerate(body.split("\n"), 1):
        found = ITEM.match(line)
        if found:
            depth, mark, text = len(found[1]), found[2] or "1.", found[3]
            # A list ends at an item further out, or at one beside it with another mark.
            while open_lists and open_lists[-1][0] >= depth and open_lists[-1][:2] != (depth, mark):
                yield open_lists.pop()[2]
            if not open_lists or open_lists[-1][0] < depth:
                open_lists.append((depth, mark, []))
            open_lists[-1][2].append((number, text))
        elif line.strip() and not line.startswith(" "):
            # A line that is no item and is not indented ends every list.
            while open_lists:
                yield open_lists.pop()[2]
    yield from (items for _, _, items in open_lists)
