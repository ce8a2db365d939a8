"""Puts the whole guide as PDF and zip beside the pages of the built site, and checks that now every link is right.

``make publish``, after ``make site``. The pages stay as they were built and tested.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from check import show  # noqa: E402
from ledger.built import check_site  # noqa: E402
from ledger.csp import inline_scripts  # noqa: E402
from ledger.export import WHOLE  # noqa: E402


def main(site: Path, made: Path) -> int:
    for file in WHOLE:
        shutil.copyfile(made / file.name, site / file.path)
    if show(check_site(ROOT, site, inline_scripts(ROOT / "overrides"))):
        return 1
    print(f"Added {' and '.join(file.name for file in WHOLE)} to {site / 'downloads'}.")
    return 0


if __name__ == "__main__":
    given = [Path(argument).resolve() for argument in sys.argv[1:]]
    sys.exit(main(*given) if given else main(ROOT / "site", ROOT / ".build"))
