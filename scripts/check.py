"""Checks the evidence and the pages, prints every problem, and sets the exit status. ``make check``.

With ``--base`` a commit to compare with, as a pull request does: then a judgment that changed has to say so,
and a page that changed has to have a new date.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from command import ROOT, run, show, warn
from earlier import NoSuchCommit, day_of, evidence_at, parted
from ledger import checks
from ledger.model.files import RECORDS
from ledger.model.ranges import today
from ledger.read import check_age, history, page_dates
from ledger.read.load import load


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="the folder with the content")
    parser.add_argument("--base", metavar="COMMIT", help="the commit to compare with")
    options = parser.parse_args()
    root = options.root.resolve()
    evidence = load(root)
    found = checks.run(evidence)
    if options.base:
        try:
            base = parted(root, options.base)
            with evidence_at(root, base) as before:
                told = [*history.untold(before, evidence), *page_dates.undated(before, evidence, day_of(root, base))]
            found = [*found, *sorted(told)]
        except NoSuchCommit as error:
            print(error)
            return 1
    status = show(found)
    warn(check_age.stale(evidence, today()))
    if not status:
        counts = ", ".join(f"{len(evidence.records(folder))} {folder}" for folder in RECORDS)
        print(f"No problem in {len(evidence.pages)} pages, {len(evidence.bibliography)} works, {counts}.")
    return status


if __name__ == "__main__":
    run(main)
