"""Prints what a change does to the evidence: judgments, studies, figures, pages. ``make diff``.

On GitHub it becomes the summary of the run, which stands beside the checks of a pull request.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from command import ROOT, run
from earlier import NoSuchCommit, evidence_at, parted
from ledger.export.difference import difference
from ledger.export.review import review
from ledger.read.load import load


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="the folder with the content")
    parser.add_argument("--base", metavar="COMMIT", default="main", help="the commit to compare with")
    options = parser.parse_args()
    root = options.root.resolve()
    try:
        with evidence_at(root, parted(root, options.base)) as before:
            after = load(root)
            text = review(difference(before, after))
            if after.findings:
                files = ", ".join(sorted(after.unread))
                text += f"\n**Not read, and so counted as absent:** {files}. “make check” says why.\n"
    except NoSuchCommit as error:
        print(error)
        return 1
    print(text, end="")
    if summary := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(text)
    return 0


if __name__ == "__main__":
    run(main)
