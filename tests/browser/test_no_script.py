"""Without scripts: every kind of page is whole, leads on, and shows nothing that would do nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tools import KINDS

pytestmark = pytest.mark.browser

DEAD = (
    ".mn-filter__button", ".mn-tools", ".mn-table__sort", ".mn-copy__button", "[data-mn-colors]", "input[type=range]",
    "[data-mn-search-field]", '.md-header__button[for="__search"]', ".mn-preview", ".mn-note",
)  # fmt: skip
WHOLE = (
    ".mn-page p", ".mn-page table:not([class])", ".mn-table__table tbody tr", ".mn-fig", ".mn-glance__link",
    ".mn-card", ".mn-badge", ".mn-ref", ".mn-works__item", ".mn-glossary dt", ".mn-foot", ".mn-footer a",
)  # fmt: skip


@pytest.fixture(scope="module")
def plainest(browser: Browser, site: str) -> Iterator[Page]:
    """One page without scripts for all, as a phone shows it."""
    size = {"width": 360, "height": 740}
    context = browser.new_context(base_url=site, viewport=size, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("address", KINDS)
def test_a_page_is_whole(plainest: Page, address: str):
    plainest.goto(address)
    for part in WHOLE:
        # What is folded opens without a script too; what is hidden or empty waits for one.
        found = f"{part}:not(details *, .mn-needle__desk *, .mn-needle__control *, [hidden], [hidden] *, p:empty)"
        assert plainest.locator(found).count() == plainest.locator(f"{found} >> visible=true").count(), part
    for control in DEAD:
        assert plainest.locator(f"{control} >> visible=true").count() == 0, control


def test_the_menu_opens_by_its_label_and_leads_on(plainest: Page):
    plainest.goto("")
    link = plainest.locator(".md-sidebar--primary").get_by_role("link", name="Safety")
    expect(link.first).not_to_be_in_viewport()
    plainest.locator('.md-header__button[for="__drawer"]').click()
    plainest.wait_for_timeout(400)
    expect(plainest.locator(".md-sidebar--primary a >> visible=true").first).to_be_in_viewport()


def test_the_footer_leads_on(plainest: Page):
    plainest.goto("evidence/claims/")
    plainest.get_by_role("contentinfo").get_by_role("link", name="Safety").click()
    expect(plainest.locator("h1")).to_contain_text("safe")


def test_a_citation_leads_to_its_reference_and_back(plainest: Page):
    plainest.goto("benefits/scars/")
    plainest.locator(".mn-cite > a").first.click()
    expect(plainest.locator(".mn-ref:target")).to_be_in_viewport()
    plainest.locator(".mn-ref:target .mn-ref__back a").first.click()
    expect(plainest.locator(".mn-cite > a").first).to_be_in_viewport()
