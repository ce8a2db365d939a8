"""Checks every built page with the Nu HTML checker (HTML as browsers read it). ``make validate``.

Needs Java 17 and npm. The checker is fetched once, into ``.build/``, in one version with a known checksum.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from command import ROOT, run
from tools import built, fetched

KNOWN = ROOT / "scripts" / "validate-known.yml"
PACKAGE, VERSION = "vnu-jar", "26.9.27"
SHA256 = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"


def checker() -> Path:
    """The checker's file, fetched if it is not there. Raises ``SystemExit`` with the reason if that fails."""
    jar = fetched("validate", PACKAGE, VERSION, "build/dist/vnu.jar", "java")
    if hashlib.sha256(jar.read_bytes()).hexdigest() != SHA256:
        raise SystemExit(f"{jar.relative_to(ROOT)} is not the file it should be. Delete it and try again.")
    return jar


def messages(site: Path) -> list[dict]:
    """What the checker says about every page. Raises ``SystemExit`` if it says nothing that can be read."""
    command = ["java", "-jar", str(checker()), "--errors-only", "--stdout", "--format", "json", "--skip-non-html"]
    answer = subprocess.run([*command, str(site)], capture_output=True, text=True, encoding="utf-8")
    try:
        return json.loads(answer.stdout)["messages"]
    except ValueError:
        raise SystemExit(f"The checker failed: {answer.stderr.strip()}") from None


def findings(found: list[dict], known: list[dict], site: Path) -> Iterator[str]:
    """A line for each message that is not known, and for each known one that is not needed."""
    used = set()
    for message in found:
        text, extract = message["message"], message.get("extract", "")
        places = {
            place for place, item in enumerate(known) if text.startswith(item["message"]) and item["extract"] in extract
        }
        used |= places
        if not places:
            page = Path(message.get("url", "").removeprefix("file:"))
            where = page.relative_to(site.parent) if page.is_relative_to(site.parent) else page
            code = " ".join(extract.split())
            yield f"{where}:{message.get('lastLine', 1)}: {text} In: {code}"
    for place, item in enumerate(known):
        if place not in used:
            yield f"{KNOWN.relative_to(ROOT)}:1: Nothing needs “{item['message']}” any more. Fix: Delete the entry."


def main() -> int:
    site = built(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT / "site")
    known = yaml.safe_load(KNOWN.read_text(encoding="utf-8"))
    lines = sorted(set(findings(messages(site), known, site)))
    print(*lines, sep="\n", end="\n" if lines else "")
    pages = sum(1 for _ in site.rglob("*.html"))
    print(f"{len(lines)} problem{'s' * (len(lines) != 1)} found in {pages} pages.")
    return int(bool(lines))


if __name__ == "__main__":
    run(main)
