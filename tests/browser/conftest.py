"""One browser and one server for all browser tests of a process. The built site comes from ``tests/conftest.py``.

``CHROMIUM``, or the file ``.venv/.chromium``, names the browser.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from corners import ARGUMENTS
from playwright.sync_api import Browser, Page, sync_playwright

from browser import chromium
from serving import serve


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The address of the served site, with a slash at the end."""
    with serve(site_folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield launched
        launched.close()


def _page(browser: Browser, site: str, **options: object) -> Iterator[Page]:
    context = browser.new_context(base_url=site, **options)
    # Each test is a first visit, and would fetch the whole guide for later; test_offline.py makes its own.
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    context.set_default_timeout(5000)
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser, site: str) -> Iterator[Page]:
    """A page on a phone, 360 px wide, with a finger."""
    yield from _page(browser, site, viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)


@pytest.fixture
def desk(browser: Browser, site: str) -> Iterator[Page]:
    """A page on a desk, 1280 px wide, with a mouse."""
    yield from _page(browser, site, viewport={"width": 1280, "height": 800})


@pytest.fixture(scope="module")
def wide(browser: Browser, site: str) -> Iterator[Page]:
    """One page on a desk for a whole file of tests: a new context for each address takes most of the time."""
    yield from _page(browser, site, viewport={"width": 1280, "height": 800}, reduced_motion="reduce")


@pytest.fixture(scope="module")
def narrow(browser: Browser, site: str) -> Iterator[Page]:
    """One page on a phone for a whole file of tests. Its policy is off, so that a test may add styles."""
    size = {"width": 360, "height": 740}
    yield from _page(browser, site, viewport=size, reduced_motion="reduce", has_touch=True, bypass_csp=True)


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """A page without JavaScript."""
    yield from _page(browser, site, viewport={"width": 360, "height": 740}, java_script_enabled=False)
