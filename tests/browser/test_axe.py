"""axe finds nothing: every written page, five study pages and the page for what is not there, light and dark.

What does not depend on colors is checked once, on the whole page. The rules on colors take nine tenths of the
time, most of it for things that look alike: they get a page cut to two elements of each kind, a kind being the
same element with the same classes inside the same.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from corners import PAGES, STUDIES
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SCHEMES = {"light": "default", "dark": "slate"}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLORS = ["color-contrast", "link-in-text-block"]
WHOLE = {"runOnly": TAGS, "rules": {rule: {"enabled": False} for rule in COLORS}}
RUN = """async (options) => {
  const result = await axe.run({...options, resultTypes: ['violations'], preload: false});
  const where = (node) => `\\n    ${node.target} ${node.html}`;
  return result.violations.map((rule) => `${rule.id}: ${rule.help}${rule.nodes.slice(0, 4).map(where).join('')}`);
}"""
CUT = """() => {
  const look = (one) => [one.tagName, one.getAttribute('class'), one.ariaPressed, one.dataset.mnRead].join();
  const kind = (one) => one.matches('.mn-page') ? '' : `${kind(one.parentElement)} > ${look(one)}`;
  const kept = {};
  for (const one of document.querySelectorAll('.mn-page *')) {
    if (!one.isConnected) continue;
    const kinds = [one, ...one.querySelectorAll('*')].map(kind);
    if (kinds.every((name) => kept[name] >= 2)) one.remove();
    else kept[kinds[0]] = (kept[kinds[0]] ?? 0) + 1;
  }
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, site: str) -> Iterator[Page]:
    """One page for all: a new context for each would take most of the time."""
    context = browser.new_context(base_url=site, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def findings(page: Page) -> list[str]:
    """What axe finds on the page as it is now, and then in either scheme."""
    page.evaluate(Axe().axe_script)
    found = page.evaluate(RUN, WHOLE)
    page.evaluate(CUT)
    for scheme, name in SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        page.wait_for_selector(f'body[data-md-color-scheme="{name}"]')
        # Colors that are still fading would be measured half-way.
        page.evaluate("Promise.allSettled(document.getAnimations().map((one) => one.finished))")
        found += [f"{scheme}: {finding}" for finding in page.evaluate(RUN, {"runOnly": COLORS})]
    return found


@pytest.mark.parametrize("address", [*PAGES, *STUDIES, "404.html"])
def test_axe_finds_nothing(page: Page, address: str):
    page.goto(address)
    found = findings(page)
    assert not found, "\n".join(found)


def test_axe_finds_nothing_in_an_open_preview(page: Page):
    page.goto("benefits/pores/")
    page.locator(".mn-preview").wait_for(state="attached")
    page.keyboard.press("Shift")
    page.locator(".mn-cite > a").first.focus()
    page.locator(".mn-preview").wait_for(state="visible")
    found = findings(page)
    assert not found, "\n".join(found)
    assert page.locator(".mn-preview").is_visible()
