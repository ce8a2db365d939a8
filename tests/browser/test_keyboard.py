"""The whole site by keyboard: Tab reaches everything that can be pressed, in the order of the text, always in view
and with a mark around it, and leaves at the end; Esc closes what is open."""

from __future__ import annotations

import axe
import pytest
from corners import arrive
from playwright.sync_api import Page, expect

from tools import KINDS

pytestmark = pytest.mark.browser

PRESSED = 'a[href], button, input, select, summary, [tabindex="0"]'
REACHED = """(pressed) => [...document.querySelectorAll(pressed)].filter((one) => {
  if (one.tabIndex < 0 || one.disabled || one.matches('.md-toggle')) return false;
  if (one.closest('.mn-preview, .mn-search__scroll')) return false;
  return one.checkVisibility({ visibilityProperty: true }) && one.getClientRects().length;
}).map((one, place) => (one.dataset.mnPlace = place)).length"""
LONGEST = 120
"""With more stops a page is cut to two of each kind (axe.py): else the list of studies alone would take a minute."""
STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body || one === document.documentElement) return null;
  const kind = `${one.tagName} ${one.getAttribute('class')}`;
  const who = `${kind} “${(one.textContent || one.ariaLabel || '').trim().slice(0, 30)}”`;
  const wrong = [];
  const part = [...one.getClientRects()].map((box) => [
    Math.max(box.left, 0), Math.max(box.top, 0), Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight),
  ]).find(([left, top, right, bottom]) => right - left >= 4 && bottom - top >= 4);
  if (!part) {
    wrong.push('out of view');
  } else {
    const [left, top, right, bottom] = part;
    const met = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (met && !one.contains(met) && met.closest('label')?.control !== one && !met.contains(one)) {
      wrong.push(`covered by ${met.tagName} ${met.className}`);
    }
  }
  const marked = one.closest('.mn-colors') ?? one;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(marked);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /, 0\\)$/.test(outlineColor)) wrong.push('no mark');
  return { who, kind, wrong, part, place: one.dataset.mnPlace ?? null, aside: !!one.closest('.mn-preview') };
}"""
BLUR = "() => { self.mnWas = document.activeElement; self.mnWas.blur() }"
SEEN: set[tuple[int, str]] = set()


def marked_in_pixels(page: Page, stop: dict) -> bool:
    """Whether the place looks different without the focus. Asked once for each kind of thing and width."""
    kind = (page.viewport_size["width"], stop["kind"])
    if kind in SEEN or not stop["part"]:
        return True
    SEEN.add(kind)
    left, top, right, bottom = stop["part"]
    x, y = max(left - 4, 0), max(top - 4, 0)
    clip = {"x": x, "y": y, "width": min(right - x + 4, 300), "height": min(bottom - y + 4, 200)}
    focused = page.screenshot(clip=clip)
    page.evaluate(BLUR)
    without = page.screenshot(clip=clip)
    page.evaluate("self.mnWas.focus({ preventScroll: true })")
    return focused != without


def walk(page: Page) -> list[dict]:
    """Every stop from here on, until the page is left: then comes the browser's own frame, or the first stop again."""
    stops: list[dict] = []
    for _ in range(600):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None or (stops and stop["place"] == stops[0]["place"]):
            return stops
        if not marked_in_pixels(page, stop):
            stop["wrong"].append("looks the same without the focus")
        stops.append(stop)
    pytest.fail("Tab never leaves the page")


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", KINDS)
def test_tab_goes_through_the_page(wide: Page, address: str, width: int):
    wide.set_viewport_size({"width": width, "height": 800})
    wide.goto("about:blank")
    arrive(wide, address)
    if wide.evaluate(REACHED, PRESSED) > LONGEST:
        wide.evaluate(axe.CUT)
    expected = wide.evaluate(REACHED, PRESSED)
    stops = walk(wide)
    assert [f"{stop['who']}: {', '.join(stop['wrong'])}" for stop in stops if stop["wrong"]] == []
    places = [int(stop["place"]) for stop in stops if stop["place"] is not None and not stop["aside"]]
    # From a preview the focus goes back to its mark and on.
    once = [place for before, place in zip([None, *places], places, strict=False) if place != before]
    assert once == sorted(once)
    assert sorted(set(range(expected)) - set(once)) == []


def test_the_first_stop_skips_to_the_content(wide: Page):
    wide.goto("about:blank")
    arrive(wide, "benefits/scars/")
    wide.keyboard.press("Tab")
    skip = wide.locator(".md-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    wide.keyboard.press("Enter")
    wide.keyboard.press("Tab")
    assert wide.evaluate("document.activeElement.closest('.mn-page') !== null")


def test_the_open_menu_by_keyboard(wide: Page):
    wide.set_viewport_size({"width": 360, "height": 740})
    arrive(wide, "benefits/scars/")
    button = wide.locator('.md-header__button[for="__drawer"]')
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    wide.wait_for_timeout(400)
    inside = "document.activeElement.closest('.md-sidebar--primary') !== null"
    assert wide.evaluate(inside)
    stops = 0
    while wide.evaluate(inside) and stops < 60:
        stop = wide.evaluate(STOP)
        assert stop["wrong"] == [], stop
        assert marked_in_pixels(wide, stop), stop
        wide.keyboard.press("Tab")
        stops += 1
    assert 3 < stops < 60
    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter")
    wide.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()
