"""An anchor stands on a page once: a link to one that stands twice leads to the wrong place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .page import BuiltPage, Problem


def problems(page: BuiltPage) -> Iterator[Problem]:
    counted = Counter(given["id"] for _, given in page.elements if "id" in given)
    for name, times in counted.items():
        if times > 1:
            fix = "Rename a heading, or take away the card or figure that stands there twice."
            yield Problem(f"The anchor “{name}” stands on the page {times} times.", fix, "built-ids", name)
