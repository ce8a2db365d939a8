"""The unpacked zip, opened from disk: styles, links and search, and nothing that complains."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from corpus import ROOT, Once
from ledger.publish import offline_copy
from ledger.publish.built_rules import check_site
from ledger.publish.csp import inline_scripts

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def folder(site_folder: Path, once: Once) -> Path:
    """The zip, unpacked."""

    def unpack(goal: Path) -> None:
        offline_copy.bundle(site_folder, goal / "guide.zip")
        with zipfile.ZipFile(goal / "guide.zip") as archive:
            archive.extractall(goal)

    return once("zip", unpack) / offline_copy.FOLDER


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    made = browser.new_page()
    made.set_default_timeout(5000)
    yield made
    made.close()


def test_nothing_complains_and_the_styles_are_there(page: Page, folder: Path):
    wrong: list[str] = []
    page.on("console", lambda message: message.type in ("error", "warning") and wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda request: request.url.startswith(("file:", "data:")) or wrong.append(request.url))
    page.on("requestfailed", lambda request: wrong.append(f"{request.url}: {request.failure}"))
    for name in ("index.html", "benefits/scars/index.html", "evidence/studies/index.html"):
        page.goto((folder / name).as_uri())
        assert page.evaluate("getComputedStyle(document.querySelector('.mn-page')).fontFamily")
        assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--mn-accent').trim()") == "#0b5563"
    assert wrong == []


def test_links_lead_from_page_to_page(page: Page, folder: Path):
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("link", name="Safety").first.click()
    page.wait_for_url("**/safety/index.html")
    page.locator(".md-tabs").get_by_role("link", name="Home").click()
    page.wait_for_url(re.compile(rf"/{offline_copy.FOLDER}/index\.html$"))
    page.goto((folder / "benefits/scars/index.html").as_uri())
    page.locator(".mn-cite > a").first.click()
    expect(page.locator(".mn-ref:target")).to_be_visible()
    page.locator(".mn-ref a[href*='evidence/studies/']").first.click()
    page.wait_for_url(re.compile(r"/evidence/studies/[\w-]+/index\.html$"))


def test_search_works(page: Page, folder: Path):
    page.goto((folder / "about/privacy/index.html").as_uri())
    page.locator("[data-mn-search-field]").fill("isotretinoin")
    page.locator("[role=option]").first.click()
    page.wait_for_url(re.compile(r"/safety/medicines/index\.html"))
    expect(page.locator("h1")).to_contain_text("Medicines")


def test_no_link_leads_to_a_bare_folder_or_nowhere(folder: Path):
    assert check_site(folder, folder, inline_scripts(ROOT / "overrides")) == []
    bare = re.compile(r'<a [^>]*href="(?!https?:|mailto:)(?:[^"#?]*/|\.{1,2})(?:[#?][^"]*)?"')
    found = [file for file in folder.rglob("*.html") if bare.search(file.read_text(encoding="utf-8"))]
    assert found == []
