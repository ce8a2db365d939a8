"""Packs the built site as a zip that opens from disk. ``make zip``, after ``make site``."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from ledger.disk import bundle  # noqa: E402


def main(site: Path, goal: Path) -> int:
    if not (site / "index.html").is_file():
        print(f"There is no site in {site}. Fix: make site")
        return 1
    count = bundle(site, goal)
    print(f"Packed {count} files into {goal} ({goal.stat().st_size / 1e6:.1f} MB).")
    return 0


if __name__ == "__main__":
    given = [Path(argument).resolve() for argument in sys.argv[1:]]
    sys.exit(main(*given) if given else main(ROOT / "site", ROOT / ".build/guide.zip"))
