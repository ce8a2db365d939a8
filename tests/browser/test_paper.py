"""On paper: references and where links lead, details opened, nothing to press; the list to take along on one sheet."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from pathlib import Path

import mkdocs
import pikepdf
import pytest
from playwright.sync_api import Browser, Page, expect

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

SMALLER = """(size) => [...document.querySelectorAll('.mn-page :is(h1, h2, li, p, th, td)')].filter((one) =>
  one.checkVisibility() && !one.matches('.mn-status, .mn-box__title'))
  .filter((one) => parseFloat(getComputedStyle(one).fontSize) < size).map((one) => one.textContent)"""

FONTS = Path(mkdocs.__file__).parent / "themes/readthedocs/css/fonts"
LETTERS = {"narrow": (100, 100), "wide": (125, 140)}
"""Lato, which comes with MkDocs, in percent of its size, plain and bold: as it is, and a twelfth wider than DejaVu Sans
and Verdana, the widest fonts in common use. So the test sees the same letters on every machine."""


def faces(plain: int, bold: int) -> str:
    """A style that shows everything in these letters. `size-adjust` is of CSS Fonts 5: glyphs grow, lines do not."""

    def face(name: str, weight: int, percent: int) -> str:
        data = base64.b64encode((FONTS / name).read_bytes()).decode()
        source = f"url(data:font/woff2;base64,{data})"
        return f"@font-face {{ font-family: Tried; font-weight: {weight}; size-adjust: {percent}%; src: {source}; }}"

    both = face("lato-normal.woff2", 400, plain) + face("lato-bold.woff2", 700, bold)
    return f"{both} * {{ font-family: Tried !important; }}"


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
    if address == "treatment/questions-to-ask/":
        expect(paper.locator(".mn-cite >> visible=true")).to_have_count(0)
    else:
        assert paper.evaluate(BARE) == []
    if paper.locator(".mn-cite >> visible=true").count():
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


@pytest.mark.parametrize("letters", LETTERS)
@pytest.mark.parametrize("paper_size", ["A4", "Letter"])
def test_the_questions_to_ask_fit_one_side_of_a_sheet(browser: Browser, site: str, paper_size: str, letters: str):
    page = browser.new_page(base_url=site, bypass_csp=True)
    page.goto("treatment/questions-to-ask/")
    page.add_style_tag(content=faces(*LETTERS[letters]))
    page.emulate_media(media="print")
    assert (
        page.evaluate("document.fonts.ready.then((fonts) => [...fonts].map((face) => face.status))") == ["loaded"] * 2
    )
    small = page.evaluate(SMALLER, 12)
    printed = pikepdf.open(io.BytesIO(page.pdf(format=paper_size)))
    page.close()
    assert len(printed.pages) == 1
    assert small == [], "smaller than 9 pt"
