"""Three browsers behind one interface (``reader.Reader``): what a reader does is written once and runs in each."""

from __future__ import annotations

import os

import pytest
from playwright.sync_api import Browser

from browser import find
from engines.chromium import Chromium
from engines.firefox import Firefox
from engines.reader import Reader
from engines.setup import Setup
from engines.webkit import WebKit

__all__ = ["NAMES", "Reader", "Setup", "needed", "start"]

NAMES = ("chromium", "firefox", "webkit")


def needed(name: str) -> None:
    """Leaves the test out if the engine is not there, and the run says so at its end; in CI the test fails."""
    if not find(name):
        reason = f"Left out: what readers do in {name}, which is not here and could not be installed."
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


def start(name: str, setup: Setup, chromium: Browser) -> Reader:
    """A browser of this engine. Chromium is there already, for the tests that are its own."""
    if name == "chromium":
        return Chromium(chromium, setup)
    return {"firefox": Firefox, "webkit": WebKit}[name](find(name), setup)
