"""Writes ``evidence/schema/*.json`` from the model, or checks that they are what it would write. ``make schema``."""

from __future__ import annotations

import sys

from command import ROOT, run
from ledger.export.schemas import schemas


def main() -> int:
    folder = ROOT / "evidence" / "schema"
    checking = "--check" in sys.argv
    stale = []
    for name, text in schemas().items():
        file = folder / name
        if checking and (not file.exists() or file.read_text(encoding="utf-8") != text):
            stale.append(file.relative_to(ROOT))
        elif not checking:
            file.write_text(text, encoding="utf-8")
    for file in stale:
        print(f"{file}:1: This schema is not what the model says. Fix: Run “make schema”.")
    return int(bool(stale))


if __name__ == "__main__":
    run(main)
