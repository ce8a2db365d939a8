"""Every kind of page in every engine: it fits at five widths, and says and asks nothing that it should not."""

from __future__ import annotations

import pytest
from engines import Reader, Setup, needed
from engines.webkit import console

from browser import find
from tools import KINDS

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 768, 960, 1280)
WIDE = """async () => {
  await new Promise(requestAnimationFrame);
  await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => 0)));
  const root = document.scrollingElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const beyond = (one) => one.getBoundingClientRect().right > root.clientWidth + 1;
  const wide = [...document.querySelectorAll('body *')].filter(beyond).slice(0, 3);
  return [`${root.scrollWidth} of ${root.clientWidth} px`, ...wide.map((one) => `${one.tagName} ${one.className}`)];
}"""


@pytest.mark.parametrize("address", KINDS)
def test_a_page_fits_and_asks_nobody_else(reader: Reader, site: str, address: str):
    reader.requests()
    reader.open(address)
    assert reader.run("() => [...document.styleSheets].every((sheet) => sheet.cssRules.length)")
    wide = {}
    for width in WIDTHS:
        reader.resize(width)
        # WebKit may tell a width once more that it has just given up.
        if (found := reader.run(WIDE)) and (found := reader.run(WIDE)):
            wide[width] = found
    assert wide == {}
    asked = reader.requests()
    assert len(asked) >= 3, "the page, its style sheet and its script at least"
    assert [url for url in asked if not url.startswith(site)] == []
    assert reader.messages() == []
    assert reader.run("() => document.cookie") == ""


def test_what_a_page_says_and_asks_is_noticed(reader: Reader):
    reader.open("about/")
    reader.run("() => { console.error('said'); new Image().src = 'http://127.0.0.1:9/x.png'; }")
    reader.wait("() => new Promise((done) => setTimeout(done, 100, true))")
    noticed = reader.messages()
    assert "said" in str(noticed)
    assert "img-src" in str(noticed), "the policy keeps it from asking"


def test_webkit_itself_says_nothing(site: str):
    """WebKit's driver keeps what the engine writes into the console, so the pages are opened without one."""
    needed("webkit")
    assert console(find("webkit"), Setup(), [site + address for address in KINDS]) == []


def test_what_webkit_says_is_noticed(tmp_path):
    needed("webkit")
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><script>console.error('said')</script>", encoding="utf-8")
    assert "said" in str(console(find("webkit"), Setup(), [page.as_uri()]))


@pytest.mark.parametrize("width", [320, 1280])
def test_the_skip_link_of_the_page_for_what_is_not_there(reader: Reader, width: int):
    reader.resize(width)
    reader.open("404.html")
    reader.press("Tab")
    assert reader.run("() => document.activeElement.matches('.md-skip')")
    reader.wait_shown(".md-skip:focus")
    reader.press("Enter")
    reader.wait("() => location.hash && document.querySelector(location.hash).matches('h1')")
    reader.press("Tab")
    assert reader.run("() => Boolean(document.activeElement.closest('.mn-page, .mn-footer'))"), "past the header"
