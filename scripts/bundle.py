"""Packs the built site as a zip that opens from disk. ``make zip``, after ``make site``."""

from __future__ import annotations

import sys
from pathlib import Path

from tools import ROOT, built

sys.path.insert(0, str(ROOT / "src"))

from ledger.disk import bundle


def main(site: Path, goal: Path) -> int:
    count = bundle(built(site), goal)
    print(f"Packed {count} files into {goal} ({goal.stat().st_size / 1e6:.1f} MB).")
    return 0


if __name__ == "__main__":
    given = [Path(argument).resolve() for argument in sys.argv[1:]]
    sys.exit(main(*given) if given else main(ROOT / "site", ROOT / ".build/guide.zip"))
