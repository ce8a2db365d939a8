"""Finds a Chromium for the browser tests, or gets one, and prints where it is. Called by ``make test``.

Everything else that needs a browser asks ``chromium``.

In this order: ``CHROMIUM`` from the environment; a system one; Playwright's own, where it can be
downloaded; Debian's package, where this user may install it.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from command import ROOT, run

NOTED = ROOT / ".venv/.chromium"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def system() -> str | None:
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def chromium() -> str | None:
    """``CHROMIUM``; else the one that ``make`` noted when it looked for one; else one of the system."""
    noted = NOTED.read_text(encoding="utf-8").strip() if NOTED.exists() else ""
    return os.environ.get("CHROMIUM") or noted or system()


def playwrights_own() -> str | None:
    if subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], stdout=sys.stderr).returncode:
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
        try:
            playwright.chromium.launch(args=["--no-sandbox"]).close()
        except Exception as error:  # Playwright has one class for all it can say: libraries may be missing.
            print(error, file=sys.stderr)
            return None
    return path


def debians() -> str | None:
    apt = shutil.which("apt-get")
    rights = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if not apt or (rights and not shutil.which("sudo")):
        return None
    for command in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
        if subprocess.run([*rights, apt, "--quiet", *command], stdout=sys.stderr).returncode:
            return None
    return system()


def main() -> int:
    for way in (lambda: os.environ.get("CHROMIUM"), system, playwrights_own, debians):
        path = way()
        if path:
            print(path)
            return 0
    print("No Chromium for the browser tests. Install one, or set CHROMIUM to its path.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    run(main)
