"""A name that a heading is given with ``{#name}`` is its own: no other heading has it, and no card brings it."""

from __future__ import annotations

from collections import Counter

from ..read.load import Evidence
from ..read.pages import HEADING_ID
from ._rule import Problems

OURS = ("ref-", "cite-", "fnref", "claim-", "outcome-", "harm-", "term-", "figure-", "on-", "mn-", "__")
"""How the anchors begin that cards, lists and references bring along."""
BELOW = "about-this-page"
"""The heading below every article, which Markdown does not know of when it makes names up."""
TAKEN = ("references", BELOW)


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        counted = Counter(heading.id for heading in page.headings)
        for heading in page.headings:
            named = HEADING_ID.search(page.text.split("\n")[heading.line - 1])
            if not named and heading.id != BELOW:
                continue
            if heading.id.startswith(OURS) or heading.id in TAKEN:
                what = f"The name “{heading.id}” belongs to what the site makes itself."
                yield page.path, heading.line, what, "Choose another one."
            elif counted[heading.id] > 1:
                what = f"Two headings are named “{heading.id}”."
                yield page.path, heading.line, what, "Rename one of them, and correct the links to it."
