"""How the browser tests start Chromium, and the pages that they visit, as addresses below the site's own."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).parents[2]
ARGUMENTS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
"""How Chromium is started: as root in a container too, and asking nobody for anything."""


def _address(file: Path) -> str:
    path = file.relative_to(ROOT / "docs").with_suffix("").as_posix()
    path = path.removesuffix("index").rstrip("/")
    return f"{path}/" if path else ""


PAGES = sorted(_address(file) for file in (ROOT / "docs").rglob("*.md"))
"""Every page that somebody wrote."""

_STUDIES = sorted(file.stem for file in (ROOT / "evidence/studies").glob("*.yml"))
STUDIES = [f"evidence/studies/{key}/" for key in _STUDIES[:: max(len(_STUDIES) // 5, 1)][:5]]
"""Five study pages, spread over the alphabet."""


def arrive(page: Page, address: str) -> None:
    """Goes to a page and waits for its scripts, which start one after the other in tasks of their own."""
    page.goto(address)
    page.evaluate("new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done))))")
