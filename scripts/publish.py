"""Puts the whole guide as PDF and zip beside the pages of the built site, and checks that now every link is right.

``make publish``, after ``make site``. The pages stay as they were built and tested.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from command import ROOT, finding, run, show
from ledger.export import WHOLE
from ledger.publish.built_rules import check_site
from ledger.publish.csp import inline_scripts
from swap import alone
from tools import built


def main(site: Path, made: Path) -> int:
    built(site)
    for name in (file.name for file in WHOLE):
        if not (made / name).is_file():
            raise SystemExit(finding(made / name, "This is not made yet.", "Run “make publish”."))
    with alone(ROOT):
        for file in WHOLE:
            shutil.copyfile(made / file.name, site / file.path)
        if show(check_site(ROOT, site, inline_scripts(ROOT / "overrides"))):
            return 1
    print(f"Added {' and '.join(file.name for file in WHOLE)} to {site / 'downloads'}.")
    return 0


if __name__ == "__main__":
    given = [Path(argument).resolve() for argument in sys.argv[1:]]
    run(lambda: main(*(given or (ROOT / "site", ROOT / ".build"))))
