"""Checks the evidence and the pages, prints every problem, and sets the exit status. ``make check``.

With ``--base`` a commit to compare with, as a pull request does: then a judgment that changed has to say so.
"""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from earlier import NoSuchCommit, evidence_at  # noqa: E402
from ledger import checks, history  # noqa: E402
from ledger.finding import Finding  # noqa: E402
from ledger.load import load  # noqa: E402


def show(findings: list[Finding]) -> int:
    """Prints findings, and as annotations where GitHub runs the check. Returns the exit status."""
    for finding in findings:
        print(finding)
        if os.environ.get("GITHUB_ACTIONS"):
            print(finding.annotation())
    if findings:
        print(f"{len(findings)} problem{'s' * (len(findings) != 1)} found.")
    return int(bool(findings))


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
            with evidence_at(root, options.base) as before:
                found = sorted([*found, *history.untold(before, evidence)])
        except NoSuchCommit as error:
            print(error)
            return 1
    status = show(found)
    if not status:
        counts = ", ".join(
            f"{len(evidence.records(folder))} {folder}" for folder in ("studies", "claims", "outcomes", "harms")
        )
        print(f"No problem in {len(evidence.pages)} pages, {len(evidence.bibliography)} works, {counts}.")
    return status


if __name__ == "__main__":
    sys.exit(main())
