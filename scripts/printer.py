"""The browser that draws and prints, as the Makefile or the environment names it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from playwright.sync_api import Browser, Error, sync_playwright

from browser import chromium
from command import finding


@contextlib.contextmanager
def browser() -> Iterator[Browser]:
    """A running browser, closed at the end. Raises ``SystemExit`` with the reason if there is none."""
    path = chromium()
    with sync_playwright() as playwright:
        try:
            launched = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        except Error as error:
            what = f"This browser does not start: {error.message.splitlines()[0]}."
            raise SystemExit(finding(path or "chromium", what, "Set CHROMIUM to one that does.")) from None
        yield launched
        launched.close()
