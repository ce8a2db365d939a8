"""Packs the built site as a zip that opens from disk. ``make zip``, after ``make site``."""

from __future__ import annotations

import sys
from pathlib import Path

from command import ROOT, run
from ledger.publish.offline_copy import bundle
from swap import alone
from tools import built


def main(site: Path, goal: Path) -> int:
    built(site)
    with alone(ROOT):
        count = bundle(site, goal)
    print(f"Packed {count} files into {goal} ({goal.stat().st_size / 1e6:.1f} MB).")
    return 0


if __name__ == "__main__":
    given = [Path(argument).resolve() for argument in sys.argv[1:]]
    run(lambda: main(*(given or (ROOT / "site", ROOT / ".build/guide.zip"))))
