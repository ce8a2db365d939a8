"""axe finds nothing: every written page, five study pages and the page for what is not there.

At 1280 px the whole page, and its colors light and dark; at 320 and 768 px the page cut by axe.py, one of the two
with the colors of high contrast, taking turns from page to page. test_axe_states.py sees all colors on a phone.
"""

from __future__ import annotations

import axe
import pytest
from corners import PAGES, STUDIES, arrive
from playwright.sync_api import Page

pytestmark = pytest.mark.browser

ADDRESSES = [*PAGES, *STUDIES, "404.html"]
NARROW = ({"width": 320, "height": 640}, {"width": 768, "height": 1024})
CONTRAST = [scheme for scheme in axe.SCHEMES if "contrast" in scheme]


@pytest.mark.parametrize(("turn", "address"), list(enumerate(ADDRESSES)), ids=ADDRESSES)
def test_axe_finds_nothing(wide: Page, turn: int, address: str):
    wide.set_viewport_size({"width": 1280, "height": 800})
    arrive(wide, address)
    axe.load(wide)
    found = axe.run(wide, axe.WHOLE, "1280 px")
    wide.evaluate(axe.CUT)
    for scheme in ("light", "dark"):
        axe.color(wide, scheme)
        found += axe.run(wide, {"runOnly": axe.COLORS}, f"1280 px, {scheme}")
    scheme = CONTRAST[turn // 2 % 2]
    axe.color(wide, scheme)
    for place, size in enumerate(NARROW):
        wide.set_viewport_size(size)
        options = axe.REST if place == turn % 2 else axe.SHAPE
        found += axe.run(wide, options, f"{size['width']} px, {scheme}")
    assert not found, "\n".join(found)
