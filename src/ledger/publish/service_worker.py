"""Makes the service worker: the list of what it keeps for reading without a network, and its version.

The worker's own code is ``overrides/assets/javascripts/offline/worker.js``; in front of it stand two
constants that are derived here from the bytes of the built files. So two builds of the same content give the
same worker, and one changed byte anywhere gives another one, which is how browsers notice an update.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

SOURCES = "assets/javascripts/offline/"
WORKER = f"{SOURCES}worker.js"
RETIRED = f"{SOURCES}retired.js"
NAME = "sw.js"

KINDS = {".html", ".css", ".js", ".svg", ".webmanifest"}
UNUSED = "downloads/"
"""What is there to be taken along by other means."""


def precache_manifest(site: Path) -> dict[str, str]:
    """Every file that reading needs, by its address, with a hash of its content; in a fixed order.

    A page has the address that links use: ``benefits/scars/``. The home page has the empty address.
    """
    found = {}
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        if file.suffix not in KINDS or name in (NAME, "404.html") or name.startswith(UNUSED):
            continue
        address = name.removesuffix("index.html") if file.name == "index.html" else name
        found[address] = digest(file.read_bytes())
    return dict(sorted(found.items()))


def digest(content: bytes) -> str:
    """The first 16 digits of the SHA-256: enough to tell versions apart, and a third of the worker's size."""
    return hashlib.sha256(content).hexdigest()[:16]


def worker(code: str, files: dict[str, str]) -> str:
    """The worker for these files. The version covers its code as well."""
    data = json.dumps(files, ensure_ascii=False, separators=(",", ":"))
    version = digest(f"{code}\n{data}".encode())
    return f'const VERSION = "{version}";\nconst FILES = {data};\n{code}'
