"""axe finds nothing in what opens, in any choice of colors: menu, search, preview, note, details, filters in use."""

from __future__ import annotations

import axe
import pytest
from corners import arrive
from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def _menu(page: Page) -> str:
    page.locator('.md-header__button[for="__drawer"]').press("Enter")
    return ".md-sidebar--primary"


def _search(page: Page) -> str:
    if page.viewport_size["width"] < 960:
        page.locator('.md-header__button[for="__search"]').press("Enter")
    page.locator("[data-mn-search-field]").fill("melasma")
    page.locator(".mn-search__option").first.wait_for()
    page.keyboard.press("ArrowDown")
    return ".mn-search__scroll"


def _preview(page: Page) -> str:
    page.keyboard.press("Shift")
    page.locator(".mn-cite > a").first.focus()
    page.locator(".mn-preview").wait_for(state="visible")
    return ".mn-preview"


def _note(page: Page) -> str:
    page.keyboard.press("Shift")
    page.locator("a.mn-term").first.focus()
    page.locator(".mn-note").wait_for(state="visible")
    return ".mn-note"


def _details(page: Page) -> str:
    for folded in page.locator(".mn-page details > summary").all():
        folded.press("Enter")
    return ".mn-page details"


def _verdicts(page: Page) -> str:
    page.locator('.mn-filter__button[data-mn-value="overstated"]').press("Enter")
    return ".mn-filter"


def _studies(page: Page) -> str:
    page.get_by_label("Used for").select_option(label="Melasma")
    page.get_by_label("Order").select_option(label="Newest first")
    return ".mn-tools"


STATES = [
    ("benefits/scars/", _menu, 360),
    ("about/", _search, 360),
    ("about/", _search, 1280),
    ("benefits/pores/", _preview, 1280),
    ("benefits/scars/", _note, 360),
    ("benefits/scars/", _details, 1280),
    ("evidence/claims/", _verdicts, 360),
    ("evidence/studies/", _studies, 360),
]


@pytest.mark.parametrize(("address", "act", "width"), STATES, ids=[f"{act.__name__[1:]}-{w}" for _, act, w in STATES])
def test_axe_finds_nothing_in_what_is_open(wide: Page, address: str, act, width: int):
    wide.set_viewport_size({"width": width, "height": 800})
    wide.goto("about:blank")
    arrive(wide, address)
    opened = act(wide)
    wide.locator(f"{opened} >> visible=true").first.wait_for()
    axe.load(wide)
    found = axe.run(wide, axe.WHOLE, "the whole page")
    for scheme in axe.SCHEMES:
        axe.color(wide, scheme)
        found += axe.run(wide, {"runOnly": axe.COLORS}, scheme, opened)
    assert not found, "\n".join(found)
    assert wide.locator(opened).first.is_visible(), "what was checked had closed"
