"""The browser that draws and prints, as the Makefile or the environment names it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from browser import system

NOTED = Path(__file__).resolve().parents[1] / ".venv/.chromium"


@contextlib.contextmanager
def browser() -> Iterator[Browser]:
    """``CHROMIUM``; else the one that ``make`` noted when it looked for one; else one of the system."""
    noted = NOTED.read_text(encoding="utf-8").strip() if NOTED.exists() else ""
    path = os.environ.get("CHROMIUM") or noted or system()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield chromium
        chromium.close()
