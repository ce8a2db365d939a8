"""One browser, one server and the built site for all browser tests.

``SITE_DIR`` names a site that is built already (CI builds once and tests what was built); else the site is
built into a temporary folder. ``CHROMIUM``, or the file ``.venv/.chromium``, names the browser.
"""

from __future__ import annotations

import contextlib
import functools
import http.server
import logging
import os
import re
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
ARGUMENTS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]


def _chromium() -> str | None:
    noted = ROOT / ".venv/.chromium"
    named = os.environ.get("CHROMIUM") or (noted.read_text(encoding="utf-8").strip() if noted.exists() else "")
    return named or shutil.which("chromium") or shutil.which("google-chrome")


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves quietly, and as if the site had been built for this address: Material navigates within a page
    only to what the sitemap lists, and the sitemap holds whole addresses."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        if self.path != "/sitemap.xml":
            return super().do_GET()
        folder = Path(self.directory)
        built_for = CANONICAL.search((folder / "index.html").read_text(encoding="utf-8"))[1]
        here = f"http://127.0.0.1:{self.server.server_address[1]}/"
        body = (folder / "sitemap.xml").read_text(encoding="utf-8").replace(built_for, here).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if named := os.environ.get("SITE_DIR"):
        return Path(named).resolve()
    folder = tmp_path_factory.mktemp("built") / "site"
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), strict=True)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    except SystemExit as stopped:  # MkDocs' Abort.
        pytest.fail(f"The site does not build: {stopped}. Run “make site”.")
    return folder


@pytest.fixture(scope="session")
def site(site_folder: Path) -> Iterator[str]:
    """The address of the served site, with a slash at the end."""
    with serve(site_folder) as address:
        yield address


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serves a built site; the address has a slash at the end."""
    handler = functools.partial(_Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=_chromium(), args=ARGUMENTS)
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


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """A page without JavaScript."""
    yield from _page(browser, site, viewport={"width": 360, "height": 740}, java_script_enabled=False)
