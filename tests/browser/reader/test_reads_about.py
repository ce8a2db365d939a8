"""The search by keyboard and by finger, citations and words explained in place, in three engines."""

from __future__ import annotations

import pytest
from engines import Reader

pytestmark = pytest.mark.browser

FIELD = "[data-mn-search-field]"
OPTION = "[data-mn-search-list] [role=option]"
MARK, PREVIEW = ".mn-cite > a", ".mn-preview"
WORD, NOTE = "a.mn-term", ".mn-note"
INSIDE = """(wanted) => {
  const { left, right, top, bottom } = document.querySelector(wanted).getBoundingClientRect();
  return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
}"""
FOCUSED = "(wanted) => document.activeElement.matches(wanted)"


def test_searching_by_keyboard(reader: Reader):
    reader.open("benefits/")
    reader.press("/")
    reader.wait(FOCUSED, FIELD)
    reader.type("isotretinoin")
    reader.wait_shown(OPTION)
    reader.wait_url("?q=isotretinoin")
    reader.press("ArrowDown", "ArrowDown")
    reader.wait("(field) => document.querySelector(field).getAttribute('aria-activedescendant').endsWith('-1')", FIELD)
    reader.press("ArrowUp", "Enter")
    reader.wait("() => location.pathname.endsWith('/safety/medicines/') && location.hash")


@pytest.mark.parametrize("width", [320, 390, 768])
def test_searching_by_finger(reader: Reader, width: int):
    reader.resize(width)
    reader.open("")
    assert reader.shown(FIELD) == 0
    reader.tap('button[for="__search"]')
    reader.wait(FOCUSED, FIELD)
    reader.type("isotretinoin")
    reader.wait_shown(OPTION)
    assert reader.run("() => document.scrollingElement.scrollWidth <= innerWidth")
    reader.tap(OPTION)
    reader.wait("() => location.pathname.endsWith('/safety/medicines/')")


@pytest.mark.parametrize("width", [320, 1280])
def test_escape_closes_the_search_and_clears_the_address(reader: Reader, width: int):
    reader.resize(width)
    reader.open("about/?q=melasma")
    reader.wait_shown(OPTION)
    assert reader.run("(field) => document.querySelector(field).value", FIELD) == "melasma"
    reader.press("Escape")
    reader.wait_shown(OPTION, 0)
    reader.wait_url("about/")


@pytest.mark.parametrize("width", [960, 1280])
def test_leaving_the_field_closes_the_search(reader: Reader, width: int):
    reader.resize(width)
    reader.open("")
    reader.click(FIELD)
    reader.type("melasma")
    reader.wait_shown(OPTION)
    reader.press("Tab")
    reader.wait_shown(OPTION, 0)


@pytest.mark.parametrize(("wanted", "shown"), [(MARK, PREVIEW), (WORD, NOTE)])
def test_pointing_explains_and_escape_closes(reader: Reader, wanted: str, shown: str):
    reader.open("benefits/scars/")
    reader.hover(wanted)
    reader.wait_shown(shown)
    assert reader.run(INSIDE, shown)
    assert len(reader.text(shown)) > 20
    reader.hover(shown)
    reader.wait("() => new Promise((done) => setTimeout(done, 500, true))")
    assert reader.shown(shown), "the pointer may enter it"
    reader.press("Escape")
    reader.wait_shown(shown, 0)


@pytest.mark.parametrize(("wanted", "shown"), [(MARK, PREVIEW), (WORD, NOTE)])
def test_leaving_with_the_mouse_closes(reader: Reader, wanted: str, shown: str):
    reader.open("benefits/scars/")
    reader.hover(wanted)
    reader.wait_shown(shown)
    reader.leave()
    reader.wait_shown(shown, 0)


@pytest.mark.parametrize(("wanted", "shown"), [(MARK, PREVIEW), (WORD, NOTE)])
def test_the_keyboard_explains_and_escape_keeps_the_focus(reader: Reader, wanted: str, shown: str):
    reader.open("benefits/scars/")
    reader.focus(wanted)
    reader.wait_shown(shown)
    reader.press("Escape")
    reader.wait_shown(shown, 0)
    assert reader.run(FOCUSED, wanted)


def test_tab_goes_through_the_preview_and_back(reader: Reader):
    reader.open("benefits/scars/")
    reader.focus(MARK)
    reader.wait_shown(PREVIEW)
    reader.press("Tab")
    reader.wait(FOCUSED, f"{PREVIEW} a")
    reader.press("Shift+Tab")
    reader.wait(FOCUSED, MARK)
    reader.press("Tab")
    for _ in range(reader.run("(shown) => document.querySelectorAll(`${shown} :is(a, button)`).length", PREVIEW)):
        reader.press("Tab")
    reader.wait_shown(PREVIEW, 0)
    assert not reader.run(FOCUSED, MARK)


@pytest.mark.parametrize("width", [320, 390, 768])
@pytest.mark.parametrize(("wanted", "shown"), [(MARK, PREVIEW), (WORD, NOTE)])
def test_the_first_tap_explains_and_the_second_follows(reader: Reader, wanted: str, shown: str, width: int):
    reader.resize(width)
    reader.open("benefits/scars/")
    before = reader.url()
    reader.tap(wanted)
    reader.wait_shown(shown)
    assert reader.run(INSIDE, shown)
    assert reader.url() == before
    reader.tap(wanted)
    reader.wait("(before) => location.href !== before", before)


def test_a_tap_elsewhere_closes(reader: Reader):
    reader.resize(390)
    reader.open("benefits/scars/")
    reader.tap(MARK)
    reader.wait_shown(PREVIEW)
    reader.tap("h1")
    reader.wait_shown(PREVIEW, 0)
