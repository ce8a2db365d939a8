"""What several scripts need: the built site, one page of each kind, and tools that are fetched once."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from command import ROOT

KINDS = (
    "",
    "404.html",
    "benefits/",
    "benefits/scars/",
    "treatment/needle-length/",
    "treatment/questions-to-ask/",
    "safety/side-effects/",
    "evidence/claims/",
    "evidence/studies/",
    "evidence/studies/alam2014/",
    "evidence/references/",
    "about/glossary/",
)
"""One page of each kind, as addresses below the site's own."""


def built(site: Path) -> Path:
    """The folder, if a site was built into it. Raises ``SystemExit`` with the reason if not."""
    if not (site / "index.html").is_file():
        raise SystemExit(f"There is no site in {site}. Fix: Run “make site”.")
    return site


def fetched(goal: str, package: str, version: str, file: str, *needs: str) -> Path:
    """A file of an npm package in one version, fetched into ``.build/`` if it is not there.

    ``goal`` is the make goal that wants it, ``needs`` the commands that it runs. Scripts of packages are not run.
    Raises ``SystemExit`` with the reason if a command is missing or the package cannot be fetched.
    """
    for tool in (*needs, "npm"):
        if not shutil.which(tool):
            raise SystemExit(f"“make {goal}” needs {tool}, which is not installed.")
    home = ROOT / ".build" / f"{package}-{version}"
    found = home / "node_modules" / package / file
    if not found.exists():
        print(f"Fetching {package} {version} (once)…")
        home.mkdir(parents=True, exist_ok=True)
        options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--prefix", str(home)]
        subprocess.run(["npm", "install", *options, f"{package}@{version}"], check=False)
    if not found.exists():
        raise SystemExit(f"npm could not fetch {package} {version}.")
    return found
