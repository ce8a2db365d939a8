"""Words of the glossary, explained in place: hover, focus, tap, Esc, and what is left without a script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

PAGE = "benefits/scars/"


def word(page: Page) -> Locator:
    page.goto(PAGE)
    page.locator(".mn-note").wait_for(state="attached")
    found = page.locator("a.mn-term").first
    found.evaluate("word => word.scrollIntoView({block: 'center', behavior: 'instant'})")
    return found


def note(page: Page) -> Locator:
    return page.locator(".mn-note")


def meaning(page: Page, found: Locator) -> str:
    """What the glossary says about the word."""
    return page.evaluate("id => self.mnTerms[id]", found.get_attribute("href").partition("#")[2])


def test_hover_shows_the_meaning_the_pointer_can_enter_and_leaving_hides_it(desk: Page):
    found = word(desk)
    found.hover()
    expect(note(desk)).to_be_visible()
    assert len(note(desk).text_content()) > 20
    assert note(desk).text_content() == meaning(desk, found)
    note(desk).hover()
    desk.wait_for_timeout(500)
    expect(note(desk)).to_be_visible()
    desk.mouse.move(2, 2)
    expect(note(desk)).to_be_hidden()


def test_focus_shows_and_describes_and_escape_closes(desk: Page):
    found = word(desk)
    desk.keyboard.press("Tab")
    found.focus()
    expect(note(desk)).to_be_visible()
    expect(found).to_have_attribute("aria-describedby", "mn-note")
    assert note(desk).get_attribute("role") == "tooltip"
    desk.keyboard.press("Escape")
    expect(note(desk)).to_be_hidden()
    expect(found).to_be_focused()
    expect(found).not_to_have_attribute("aria-describedby", "mn-note")


def test_enter_and_a_click_follow_the_link(desk: Page):
    found = word(desk)
    target = found.evaluate("word => word.hash")
    found.click()
    desk.wait_for_url(f"**/about/glossary/{target}")
    expect(desk.locator(target)).to_be_visible()


def test_the_first_tap_shows_and_the_second_follows(phone: Page):
    found = word(phone)
    found.tap()
    expect(note(phone)).to_be_visible()
    assert phone.url.endswith(PAGE)
    box, size = note(phone).bounding_box(), phone.viewport_size
    assert box["x"] >= 0 and box["x"] + box["width"] <= size["width"]
    found.tap()
    phone.wait_for_url("**/about/glossary/#term-*")


def test_a_tap_elsewhere_closes_it(phone: Page):
    word(phone).tap()
    expect(note(phone)).to_be_visible()
    phone.locator("h1").first.dispatch_event("pointerdown", {"pointerType": "touch"})
    expect(note(phone)).to_be_hidden()


def test_without_a_script_a_word_is_a_link_to_its_meaning(plain: Page):
    plain.goto(PAGE)
    found = plain.locator("a.mn-term").first
    anchor = found.get_attribute("href").partition("#")[2]
    found.click()
    plain.wait_for_url("**/about/glossary/#term-*")
    expect(plain.locator(":target")).to_have_id(anchor)
