"""The filter of the claims, and their copied addresses."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

CLAIMS = "evidence/claims/"
CARD = "[data-mn-filter] [data-mn-verdict]"
VERDICT = "overstated"


def button(page: Page, value: str):
    return page.locator(f'[data-mn-filter] [data-mn-value="{value}"]')


def counts(page: Page) -> tuple[int, int]:
    """How many cards have the verdict, and how many there are."""
    return page.locator(f'{CARD}[data-mn-verdict="{VERDICT}"]').count(), page.locator(CARD).count()


def expect_filtered(page: Page) -> None:
    some, all_ = counts(page)
    assert 0 < some < all_
    expect(page.locator(".mn-filter__status")).to_have_text(f"{some} of {all_} claims")
    expect(page.locator(f"{CARD}:visible")).to_have_count(some)
    expect(button(page, VERDICT)).to_have_attribute("aria-pressed", "true")
    expect(button(page, "")).to_have_attribute("aria-pressed", "false")


def expect_all(page: Page) -> None:
    expect(page.locator(f"{CARD}:visible")).to_have_count(counts(page)[1])
    expect(button(page, "")).to_have_attribute("aria-pressed", "true")
    assert "verdict=" not in page.url


def test_a_click_filters_counts_and_changes_the_address(desk: Page):
    desk.goto(CLAIMS)
    before = desk.evaluate("history.length")
    button(desk, VERDICT).click()
    expect_filtered(desk)
    assert desk.url.endswith(f"?verdict={VERDICT}")
    assert desk.evaluate("history.length") == before
    desk.reload()
    expect_filtered(desk)
    button(desk, "").click()
    expect_all(desk)


def test_the_address_filters(phone: Page):
    phone.goto(f"{CLAIMS}?verdict={VERDICT}")
    expect_filtered(phone)


def test_an_unknown_verdict_shows_all(desk: Page):
    desk.goto(f"{CLAIMS}?verdict=nonsense")
    expect(button(desk, "")).to_be_visible()
    expect(desk.locator(f"{CARD}:visible")).to_have_count(counts(desk)[1])


def test_a_link_to_a_claim_goes_before_the_filter(desk: Page):
    desk.goto(CLAIMS)
    other = desk.locator(f'{CARD}:not([data-mn-verdict="{VERDICT}"])').last.get_attribute("id")
    same = desk.locator(f'{CARD}[data-mn-verdict="{VERDICT}"]').last.get_attribute("id")
    desk.goto("404.html")
    desk.goto(f"{CLAIMS}?verdict={VERDICT}#{other}")
    expect_all(desk)
    expect(desk.locator(f"#{other}")).to_be_in_viewport()
    desk.goto("404.html")
    desk.goto(f"{CLAIMS}?verdict={VERDICT}#{same}")
    expect_filtered(desk)
    expect(desk.locator(f"#{same}")).to_be_in_viewport()


def test_a_way_back_from_a_reference_goes_before_the_filter(desk: Page):
    desk.goto(f"{CLAIMS}?verdict={VERDICT}")
    expect_filtered(desk)
    hidden = desk.evaluate("""() => [...document.querySelectorAll('[role=doc-backlink]')].findIndex(
      (link) => document.getElementById(link.hash.slice(1)).closest('[data-mn-verdict][hidden]'))""")
    assert hidden >= 0
    link = desk.locator("[role=doc-backlink]").nth(hidden)
    place = link.evaluate("link => link.hash")
    link.click()
    expect_all(desk)
    expect(desk.locator(place)).to_be_in_viewport()


def test_without_a_script_all_claims_and_no_button(plain: Page):
    plain.goto(f"{CLAIMS}?verdict={VERDICT}")
    expect(plain.locator(f"{CARD}:visible")).to_have_count(counts(plain)[1])
    expect(button(plain, VERDICT)).to_be_hidden()


def test_copy_link_takes_no_room(phone: Page):
    """Cards that grow would carry away the claim that an address has led to."""
    phone.goto(CLAIMS)
    phone.locator(".mn-copy").first.wait_for()
    grown = phone.locator(CARD).evaluate_all("""cards => cards.filter((card) => {
      const before = card.offsetHeight;
      card.querySelector('.mn-copy').remove();
      return card.offsetHeight !== before;
    }).length""")
    assert grown == 0


def test_copy_link_copies_the_address_of_the_claim(desk: Page, site: str):
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.goto(f"{CLAIMS}?verdict={VERDICT}")
    card = desk.locator(f'{CARD}[data-mn-verdict="{VERDICT}"]').first
    copy = card.get_by_role("button", name=re.compile("^Copy link to the claim: ."))
    copy.click()
    expect(desk.locator(".mn-copied")).to_have_text("Link copied")
    assert desk.evaluate("navigator.clipboard.readText()") == f"{site}{CLAIMS}#{card.get_attribute('id')}"
