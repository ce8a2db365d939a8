"""Checks the evidence and the pages, prints every problem, and sets the exit status. ``make check``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from ledger import checks  # noqa: E402
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
    evidence = load(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT)
    status = show(checks.run(evidence))
    if not status:
        counts = ", ".join(
            f"{len(evidence.records(folder))} {folder}" for folder in ("studies", "claims", "outcomes", "harms")
        )
        print(f"No problem in {len(evidence.pages)} pages, {len(evidence.bibliography)} works, {counts}.")
    return status


if __name__ == "__main__":
    sys.exit(main())
