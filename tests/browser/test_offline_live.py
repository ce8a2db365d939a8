"""Without a network after one visit, and the way to a newer version."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from corpus import ROOT
from ledger.publish import service_worker
from serving import serve

pytestmark = pytest.mark.browser

STUDY = "alam2014"
BANNER = ".mn-update[role=status]"
INSTALLED = "() => navigator.serviceWorker.ready.then((found) => found.active.state === 'activated')"


@pytest.fixture
def own(site_folder: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A copy of the site that the test may change, with one study page of hundreds, and its address.

    That the whole site can be kept is tested in reader/test_reads_offline.py.
    """
    folder = tmp_path / "site"
    shutil.copytree(site_folder, folder, ignore=_other_studies)
    write_worker(folder)
    with serve(folder) as address:
        yield folder, address


def _other_studies(folder: str, names: list[str]) -> set[str]:
    return set(names) - {"index.html", STUDY} if folder.endswith("/evidence/studies") else set()


def write_worker(folder: Path) -> None:
    """Writes the service worker for the files that are there, as a build would."""
    code = (ROOT / "overrides" / service_worker.WORKER).read_text(encoding="utf-8")
    files = service_worker.precache_manifest(folder)
    (folder / service_worker.NAME).write_text(service_worker.worker(code, files), encoding="utf-8")


@pytest.fixture
def context(browser: Browser, own: tuple[Path, str]) -> Iterator[BrowserContext]:
    made = browser.new_context(base_url=own[1])
    made.set_default_timeout(20_000)
    yield made
    made.close()


@pytest.fixture
def visitor(context: BrowserContext) -> Page:
    """Somebody who has opened the home page once."""
    page = context.new_page()
    page.goto("")
    page.wait_for_function(INSTALLED)
    return page


def publish(folder: Path, text: str) -> None:
    """Changes two pages and writes the worker anew."""
    with (folder / "about/index.html").open("a", encoding="utf-8") as other:
        other.write(f"<!-- {text} -->")
    page = folder / "safety/index.html"
    before = page.read_text(encoding="utf-8")
    page.write_text(before.replace("</h1>", f'</h1><p id="news">{text}</p>', 1), encoding="utf-8")
    write_worker(folder)


def test_after_one_visit_every_page_opens_without_a_network(visitor: Page, own: tuple[Path, str]):
    visitor.context.set_offline(True)
    for address in ("benefits/scars/", f"evidence/studies/{STUDY}/", "evidence/claims/?verdict=overstated", "safety"):
        visitor.goto(address)
        expect(visitor.locator("h1")).to_be_visible()
        assert visitor.evaluate("document.styleSheets.length") == 1
        assert visitor.evaluate("[...document.styleSheets].every((sheet) => sheet.cssRules.length)")
    assert visitor.url == f"{own[1]}safety/"


def test_links_and_search_work_without_a_network(visitor: Page):
    visitor.context.set_offline(True)
    visitor.get_by_role("link", name="Safety").first.click()
    visitor.wait_for_url("**/safety/")
    visitor.locator("[data-mn-search-field]").fill("isotretinoin")
    visitor.locator("[role=option]").first.click()
    visitor.wait_for_url("**/safety/medicines/**")
    expect(visitor.locator("h1")).to_contain_text("Medicines")


def test_what_is_not_kept_is_asked_from_the_network(visitor: Page):
    ask = "() => fetch('downloads/studies.csv', { cache: 'no-store' }).then((answer) => answer.ok, () => 'failed')"
    assert visitor.evaluate(ask) is True
    visitor.context.set_offline(True)
    assert visitor.evaluate(ask) == "failed"


def test_who_saves_data_keeps_nothing(context: BrowserContext):
    context.add_init_script("Object.defineProperty(navigator, 'connection', { value: { saveData: true } })")
    page = context.new_page()
    page.goto("", wait_until="networkidle")
    page.wait_for_timeout(500)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((found) => found.length)") == 0


def test_a_newer_version_is_offered_and_never_mixed_in(visitor: Page, own: tuple[Path, str]):
    visitor.goto("safety/")
    expect(visitor.locator(BANNER)).to_have_count(0)
    publish(own[0], "Some news")
    visitor.reload()
    expect(visitor.locator(BANNER)).to_have_text("A newer version of this guide is ready.Reload")
    expect(visitor.locator("#news")).to_have_count(0)
    other = visitor.context.new_page()
    other.goto("safety/")
    expect(other.locator("#news")).to_have_count(0)
    expect(other.locator(BANNER)).to_be_visible()
    visitor.locator(BANNER).get_by_role("button", name="Reload").click()
    expect(visitor.locator("#news")).to_have_text("Some news")
    expect(visitor.locator(BANNER)).to_have_count(0)
    other.locator(BANNER).get_by_role("button", name="Reload").click()
    expect(other.locator("#news")).to_have_text("Some news")
    caches = visitor.evaluate("caches.keys()")
    assert len(caches) == 1


def spoil(folder: Path) -> None:
    """As when a server changes while the worker fetches, or something on the way minifies: other bytes than listed."""
    with (folder / "about/index.html").open("a", encoding="utf-8") as page:
        page.write("<!-- changed on the way -->")


def lose(folder: Path) -> None:
    """A file that changed is not there: 404."""
    (folder / "about/index.html").unlink()


def lose_the_worker(folder: Path) -> None:
    (folder / service_worker.NAME).unlink()


def break_the_worker(folder: Path) -> None:
    (folder / service_worker.NAME).write_text("<!doctype html>", encoding="utf-8")


@pytest.mark.parametrize("harm", [spoil, lose, lose_the_worker, break_the_worker])
def test_what_cannot_be_kept_is_read_from_the_network_and_said(visitor: Page, own: tuple[Path, str], harm):
    publish(own[0], "Some news")
    harm(own[0])
    visitor.goto("safety/")
    expect(visitor.locator(BANNER)).to_have_text(
        "A newer version of this guide is there, but could not be kept on this device.Reload"
    )
    expect(visitor.locator("#news")).to_have_count(0)
    visitor.locator(BANNER).get_by_role("button", name="Reload").click()
    expect(visitor.locator("#news")).to_have_text("Some news")
    expect(visitor.locator(BANNER)).to_have_text(
        "You read the newest version from the network. It could not be kept for reading offline."
    )
    visitor.context.set_offline(True)
    visitor.reload()
    expect(visitor.locator("h1")).to_be_visible()
    expect(visitor.locator("#news")).to_have_count(0)
    expect(visitor.locator(BANNER)).to_have_text("You are offline and read an older version of this guide.")


def test_no_room_is_no_reason_to_stay_on_an_old_version(visitor: Page, own: tuple[Path, str]):
    session = visitor.context.new_cdp_session(visitor)
    used = visitor.evaluate("navigator.storage.estimate().then((found) => found.usage)")
    session.send("Storage.overrideQuotaForOrigin", {"origin": own[1].rstrip("/"), "quotaSize": used + 1000})
    publish(own[0], "Some news")
    visitor.goto("safety/")
    expect(visitor.locator(BANNER)).to_contain_text("could not be kept on this device.")
    visitor.reload()
    expect(visitor.locator("#news")).to_have_text("Some news")


def test_a_version_that_can_be_kept_again_is_offered(visitor: Page, own: tuple[Path, str]):
    publish(own[0], "Some news")
    file = own[0] / "about/index.html"
    right = file.read_bytes()
    spoil(own[0])
    changed = file.stat().st_mtime
    visitor.goto("safety/")
    expect(visitor.locator(BANNER)).to_contain_text("could not be kept")
    file.write_bytes(right)
    # In the same second: asked whether the file has changed since, the server says that it has not.
    os.utime(file, (changed, changed))
    # A try that has begun before the file was right again fails, and the next page tries anew.
    for _ in range(4):
        visitor.reload()
        visitor.locator(BANNER).locator("span").wait_for()
        if "is ready" in visitor.locator(BANNER).inner_text():
            break
    expect(visitor.locator(BANNER)).to_contain_text("is ready")
    visitor.locator(BANNER).get_by_role("button", name="Reload").click()
    expect(visitor.locator(BANNER)).to_have_count(0)
    expect(visitor.locator("#news")).to_have_text("Some news")
    assert len(visitor.evaluate("caches.keys()")) == 1


def test_a_version_that_is_taken_back_leaves_no_trace(visitor: Page, own: tuple[Path, str]):
    names = ("safety/index.html", "about/index.html", service_worker.NAME)
    before = {name: (own[0] / name).read_bytes() for name in names}
    publish(own[0], "Some news")
    spoil(own[0])
    visitor.goto("safety/")
    expect(visitor.locator(BANNER)).to_contain_text("could not be kept")
    for name, content in before.items():
        (own[0] / name).write_bytes(content)
    visitor.goto("safety/")
    visitor.wait_for_function("caches.keys().then((names) => names.length === 1)")
    # A try that had begun before is told on the page that saw it end; the next page knows nothing of it.
    visitor.goto("safety/")
    expect(visitor.locator(BANNER)).to_have_count(0)
