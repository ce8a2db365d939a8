"""The accessibility tree: everything has a name, names tell apart, headings and landmarks are in order, and what is
read aloud comes in the order in which it is seen, on a phone and on a desk."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise

import pytest
from corners import PAGES, STUDIES, arrive
from playwright.sync_api import Page
from tree import Node, nodes, places

from tools import KINDS

pytestmark = pytest.mark.browser

NAMED = {
    "link", "button", "textbox", "combobox", "searchbox", "slider", "listbox", "option", "checkbox", "radio", "dialog",
    "region", "navigation", "complementary", "heading", "DisclosureTriangle",
}  # fmt: skip
LANDMARKS = {"banner", "navigation", "main", "contentinfo", "search", "complementary", "region"}
SAME = {
    "¶": "the heading around it says what it leads to",
    "Study record": "its item of the list names the work",
    "PubMed": "its item of the list names the work",
    "PubMed Central": "its item of the list names the work",
    "Official page": "its item of the list names the work",
    "Publisher's page": "its item of the list names the work",
    "CC BY 4.0": "its row names the file",
    "MIT": "its row names the file",
}
"""Names that lead to several places within one article, each with the reason."""
IN_CONTEXT = ("row", "doc-endnote")
"""Inside of these a name is told apart by what stands beside it, as WCAG 2.4.4 allows."""


BACKWARDS = {
    "Depth is to scale": "it stands below the drawing, beside the list of trials that is read with the drawing"
}
"""Texts that may stand above what is read before them, each with the reason."""

Box = tuple[float, float, float, float]


def _above(b: Box, a: Box) -> bool:
    """Wholly above, and not in a column to the right."""
    return b[3] <= a[1] + 2 and b[0] < a[2] - 2


def _beside(b: Box, a: Box) -> bool:
    """In the same line, to the right."""
    return b[0] >= a[2] - 2 and b[1] < a[3] and b[3] > a[1]


def article(found: list[Node]) -> list[Node]:
    return [node for node in found if "article" in node.within]


@pytest.mark.parametrize("address", [*PAGES, *STUDIES, "404.html"])
def test_names_headings_and_landmarks(wide: Page, address: str):
    arrive(wide, address)
    found = nodes(wide)
    assert [f"{node.role} in {node.within[-3:]}" for node in found if node.role in NAMED and not node.name] == []

    landmarks = Counter((node.role, node.name) for node in found if node.role in LANDMARKS)
    assert [mark for mark, count in landmarks.items() if count > 1] == []
    assert all(sum(role == one for role, _ in landmarks) == 1 for one in ("banner", "main", "contentinfo"))

    levels = [node.facts["level"] for node in article(found) if node.role == "heading"]
    assert levels.count(1) == 1
    assert [pair for pair in zip([0, *levels], levels, strict=False) if pair[1] > pair[0] + 1] == []

    goals: dict[str, set[str]] = defaultdict(set)
    for node in article(found):
        if node.role == "link" and node.name not in SAME and not set(node.within) & set(IN_CONTEXT):
            goals[node.name].add(str(node.facts.get("url")))
    assert {name: sorted(urls) for name, urls in goals.items() if len(urls) > 1} == {}


@pytest.mark.parametrize("address", KINDS)
@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_read_comes_as_it_is_seen(wide: Page, address: str, width: int):
    """Whatever is read next stands lower, or beside: never wholly above and not to the right."""
    wide.set_viewport_size({"width": width, "height": 800})
    arrive(wide, address)
    where = places(wide)
    said = [node for node in article(nodes(wide)) if node.role == "StaticText" and node.place in where]
    # A picture is one thing. On a phone a row is a card whose cells name their columns, so any order makes sense.
    told = [node for node in said if not {"image", *(["row"] if width == 360 else [])} & set(node.within)]
    seen = [(node.name, where[node.place]) for node in told]
    seen = [(name, box) for name, box in seen if box[2] - box[0] > 2 and box[3] - box[1] > 2]
    wide.set_viewport_size({"width": 1280, "height": 800})
    assert len(seen) > 5
    backwards = [
        f"“{name[:40]}” is read before “{after[:40]}”"
        for place, ((name, a), (after, b)) in enumerate(pairwise(seen))
        if _above(b, a) and not any(_beside(b, box) for _, box in seen[max(place - 2, 0) : place])
    ]
    assert [one for one in backwards if not any(part in one for part in BACKWARDS)] == []
