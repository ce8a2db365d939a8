"""Letters twice as large on a phone, as a setting of the browser makes them: everything is there, and reflows.

WebKitGTK's small browser has no such setting; the style sheets are the same, and test_reads_everywhere.py sees to it
that they are understood there.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from engines import Reader, Setup, needed, start
from playwright.sync_api import Browser

from tools import KINDS

pytestmark = pytest.mark.browser

NAME = """() => {
  const name = document.querySelector('.md-header__topic .md-ellipsis');
  const { left, right, top, bottom } = name.getBoundingClientRect();
  const seen = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight && right - left > 100;
  return seen && name.scrollWidth <= name.clientWidth + 1 && name.checkVisibility({ visibilityProperty: true });
}"""
SIDEWAYS = """() => [document.scrollingElement, ...document.querySelectorAll('.mn-fig, .mn-fig__scroll')]
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
  .map((one) => `${one.tagName} ${one.className}: ${one.scrollWidth} of ${one.clientWidth} px`)"""


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def large(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Reader]:
    needed(request.param)
    started = start(request.param, Setup(letters=32, still=True), browser)
    started.base = site
    started.resize(360, 740)
    yield started
    started.close()


@pytest.mark.parametrize("address", KINDS)
def test_everything_is_there_and_reflows(large: Reader, address: str):
    large.open(address)
    assert large.run("() => parseFloat(getComputedStyle(document.querySelector('.mn-page')).fontSize)") > 28
    assert large.run(NAME)
    assert large.run(SIDEWAYS) == []
