"""What can be pressed is at least 24 px high and wide, wherever it does not stand in running text (WCAG 2.5.8).

Not in the figure of studies over time: its dots are 18 px, and the table below them holds the same links.
"""

from __future__ import annotations

import pytest
from corners import PAGES, arrive
from playwright.sync_api import Page

from tools import KINDS

pytestmark = pytest.mark.browser

SMALL = """() => {
  const pressed = 'a[href], button, input, select, textarea, summary, label[role=button], [role=option]';
  const inText = (one) => {
    if (getComputedStyle(one).display !== 'inline') return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    return block.textContent.replace(/\\s+/g, ' ').trim().length > one.textContent.trim().length + 3;
  };
  return [...document.querySelectorAll(pressed)].filter((one) => {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('svg')) return false;
    // Off the screen until it has the focus; empty until there is something to clear.
    if (one.matches('.md-skip')) return false;
    if (one.matches('button[type=reset].md-icon') && getComputedStyle(one).opacity === '0') return false;
    const { width, height } = one.getBoundingClientRect();
    return width && (width < 23.9 || height < 23.9) && !inText(one);
  }).map((one) => {
    const { width, height } = one.getBoundingClientRect();
    const size = `${Math.round(width)} × ${Math.round(height)}`;
    return `${one.tagName} ${one.className} “${one.textContent.trim().slice(0, 30)}” ${size}`;
  });
}"""


@pytest.mark.parametrize("address", PAGES)
def test_targets_are_large_enough_for_a_thumb(narrow: Page, address: str):
    narrow.set_viewport_size({"width": 360, "height": 740})
    arrive(narrow, address)
    assert narrow.evaluate(SMALL) == []


@pytest.mark.parametrize("address", KINDS)
def test_targets_are_large_enough_on_a_desk(wide: Page, address: str):
    arrive(wide, address)
    assert wide.evaluate(SMALL) == []


@pytest.mark.parametrize("control", ["__drawer", "__search"])
def test_targets_are_large_enough_in_the_open_menu_and_search(narrow: Page, control: str):
    narrow.set_viewport_size({"width": 360, "height": 740})
    arrive(narrow, "benefits/scars/")
    narrow.locator(f'.md-header__button[for="{control}"]').click()
    if control == "__search":
        narrow.locator("[data-mn-search-field]").fill("melasma")
        narrow.locator(".mn-search__option").first.wait_for()
    else:
        narrow.locator(".md-sidebar--primary a >> visible=true").first.wait_for()
    assert narrow.evaluate(SMALL) == []


def test_the_sign_of_a_citation_has_the_room_that_its_letters_lack(narrow: Page):
    arrive(narrow, "benefits/scars/")
    sides = narrow.evaluate("""() => [...document.querySelectorAll('.mn-cite > a')].map((mark) => {
      const { width, height } = getComputedStyle(mark, '::after');
      return Math.min(parseFloat(width), parseFloat(height));
    })""")
    assert min(sides) >= 24
