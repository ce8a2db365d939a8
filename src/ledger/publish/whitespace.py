"""Takes the empty lines and the indentation of templates out of a page."""

from __future__ import annotations

import re

KEPT = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)", re.DOTALL)
BREAK = re.compile(r"\s*\n\s*")


def collapse_whitespace(html: str) -> str:
    """The page with every run of white space that holds a line break as one line break.

    That shows the same: white space collapses (CSS Text Module Level 3, 4.1.1) but where it is kept, and these
    elements are left as they are.
    """
    parts = KEPT.split(html)
    # The pattern has two groups, so of every three pieces the second is kept and the third is its name.
    return "".join(part if place % 3 else BREAK.sub("\n", part) for place, part in enumerate(parts) if place % 3 < 2)
