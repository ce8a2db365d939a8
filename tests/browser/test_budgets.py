"""What a page may cost a reader: bytes of its HTML and of a first visit, and nothing that moves while it loads.

Bytes are those of gzip at level 9, as a server would send them, without headers. What the service worker fetches
for reading offline comes after everything else, and not for readers who save data; it is not counted here.
"""

from __future__ import annotations

import gzip
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from corners import PAGES
from playwright.sync_api import Page

from ledger.read.load import Evidence
from tools import KINDS

pytestmark = pytest.mark.browser

HTML = 22_000
HOME_VISIT = 40_000
FIRST_VISIT = 48_000
"""What a first visit may cost at home, and on the heaviest page about a benefit. The leanest complete documentation
theme that we measured costs 55,000 on a page of its own."""
FIRST_SEARCH = 90_000
"""With 55 pages and 294 studies; 98,000 with 50 and 196."""
LISTS = {"evidence/studies/": 150, "evidence/references/": 160, "evidence/changes/": 105}
"""Pages that gather everything of one kind, so that one search or one filter finds it: what each study may add."""


def sent(file: Path) -> int:
    """The bytes that a server sends: pictures that are packed already go as they are."""
    content = file.read_bytes()
    return len(content) if file.suffix in (".png", ".woff2") else len(gzip.compress(content, 9))


def own(asked: set[str], site: str) -> set[str]:
    """The paths that were asked of the site itself."""
    return {unquote(urlsplit(url).path).lstrip("/") for url in asked if url.startswith(site)}


def test_no_page_is_heavier_than_its_limit(site_folder: Path, real: Evidence):
    limits = {address: each * len(real.studies) for address, each in LISTS.items()}
    weights = {
        address: sent(site_folder / (address if address.endswith(".html") else f"{address}index.html"))
        for address in PAGES
    }
    heavy = {address: weight for address, weight in weights.items() if weight > limits.get(address, HTML)}
    assert heavy == {}
    idle = [address for address in LISTS if weights[address] <= HTML]
    assert idle == [], "these need no limit of their own any more"


def test_no_study_page_is_heavier_than_a_page_of_words(site_folder: Path):
    pages = list((site_folder / "evidence/studies").glob("*/index.html"))
    assert len(pages) > 100
    assert max(map(sent, pages)) <= HTML / 2


def test_a_first_visit(desk: Page, site: str, site_folder: Path):
    """The home page, and the heaviest page about a benefit: everything that a browser asks for by itself."""
    heaviest = max(
        (address for address in PAGES if address.startswith("benefits/")),
        key=lambda address: sent(site_folder / f"{address}index.html"),
    )
    # A browser without a window asks for neither; one with a window may.
    unseen = {"assets/images/favicon.svg", "site.webmanifest"}
    for address in ("", heaviest):
        asked: set[str] = set()
        desk.on("request", lambda request, asked=asked: asked.add(request.url))
        desk.goto(address, wait_until="networkidle")
        paths = own(asked, site) | unseen
        files = [site_folder / (f"{path}index.html" if path.endswith("/") or not path else path) for path in paths]
        assert len(files) >= 5, "page, style sheet, script, icon and manifest at least"
        total = sum(map(sent, files))
        assert total <= (FIRST_VISIT if address else HOME_VISIT), (
            f"{address or 'home'}: {total} bytes for {sorted(paths)}"
        )


@pytest.mark.parametrize("text", ["acne scars", "is it safe to do this at home while i am pregnant"])
def test_a_first_search(desk: Page, site: str, site_folder: Path, text: str):
    """What using the field fetches: the engine, the index, and the portions of pages that sentences are shown of."""
    asked: set[str] = set()
    desk.goto("", wait_until="networkidle")
    desk.on("request", lambda request: asked.add(request.url))
    with desk.expect_request("**/search/text/*"):
        desk.locator("[data-mn-search-field]").fill(text)
    desk.locator(".mn-search__text mark").first.wait_for()
    desk.wait_for_load_state("networkidle")
    paths = own(asked, site)
    assert {"search/index.js", "search/panel.js", "search/worker.js"} < paths
    total = sum(sent(site_folder / path) for path in paths if path.startswith("search/"))
    assert total <= FIRST_SEARCH, f"{total} bytes for {sorted(paths)}"


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", KINDS)
def test_nothing_moves_while_a_page_loads(desk: Page, address: str, width: int):
    """Cumulative Layout Shift, as the browser counts it (Layout Instability API), at a slow processor."""
    desk.set_viewport_size({"width": width, "height": 800})
    desk.context.new_cdp_session(desk).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    desk.goto(address, wait_until="networkidle")
    shifts = desk.evaluate("""() => new Promise((resolve) => {
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(observer.takeRecords().map(({ value, sources }) =>
        [value, ...sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? '')])), 200);
    })""")
    assert shifts == []


def test_nothing_is_sent_that_nothing_loads(site_folder: Path):
    scripts = {file.relative_to(site_folder).as_posix() for file in site_folder.rglob("*.js")}
    ours = {"assets/javascripts/site.js", "assets/javascripts/terms.js", "sw.js"}
    search = {"search/index.js", "search/panel.js", "search/worker.js"}
    assert {name for name in scripts if not name.startswith("search/text/")} == ours | search
    assert [file.name for file in site_folder.rglob("*.map")] == []
    assert [file.name for file in site_folder.rglob("*.css")] == ["site.css"]
