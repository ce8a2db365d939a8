"""What a visit may not do: complain in the console, ask another host, fail to load, scroll sideways."""

from __future__ import annotations

import pytest
from corners import KINDS
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser


def watch(page: Page, site: str) -> list[str]:
    """A list that fills with what goes wrong on the page."""
    wrong: list[str] = []

    def say(message) -> None:
        if message.type in ("error", "warning"):
            wrong.append(f"console: {message.text}")

    def asked(request) -> None:
        if not request.url.startswith((site, "data:", "blob:")):
            wrong.append(f"other host: {request.url}")

    page.on("console", say)
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("request", asked)
    page.on("requestfailed", lambda request: wrong.append(f"failed: {request.url} {request.failure}"))
    page.on("response", lambda answer: answer.status >= 400 and wrong.append(f"{answer.status}: {answer.url}"))
    return wrong


@pytest.mark.parametrize("address", KINDS)
def test_nothing_goes_wrong(desk: Page, site: str, address: str):
    wrong = watch(desk, site)
    desk.goto(address, wait_until="networkidle")
    marks = desk.locator(".mn-cite > a")
    if marks.count():
        marks.first.scroll_into_view_if_needed()
        marks.first.hover()
        expect(desk.locator(".mn-preview")).to_be_visible()
    for use in (".mn-filter__button:visible", ".mn-table__sort:visible"):
        if desk.locator(use).count():
            desk.locator(use).nth(1).click()
    assert wrong == []
    assert desk.context.cookies() == []


def test_nothing_goes_wrong_while_searching(desk: Page, site: str):
    wrong = watch(desk, site)
    desk.goto("", wait_until="networkidle")
    desk.keyboard.press("/")
    desk.keyboard.type("scars")
    desk.locator(".mn-search__option").first.click()
    desk.wait_for_url(lambda url: url.split("?")[0] != site)
    desk.wait_for_load_state("networkidle")
    assert wrong == []


@pytest.mark.parametrize("address", KINDS)
def test_no_page_scrolls_sideways(phone: Page, address: str):
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(address)
    wide = phone.evaluate("""() => {
      const root = document.scrollingElement;
      // Material's drawer waits outside the left edge; what lies inside a box that scrolls is not the page's.
      return root.scrollWidth > root.clientWidth || innerWidth > 320
        ? [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > 321)
            .slice(0, 5).map((one) => one.outerHTML.slice(0, 120)).concat(`page: ${root.scrollWidth} px`)
        : [];
    }""")
    assert wide == []


def test_on_paper_references_and_no_navigation(desk: Page):
    desk.goto("benefits/scars/")
    desk.emulate_media(media="print")
    expect(desk.locator(".mn-refs")).to_be_visible()
    expect(desk.locator(".mn-ref").last).to_be_visible()
    for part in (".md-header", ".md-tabs", ".md-sidebar--primary", ".mn-ref__back >> nth=0"):
        expect(desk.locator(part)).to_be_hidden()
    assert len(desk.pdf()) > 10_000


def test_on_paper_details_are_open_and_closed_again_after(desk: Page):
    desk.goto("about/method/")
    desk.evaluate("""() => {
      const folded = document.createElement('details');
      folded.innerHTML = '<summary>More</summary><p id="folded">Inside</p>';
      document.querySelector('.mn-page').append(folded);
    }""")
    expect(desk.locator("#folded")).to_be_hidden()
    desk.emulate_media(media="print")
    expect(desk.locator("#folded")).to_be_visible()
    desk.emulate_media(media="screen")
    expect(desk.locator("#folded")).to_be_hidden()
