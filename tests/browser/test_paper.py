"""On paper: references and where links lead, details opened, nothing to press; the list to take along on one sheet."""

from __future__ import annotations

import io
from collections.abc import Iterator

import pikepdf
import pytest
from playwright.sync_api import Page, expect

from tools import KINDS

pytestmark = pytest.mark.browser

PRESSED = (
    "button:not(.mn-table__sort), select, input, .md-header, .md-tabs, .md-sidebar, .mn-footer nav, .mn-filter, "
    ".mn-tools, .mn-copied, .mn-ref__back, .headerlink, .mn-preview, .mn-note, .md-search"
)
SHOWN = """(wanted) => [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility())
  .map((one) => one.className)"""
BARE = """() => [...document.querySelectorAll('.mn-page a[href^="http"]:not([href^="https://doi.org/"])')]
  .filter((link) => link.checkVisibility()
    && !getComputedStyle(link, '::after').content.includes(link.getAttribute('href')))
  .map((link) => link.outerHTML)"""
FOLDED = """() => [...document.querySelectorAll('.mn-page details:not(.mn-cite-page)')]
  .filter((one) => [...one.children].some((part) => !part.getBoundingClientRect().height))
  .map((one) => one.textContent.slice(0, 60))"""


@pytest.fixture
def paper(wide: Page) -> Iterator[Page]:
    wide.emulate_media(media="print")
    yield wide
    wide.emulate_media(media="screen")


@pytest.mark.parametrize("address", KINDS)
def test_a_page_prints_cleanly(paper: Page, address: str):
    paper.goto(address)
    assert paper.evaluate(SHOWN, PRESSED) == []
    assert paper.evaluate(FOLDED) == []
    if address != "treatment/questions-to-ask/":
        assert paper.evaluate(BARE) == []
    if paper.locator(".mn-ref").count():
        expect(paper.locator(".mn-ref__work").first).to_be_visible()
        expect(paper.locator(".mn-ref__work").last).to_be_visible()
    assert paper.evaluate("document.scrollingElement.scrollWidth <= innerWidth")


def test_details_are_closed_again_after(wide: Page):
    wide.goto("treatment/needle-length/")
    inside = wide.locator(".mn-fig__numbers table").first
    expect(inside).to_be_hidden()
    wide.emulate_media(media="print")
    expect(inside).to_be_visible()
    wide.emulate_media(media="screen")
    expect(inside).to_be_hidden()


@pytest.mark.parametrize("paper_size", ["A4", "Letter"])
def test_the_questions_to_ask_fit_one_side_of_a_sheet(wide: Page, paper_size: str):
    wide.goto("treatment/questions-to-ask/")
    wide.emulate_media(media="null")
    printed = pikepdf.open(io.BytesIO(wide.pdf(format=paper_size, prefer_css_page_size=False)))
    assert len(printed.pages) == 1
