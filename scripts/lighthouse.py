"""Audits one page of each kind with Lighthouse, on its mobile settings. ``make lighthouse``.

Needs Node 18.16 or newer with npm. The auditor is fetched once, into ``.build/``, in one version. The site is
served as a host would: packed with gzip. Scores vary a little with the machine; the goals are those of the project.
"""

from __future__ import annotations

import contextlib
import gzip
import http.server
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE, VERSION = "lighthouse", "12.8.2"
GOALS = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
PAGES = (
    "",
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
    "404.html",
)
PACKED = (".html", ".css", ".js", ".svg", ".webmanifest", ".xml", ".txt")


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the site packed, quietly."""

    site: Path

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        file = self.site / self.path.partition("?")[0].lstrip("/")
        file = file / "index.html" if file.is_dir() else file
        found = file.is_file()
        content = file.read_bytes() if found else (self.site / "404.html").read_bytes()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(str(file)) if found else "text/html")
        if not found or file.suffix in PACKED:
            content = gzip.compress(content, 9)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Cache-Control", "public, max-age=3600")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@contextlib.contextmanager
def served(site: Path) -> Iterator[str]:
    handler = type("Site", (Handler,), {"site": site})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def auditor() -> Path:
    """The auditor's command, fetched if it is not there. Raises ``SystemExit`` with the reason if that fails."""
    home = ROOT / ".build" / f"{PACKAGE}-{VERSION}"
    command = home / "node_modules" / PACKAGE / "cli" / "index.js"
    for tool in ("node", "npm"):
        if not shutil.which(tool):
            raise SystemExit(f"“make lighthouse” needs {tool}, which is not installed.")
    if not command.exists():
        print(f"Fetching Lighthouse {VERSION} (once)…")
        home.mkdir(parents=True, exist_ok=True)
        options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--prefix", str(home)]
        subprocess.run(["npm", "install", *options, f"{PACKAGE}@{VERSION}"], check=False)
        if not command.exists():
            raise SystemExit(f"npm could not fetch {PACKAGE} {VERSION}.")
    return command


def audit(command: Path, address: str, goal: Path) -> dict:
    """Lighthouse's report on a page. Raises ``SystemExit`` if there is none."""
    flags = "--headless=new --no-sandbox --disable-quic --disable-background-networking"
    options = ["--output=json", f"--output-path={goal}", "--quiet", f"--chrome-flags={flags}"]
    options.append(f"--only-categories={','.join(GOALS)}")
    browser = {"CHROME_PATH": (ROOT / ".venv/.chromium").read_text(encoding="utf-8").strip()}
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
    site = ROOT / "site"
    if not (site / "index.html").exists():
        raise SystemExit(f"There is no site in {site}. Run “make site”.")
    command, short = auditor(), 0
    print(f"{'page':30}" + "".join(f"{name:>16}" for name in GOALS))
    with served(site) as base, tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(PAGES):
            report = audit(command, base + page, Path(folder) / f"{number}.json")
            scores = [round(report["categories"][name]["score"] * 100) for name in GOALS]
            print(f"{page or 'home':30}" + "".join(f"{score:16}" for score in scores), flush=True)
            for line in shortfalls(report):
                short += 1
                print(f"    {line}")
    return int(bool(short))


if __name__ == "__main__":
    sys.exit(main())
