"""Builds the site aside, checks what was built, and only then puts it in the place of ``site/``. ``make site``."""

from __future__ import annotations

import sys
from pathlib import Path

from command import ROOT, run, show
from engine import build
from ledger.export import WHOLE
from ledger.publish.built_rules import check_site
from ledger.publish.csp import inline_scripts
from swap import alone, paths, prepare, swap


def main(root: Path) -> int:
    aside, goal, _ = paths(root)
    with alone(root):
        prepare(root)
        if not build(root, aside):
            return 1
        if show(check_site(root, aside, inline_scripts(root / "overrides"), later=[file.path for file in WHOLE])):
            return 1
        swap(root)
    pages = sum(1 for _ in goal.rglob("*.html"))
    print(f"Built {pages} pages into {goal.relative_to(root)}/ without a problem.")
    return 0


if __name__ == "__main__":
    run(lambda: main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT))
