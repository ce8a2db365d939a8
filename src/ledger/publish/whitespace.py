"""Takes the empty lines and the indentation of templates out of a page, and what nothing reads."""

from __future__ import annotations

import re

KEPT = re.compile(r"(<(pre|script|style|textarea)\b.*?</\2>)", re.DOTALL)
BREAK = re.compile(r"\s*\n\s*")
TAG = re.compile(r"<[a-z][^<>]*>")
UNREAD = re.compile(
    r' (?:data-md-(?:component|type)="[a-z]+"|data-md-scrollfix|xmlns="http://www\.w3\.org/2000/svg")(?=[ />])'
)
"""What the theme's script finds its places by: it is not sent, and no style sheet asks for them. And the name space of
a drawing, which HTML knows by the element."""
EMPTY = re.compile(r'<div class="md-dialog">\s*<div class="md-dialog__inner md-typeset"></div>\s*</div>|<div>\s*</div>')
"""Where that script would speak, and where the theme announces nothing."""


def collapse_whitespace(html: str) -> str:
    """The page with every run of white space that holds a line break as one line break, without what nothing reads.

    That shows the same: white space collapses (CSS Text Module Level 3, 4.1.1) but where it is kept, and these
    elements are left as they are.
    """
    parts = KEPT.split(html)
    # The pattern has two groups, so of every three pieces the second is kept and the third is its name.
    return "".join(part if place % 3 else _lean(part) for place, part in enumerate(parts) if place % 3 < 2)


def _lean(part: str) -> str:
    return EMPTY.sub("", TAG.sub(lambda tag: UNREAD.sub("", tag[0]), BREAK.sub("\n", part)))
