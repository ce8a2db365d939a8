"""What a reader has asked their device for: less motion, and the system's own few colors (forced colors)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tools import KINDS

pytestmark = pytest.mark.browser

MOVING = """() => [...document.querySelectorAll('*')].flatMap((one) => [null, '::before', '::after'].flatMap((part) => {
  const style = getComputedStyle(one, part);
  const times = `${style.transitionDuration}, ${style.animationDuration}`.split(', ').map(parseFloat);
  const moves = Math.max(...times) > .01 || style.scrollBehavior === 'smooth';
  return moves ? [`${one.tagName} ${one.className} ${part ?? ''}`] : [];
})).slice(0, 5)"""
LOOK = """(wanted) => [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility()).map((one) => {
  const { color, backgroundColor, fill, stroke, borderTopColor, borderTopWidth } = getComputedStyle(one);
  return { color, ground: backgroundColor, fill, stroke, border: parseFloat(borderTopWidth) ? borderTopColor : '' };
})"""
CANVAS = "rgb(255, 255, 255)"
"""The ground of a page in a system of black on white."""


@pytest.fixture(scope="module")
def forced(browser: Browser, site: str) -> Iterator[Page]:
    """A page in the colors of the system: black on white, blue links."""
    size = {"width": 1280, "height": 800}
    page = browser.new_page(base_url=site, viewport=size, forced_colors="active", color_scheme="light")
    yield page
    page.close()


@pytest.mark.parametrize("address", KINDS)
def test_nothing_moves_when_less_motion_is_asked_for(wide: Page, address: str):
    wide.goto(address)
    assert wide.evaluate(MOVING) == []


def test_something_moves_otherwise(desk: Page):
    desk.goto("")
    assert desk.evaluate(MOVING) != []


def test_icons_keep_a_color_of_their_own(forced: Page):
    forced.goto("benefits/scars/")
    icons = forced.evaluate(LOOK, ".mn-icon")
    assert icons and all(icon["color"] != CANVAS for icon in icons)
    words = forced.locator(".mn-badge__word").all_inner_texts()
    assert words and all(words)


def test_how_much_was_read_is_still_drawn(forced: Page):
    """The small page that fills up is a gradient, which the system would take away."""
    forced.goto("benefits/scars/")
    ground = "one => getComputedStyle(one, '::before').backgroundImage"
    assert "gradient" in forced.locator(".mn-ref__read").first.evaluate(ground)


def test_what_is_chosen_differs_from_what_is_not(forced: Page):
    forced.goto("evidence/claims/?verdict=overstated")
    chosen = forced.evaluate(LOOK, '.mn-filter__button[aria-pressed="true"]')
    others = forced.evaluate(LOOK, '.mn-filter__button[aria-pressed="false"]')
    assert len(chosen) == 1 and all(chosen[0]["ground"] != other["ground"] for other in others)
    assert all(other["border"] not in ("", CANVAS) for other in others)


def test_boxes_and_cards_keep_a_border(forced: Page):
    forced.goto("benefits/scars/")
    for box in (".mn-card", ".mn-box--unknown", ".mn-box--plain"):
        assert all(found["border"] not in ("", CANVAS) for found in forced.evaluate(LOOK, box)), box


def test_the_dots_of_a_count_differ(forced: Page):
    forced.goto("safety/side-effects/")
    full = forced.evaluate(LOOK, ".mn-dots__full")
    hole = forced.evaluate(LOOK, ".mn-dots__hole")
    assert full and hole
    assert {dot["stroke"] for dot in full}.isdisjoint({dot["stroke"] for dot in hole})
    assert CANVAS not in {dot["stroke"] for dot in full}


def test_the_focus_is_marked(forced: Page):
    forced.goto("benefits/scars/")
    forced.keyboard.press("Tab")
    forced.keyboard.press("Tab")
    expect(forced.locator(".md-header .md-logo")).to_be_focused()
    style, width = forced.evaluate(
        "(({ outlineStyle, outlineWidth }) => [outlineStyle, outlineWidth])(getComputedStyle(document.activeElement))"
    )
    assert style == "solid" and float(width[:-2]) >= 2


def test_a_note_keeps_its_sign(forced: Page):
    """The sign of an admonition is a mask over a ground, and the system takes grounds away."""
    forced.goto("safety/side-effects/")
    title = forced.locator(".admonition-title").first
    ground = title.evaluate("one => getComputedStyle(one, '::before').backgroundColor")
    assert ground != CANVAS
