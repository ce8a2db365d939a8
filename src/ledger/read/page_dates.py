"""The day of a page's last change: whether a change forgot it, and the page with the day set."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from ..model.finding import Finding
from .load import Evidence
from .pages import FRONT_MATTER, Page

RULE = "page-dated"
UPDATED = re.compile(r"^updated:[ \t]*([^\n#]*?)([ \t]+#[^\n]*)?$", re.MULTILINE)


def undated(before: Evidence, after: Evidence, day: date) -> Iterator[Finding]:
    """A finding for each page that differs from ``before``, made on ``day``, and does not say when it changed."""
    for name, page in after.pages.items():
        earlier = before.pages.get(name)
        updated, was = page.meta.get("updated"), earlier and earlier.meta.get("updated")
        # Somewhere on Earth the day of a commit is the one before; other mistakes have the rule front-matter.
        if not earlier or not differs(page, earlier) or not isinstance(updated, date) or updated != was:
            continue
        if updated < day - timedelta(days=1):
            line = page.front.line("updated") if page.front else 1
            fix = "Write the day of your change, as year, month and day; “make fix” does."
            yield Finding(page.path, line, f"The page changed, and still says “updated: {updated}”.", fix, RULE)


def differs(page: Page, earlier: Page) -> bool:
    """True if a reader could see a difference: in more than blanks and the day itself."""
    return UPDATED.sub("", page.text, count=1).split() != UPDATED.sub("", earlier.text, count=1).split()


def dated(text: str, day: date) -> str:
    """The text of a page with the day of its last change; unchanged if its front matter has none."""
    front = FRONT_MATTER.match(text)
    found = UPDATED.search(text, 0, front.end()) if front else None
    return f"{text[: found.start(1)]}{day}{text[found.end(1) :]}" if found else text
