"""Every page of words on a phone of 360 px in WebKit, which lays out differently: none is wider than its window."""

from __future__ import annotations

import pytest
from corners import PAGES
from engines import Reader, Setup, needed, start
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

WIDTH = "() => [document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]"


def too_wide(reader: Reader, addresses: list[str]) -> dict[str, list[int]]:
    """The pages that scroll sideways, with both widths."""
    found = {}
    for address in addresses:
        reader.open(address)
        # WebKit may tell a width once more that it has just given up.
        for _ in range(2):
            whole, window = reader.run(WIDTH)
        if whole > window:
            found[address] = [whole, window]
    return found


def test_no_page_is_wider_than_a_phone(browser: Browser, site: str):
    needed("webkit")
    reader = start("webkit", Setup(still=True), browser)
    try:
        reader.base = site
        reader.resize(360, 740)
        assert len(PAGES) > 40
        assert too_wide(reader, PAGES) == {}
        reader.open("about/")
        reader.run("() => { document.querySelector('.mn-page').style.inlineSize = '400px'; }")
        whole, window = reader.run(WIDTH)
        assert whole > window, "a page that is too wide is noticed"
    finally:
        reader.close()
