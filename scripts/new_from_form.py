"""Starts the study that an issue names, for the workflow add-study.yml. ``make new-from-form``.

The issue's text comes in the variable FORM, and nothing of it but one validated identifier goes on. Writes the
difference into ``.build/new.diff``, and the key of the study for the next job.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import new
from command import ROOT, Wrong, refusal, run
from ledger.fetch.identifiers import Identifier, identifier

FIELD = re.compile(r"^### Which work\?\s*\n(.*?)(?=^### |\Z)", re.DOTALL | re.MULTILINE)
LONGEST = 2000
AROUND = "<>()[]\"'“”,;."
KEY = re.compile(r"^\+\+\+ b/evidence/studies/([a-z0-9-]+)\.yml$", re.MULTILINE)


def wanted(form: str) -> Identifier | None:
    """The first identifier in the form's field for the work; None if there is none."""
    field = FIELD.search(form.replace("\r\n", "\n"))
    words = [word.strip(AROUND) for word in field[1][:LONGEST].split()] if field else []
    # "PMID: 33575143" is two words; a number alone may be a year, so it has to be all that is there.
    whole = [" ".join(words)] if len(words) < 3 else []
    named = [word for word in words if not word.isdigit()]
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    found = map(identifier, (*whole, *named, *pairs))
    return next((each for each in found if each), None)


def main() -> int:
    found = wanted(os.environ.get("FORM", ""))
    if found is None:
        fix = "Ask for its DOI, PMID, PMCID or registration, or use “make new STUDY=…” with a saved file."
        raise Wrong(refusal("FORM", "The issue names no work by an identifier.", fix))
    os.environ["STUDY"] = found.value
    if status := new.main():
        return status
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT
    subprocess.run(["git", "add", "--intent-to-add", "evidence/studies"], cwd=root, check=True)
    command = ["git", "diff", "--no-color", "--no-ext-diff", "--", "references.bib", "evidence/studies"]
    done = subprocess.run(command, cwd=root, check=True, capture_output=True)
    (root / ".build").mkdir(exist_ok=True)
    (root / ".build" / "new.diff").write_bytes(done.stdout)
    key = KEY.search(done.stdout.decode("utf-8"))
    if key and (output := os.environ.get("GITHUB_OUTPUT")):
        with Path(output).open("a", encoding="utf-8") as file:
            file.write(f"key={key[1]}\n")
    return 0


if __name__ == "__main__":
    run(main)
