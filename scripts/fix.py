"""Sets right what has one right answer, and shows what it changed. ``make fix``.

Compared with the last commit, or with ``--base``, a page that changed gets the day of today.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
from datetime import date
from pathlib import Path

from atomic_write import write
from command import ROOT, run
from earlier import NoSuchCommit, evidence_at, parted
from ledger.draft.questions import MARK
from ledger.fixes.run import fixed
from ledger.read.load import load


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="the folder with the content")
    parser.add_argument("--base", metavar="COMMIT", default="HEAD", help="the commit to compare with")
    options = parser.parse_args()
    root = options.root.resolve()
    evidence, day = load(root), date.today()
    with contextlib.ExitStack() as stack:
        try:
            before = stack.enter_context(evidence_at(root, parted(root, options.base)))
        except NoSuchCommit as error:
            print(f"{error} So no page gets a new date.")
            before = None
        changes = list(fixed(evidence, before, day))
    write(root, {path: text for path, _, text in changes}, {path: raw for path, raw, _ in changes})
    for path, raw, text in changes:
        print("\n".join(_shown(path, raw, text)) or f"{path}: line ends, a mark at its start, or its last line.")
    files = f"{len(changes)} file{'s' * (len(changes) != 1)}"
    print(f"Set right in {files}. Read the difference, then run “make check”." if changes else "Nothing to set right.")
    return 0


def _shown(path: str, raw: str, text: str) -> list[str]:
    """The difference; of questions that ``make new`` left, only how many lines went."""
    before, after = raw.splitlines(), text.splitlines()
    asked = [line for line in before if line.lstrip().startswith(MARK)]
    if not asked or any(line.lstrip().startswith(MARK) for line in after):
        return list(difflib.unified_diff(before, after, path, path, lineterm="", n=1))
    # The questions go with the empty lines around them.
    before, after = ([line for line in lines if line.strip() and line not in asked] for lines in (before, after))
    lines = difflib.unified_diff(before, after, path, path, lineterm="", n=1)
    return [*lines, f"{path}: {len(asked)} lines of questions are gone."]


if __name__ == "__main__":
    run(main)
