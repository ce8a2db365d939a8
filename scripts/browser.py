"""Finds a browser for the tests, or gets it, and prints where it is. Called by ``make test`` for each engine.

Everything else that needs a browser asks ``find``. In this order: the variable of its name from the environment; the
one that ``make`` noted in ``.venv/``; one of the system. ``make`` also tries Playwright's own, for Chromium where it
can be downloaded, and Debian's package, where this user may install it.
"""

from __future__ import annotations

import glob
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass

from command import ROOT, run

VENV = ROOT / ".venv"


@dataclass(frozen=True)
class Engine:
    """How the browser of an engine is called: its commands, or where files that are no command may lie."""

    names: tuple[str, ...]
    packages: tuple[str, ...]
    needs: tuple[str, ...] = ()
    """Commands without which it cannot be driven."""


ENGINES = {
    "chromium": Engine(("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"), ("chromium",)),
    "firefox": Engine(("firefox-esr", "firefox"), ("firefox-esr",)),
    # The engine of Safari, in the small browser that comes with it. It has to have a screen.
    "webkit": Engine(
        ("MiniBrowser", "/usr/lib/*/webkit2gtk-4.*/MiniBrowser", "/usr/libexec/webkit2gtk-4.*/MiniBrowser"),
        ("webkit2gtk-driver", "xvfb"),
        ("WebKitWebDriver", "Xvfb"),
    ),
}


def system(name: str) -> str | None:
    engine = ENGINES[name]
    if not all(map(shutil.which, engine.needs)):
        return None
    found = (shutil.which(one) or next(iter(sorted(glob.glob(one))), None) for one in engine.names)  # noqa: PTH207
    return next(filter(None, found), None)


def find(name: str) -> str | None:
    """The browser of an engine (``chromium``, ``firefox``, ``webkit``), if there is one."""
    note = VENV / f".{name}"
    noted = note.read_text(encoding="utf-8").strip() if note.exists() else ""
    return os.environ.get(name.upper()) or noted or system(name)


def chromium() -> str | None:
    return find("chromium")


def playwrights_own(name: str) -> str | None:
    if name != "chromium":
        return None  # Playwright's other browsers are changed ones, and want libraries that it cannot install.
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


def debians(name: str) -> str | None:
    apt = shutil.which("apt-get")
    rights = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    if not apt or (rights and not shutil.which("sudo")):
        return None
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *ENGINES[name].packages]):
        if subprocess.run([*rights, apt, "--quiet", *command], stdout=sys.stderr).returncode:
            return None
    return system(name)


def main() -> int:
    name = sys.argv[1]
    for way in (lambda _: os.environ.get(name.upper()), system, playwrights_own, debians):
        path = way(name)
        if path:
            print(path)
            return 0
    print(f"No {name} for the browser tests. Install one, or set {name.upper()} to its path.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    run(main)
