"""Option grids: one choice at a time on a phone, with and without a script; a table on a desk; a sheet on paper."""

from __future__ import annotations

import io

import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect
from test_paper import LETTERS, SMALLER, faces

pytestmark = pytest.mark.browser

COMPARE = "treatment/compare/"
SCARS = "#grid-acne-scars"
USES = 5
SMALL = SMALLER.replace(".mn-page", ".mn-grids").replace(".mn-status", ".mn-grid__foot")
"""What is smaller than a size in pixels, but for the small print below a grid."""
SHOWN = "(cells) => cells.filter((cell) => cell.checkVisibility()).map((cell) => cell.textContent.trim())"


def heads(page: Page) -> list[str]:
    """The choices that can be seen in the grid of acne scars."""
    return page.locator(f"{SCARS} thead th").evaluate_all(SHOWN)


def cells(page: Page) -> int:
    return len(page.locator(f"{SCARS} tbody td").evaluate_all(SHOWN))


def test_a_phone_shows_one_choice_without_a_script(plain: Page):
    plain.goto(COMPARE)
    grid = plain.locator(SCARS)
    assert (heads(plain), cells(plain)) == (["Doing nothing"], 7)
    for name in grid.get_by_role("radio").evaluate_all("(all) => all.map((one) => one.labels[0].textContent.trim())"):
        grid.get_by_label(name, exact=True).check()
        assert (heads(plain), cells(plain)) == ([name], 7)
    assert plain.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_a_phone_changes_the_choice_by_keyboard(phone: Page):
    phone.goto(COMPARE)
    buttons = phone.locator(SCARS).get_by_role("radio")
    buttons.first.focus()
    phone.keyboard.press("ArrowDown")
    expect(buttons.nth(1)).to_be_focused()
    assert heads(phone) == ["Needling"]
    phone.keyboard.press("ArrowUp")
    assert heads(phone) == ["Doing nothing"]
    group = phone.locator(SCARS).get_by_role("group", name="Show one choice")
    expect(group.get_by_role("radio", name="Strong laser")).to_be_visible()


def test_one_grid_leaves_the_others_alone(phone: Page):
    phone.goto(COMPARE)
    phone.locator(SCARS).get_by_label("Strong laser").check()
    other = phone.locator("#grid-wrinkles thead th").evaluate_all(SHOWN)
    assert other == ["Doing nothing"]


def test_a_desk_shows_all_choices(desk: Page):
    desk.goto(COMPARE)
    assert len(heads(desk)) == desk.locator(f"{SCARS} input[type=radio]").count() == 7
    expect(desk.locator(SCARS).get_by_role("radio")).to_have_count(0)
    assert desk.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_the_boxes_store_nothing(phone: Page):
    phone.goto(COMPARE)
    boxes = phone.locator(SCARS).get_by_role("group", name="What matters to me").get_by_role("checkbox")
    expect(boxes).to_have_count(5)
    boxes.first.check()
    assert phone.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    assert phone.evaluate("location.search + location.hash") == ""
    phone.reload()
    expect(boxes.first).not_to_be_checked()


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_each_use_fills_one_side_of_a_sheet(browser: Browser, site: str, paper: str, letters: str):
    page = browser.new_page(base_url=site, bypass_csp=True)
    page.goto(COMPARE)
    page.add_style_tag(content=faces(*LETTERS[letters]))
    page.emulate_media(media="print")
    page.evaluate("document.fonts.ready")
    small = page.evaluate(SMALL, 10.6)
    boxes = page.locator(".mn-grid__matters input").evaluate_all(
        "(all) => all.filter((one) => one.checkVisibility()).length"
    )
    printed = pikepdf.open(io.BytesIO(page.pdf(format=paper)))
    page.close()
    sheets = [box[2] > box[3] for box in (sheet.mediabox for sheet in printed.pages)]
    assert sheets.count(True) == USES, "a sheet on its side for each use"
    assert boxes == 5 * USES
    assert small == [], "smaller than 8 pt"
