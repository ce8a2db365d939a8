"""Getting about: the menu, links within and from outside, back and forward, what folds, colors, paper."""

from __future__ import annotations

import pytest
from engines import Reader

pytestmark = pytest.mark.browser

MENU = 'button[for="__drawer"]'
DRAWER = ".md-sidebar--primary"
IN_VIEW = """(wanted) => {
  const { top, bottom } = document.querySelector(wanted).getBoundingClientRect();
  return top < innerHeight && bottom > 0;
}"""
NUMBERS = ".mn-fig__numbers"
PRESSED = """() => [...document.querySelectorAll('.md-header, .md-tabs, .md-sidebar, .headerlink, select, input')]
  .filter((one) => one.checkVisibility()).map((one) => `${one.tagName} ${one.className}`)"""
PAPER = """() => {
  const swap = (rule) => {
    const media = rule.media?.mediaText ?? '';
    if (/\\bscreen\\b/.test(media)) rule.media.mediaText = 'not all';
    if (/\\bprint\\b/.test(media)) rule.media.mediaText = media.replace('print', 'all');
    [...(rule.cssRules ?? [])].forEach(swap);
  };
  [...document.styleSheets].forEach(swap);
}"""
"""The rules for paper take the place of those for a screen: no engine but Chromium lets a test ask for that."""


@pytest.mark.parametrize("width", [320, 390, 768, 960])
def test_the_menu(reader: Reader, width: int):
    reader.resize(width)
    reader.open("benefits/scars/")
    assert reader.shown(f"{DRAWER} a") == 0
    reader.click(MENU)
    reader.wait_shown(f"{DRAWER} a")
    reader.wait("(wanted) => Boolean(document.activeElement.closest(wanted))", DRAWER)
    reader.press("Escape")
    reader.wait_shown(f"{DRAWER} a", 0)
    assert reader.run("(wanted) => document.activeElement.matches(wanted)", MENU)
    reader.tap(MENU)
    reader.wait_shown(f"{DRAWER} a")
    reader.tap(f"{DRAWER} .md-nav__link[href]:not(.md-nav__link--active)")
    reader.wait("() => !location.pathname.endsWith('/benefits/scars/')")


@pytest.mark.parametrize("width", [320, 1280])
def test_a_link_from_outside_leads_to_its_place(reader: Reader, width: int):
    reader.resize(width)
    reader.open("benefits/scars/#outcome-acne-scars-needling-alone")
    reader.wait(IN_VIEW, "#outcome-acne-scars-needling-alone")
    assert reader.run("() => document.querySelector(':target').id") == "outcome-acne-scars-needling-alone"


def test_a_mark_leads_to_its_work_and_the_work_back(reader: Reader):
    reader.open("benefits/scars/")
    goal = reader.run("() => document.querySelector('.mn-cite > a').hash")
    reader.click(".mn-cite > a")
    reader.wait_url(goal)
    reader.wait(IN_VIEW, goal)
    reader.click(f"{goal} .mn-ref__back a")
    reader.wait("(goal) => location.hash !== goal", goal)
    reader.wait("() => Boolean(document.querySelector(':target').closest('.mn-cite'))")


def test_back_and_forward(reader: Reader):
    reader.open("evidence/claims/")
    reader.click('[data-mn-filter] [data-mn-value="overstated"]')
    reader.wait_url("?verdict=overstated")
    reader.open("safety/")
    reader.travel(-1)
    reader.wait_url("evidence/claims/?verdict=overstated")
    reader.wait_shown('[data-mn-filter] [data-mn-value="overstated"][aria-pressed="true"]')
    assert reader.shown("[data-mn-verdict]") == reader.shown('[data-mn-verdict="overstated"]') > 0
    reader.travel(1)
    reader.wait_url("safety/")
    reader.wait_shown("h1")


@pytest.mark.parametrize("width", [390, 1280])
def test_a_table_folds_out_by_mouse_and_by_key(reader: Reader, width: int):
    reader.resize(width)
    reader.open("treatment/needle-length/")
    reader.wait_shown(f"{NUMBERS} table", 0)
    reader.click(f"{NUMBERS} > summary")
    reader.wait_shown(f"{NUMBERS} table")
    reader.focus(f"{NUMBERS} > summary")
    reader.press("Enter")
    reader.wait_shown(f"{NUMBERS} table", 0)


@pytest.mark.parametrize("width", [320, 1280])
def test_colors_are_chosen_and_kept(reader: Reader, width: int):
    ground = "() => getComputedStyle(document.body).backgroundColor"
    reader.resize(width)
    reader.open("")
    before = reader.run(ground)
    reader.choose("[data-mn-colors]", "Dark")
    reader.wait("() => document.body.dataset.mdColorScheme === 'slate'")
    assert reader.run(ground) != before
    reader.open("benefits/scars/")
    assert reader.run("() => document.body.dataset.mdColorScheme") == "slate"
    reader.choose("[data-mn-colors]", "High contrast")
    reader.wait("() => 'mnContrast' in document.body.dataset")


def test_on_paper(reader: Reader):
    """Folded tables are open, references are there, and nothing to press."""
    reader.open("treatment/needle-length/")
    reader.run(PAPER)
    reader.wait_shown(f"{NUMBERS} table")
    assert reader.shown(".mn-ref__work") > 3
    assert reader.run(PRESSED) == []
    assert reader.run("() => document.scrollingElement.scrollWidth <= innerWidth")
