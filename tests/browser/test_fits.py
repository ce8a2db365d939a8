"""Nothing is cut off, scrolls sideways or overlaps: at 400 % and 200 % zoom, with more space in the text, and
with letters twice as large.

Zoom makes the window smaller: 320 and 640 of 1280 px (WCAG 2.2, 1.4.10 and 1.4.4). The spacing is that of 1.4.12.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from corners import ARGUMENTS, PAGES, STUDIES, arrive
from playwright.sync_api import Browser, Page

from browser import chromium
from tools import KINDS

pytestmark = pytest.mark.browser

SPACING = """
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }
"""
LOST = """() => {
  const root = document.scrollingElement;
  const short = (one) => `${one.tagName} ${one.className} “${one.textContent.trim().slice(0, 40)}”`;
  const shown = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const lost = [];
  if (root.scrollWidth > root.clientWidth) {
    const beyond = (one) => one.getBoundingClientRect().right > innerWidth + 1;
    const wide = [...document.querySelectorAll('body *')].filter(beyond);
    lost.push(`sideways: ${root.scrollWidth} of ${root.clientWidth} px`, ...wide.slice(0, 3).map(short));
  }
  for (const one of document.querySelectorAll('body *')) {
    const { overflowX, overflowY, clipPath } = getComputedStyle(one);
    const [across, down] = [overflowX, overflowY].map((how) => /hidden|clip/.test(how));
    // What is for screen readers only is clipped to nothing; the closed field of the search has no size.
    if (!(across || down) || clipPath !== 'none' || one.matches('.md-search__inner')) continue;
    if (!one.textContent.trim() || !shown(one) || one.closest('svg')) continue;
    if ((across && one.scrollWidth > one.clientWidth + 1) || (down && one.scrollHeight > one.clientHeight + 1)) {
      lost.push(`cut off: ${short(one)}`);
    }
  }
  const parts = [...document.querySelectorAll('.md-header__button, .md-header__topic .md-ellipsis, .md-search__form')];
  const boxes = parts.filter(shown).map((one) => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width);
  boxes.forEach(([one, a], place) => boxes.slice(place + 1).forEach(([other, b]) => {
    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) {
      lost.push(`overlap: ${short(one)} and ${short(other)}`);
    }
  }));
  return lost;
}"""


@pytest.fixture(scope="module")
def large(browser: Browser, site: str) -> Iterator[Page]:
    """A page in a browser whose letters are twice as large as usual, as a setting of the browser makes them."""
    launch = browser.browser_type.launch
    other = launch(executable_path=chromium(), args=[*ARGUMENTS, "--blink-settings=defaultFontSize=32"])
    yield other.new_page(base_url=site, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    other.close()


@pytest.mark.parametrize("address", [*PAGES, *STUDIES, "404.html"])
def test_nothing_is_lost_by_zoom_or_spacing(narrow: Page, address: str):
    narrow.set_viewport_size({"width": 320, "height": 640})
    arrive(narrow, address)
    lost = [f"400 %: {one}" for one in narrow.evaluate(LOST)]
    narrow.set_viewport_size({"width": 640, "height": 400})
    lost += [f"200 %: {one}" for one in narrow.evaluate(LOST)]
    narrow.add_style_tag(content=SPACING)
    lost += [f"200 %, spacing: {one}" for one in narrow.evaluate(LOST)]
    narrow.set_viewport_size({"width": 320, "height": 640})
    lost += [f"400 %, spacing: {one}" for one in narrow.evaluate(LOST)]
    assert lost == []


@pytest.mark.parametrize("address", KINDS)
def test_nothing_is_lost_with_letters_twice_as_large(large: Page, address: str):
    arrive(large, address)
    size = large.evaluate("parseFloat(getComputedStyle(document.querySelector('.mn-page')).fontSize)")
    assert size > 28
    assert large.evaluate(LOST) == []


@pytest.mark.parametrize("address", KINDS)
def test_nothing_is_lost_by_spacing_on_a_wide_screen(narrow: Page, address: str):
    narrow.set_viewport_size({"width": 1280, "height": 800})
    arrive(narrow, address)
    narrow.add_style_tag(content=SPACING)
    assert narrow.evaluate(LOST) == []
