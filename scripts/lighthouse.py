"""Audits one page of each kind with Lighthouse, on its mobile settings. ``make lighthouse``.

Needs Node 18.16 or newer with npm. The auditor is fetched once, into ``.build/``, in one version. The site is
served as a host would: packed with gzip. Scores vary a little with the machine; the goals are those of the project.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from browser import chromium
from command import ROOT, run
from serving import Quiet, serve
from tools import KINDS, built, fetched

PACKAGE, VERSION = "lighthouse", "12.8.2"
GOALS = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
PACKED = (".html", ".css", ".js", ".svg", ".webmanifest", ".xml", ".txt")


class Packed(Quiet):
    """Packs with gzip what gains from it, as a host would, and shows the page for what is not there."""

    def do_GET(self) -> None:
        site = Path(self.directory)
        file = site / self.path.partition("?")[0].lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        content = file.read_bytes() if found else (site / "404.html").read_bytes()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(file)) if found else "text/html")
        if not found or file.suffix in PACKED:
            content = gzip.compress(content, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "public, max-age=3600")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def audit(command: Path, address: str, goal: Path) -> dict:
    """Lighthouse's report on a page. Raises ``SystemExit`` if there is none."""
    flags = "--headless=new --no-sandbox --disable-quic --disable-background-networking"
    options = ["--output=json", f"--output-path={goal}", "--quiet", f"--chrome-flags={flags}"]
    options.append(f"--only-categories={','.join(GOALS)}")
    browser = {"CHROME_PATH": chromium() or ""}
    ran = subprocess.run(["node", str(command), address, *options], env={**os.environ, **browser}, capture_output=True)
    if not goal.exists():
        raise SystemExit(f"Lighthouse failed on {address}: {ran.stderr.decode(errors='replace').strip()}")
    return json.loads(goal.read_text(encoding="utf-8"))


def shortfalls(report: dict) -> Iterator[str]:
    """What keeps a page below a goal."""
    for name, goal in GOALS.items():
        category = report["categories"][name]
        if round(category["score"] * 100) < goal:
            for part in category["auditRefs"]:
                found = report["audits"][part["id"]]
                if part["weight"] and found["score"] is not None and found["score"] < 1:
                    yield f"{name}: {found['title']} {found.get('displayValue', '')}".strip()


def main() -> int:
    site = built(ROOT / "site")
    command, short = fetched("lighthouse", PACKAGE, VERSION, "cli/index.js", "node"), 0
    print(f"{'page':30}" + "".join(f"{name:>16}" for name in GOALS))
    with serve(site, Packed) as base, tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(KINDS):
            report = audit(command, base + page, Path(folder) / f"{number}.json")
            scores = [round(report["categories"][name]["score"] * 100) for name in GOALS]
            print(f"{page or 'home':30}" + "".join(f"{score:16}" for score in scores), flush=True)
            for line in shortfalls(report):
                short += 1
                print(f"    {line}")
    return int(bool(short))


if __name__ == "__main__":
    run(main)
