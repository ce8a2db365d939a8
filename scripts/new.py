"""Starts a study, an outcome, a claim, a harm or a page: what is known already, the rest as questions. ``make new``.

What to start comes from the environment, as make hands its variables on: STUDY, OUTCOME, CLAIM, HARM or PAGE.
"""

from __future__ import annotations

import argparse
import os
from datetime import date
from pathlib import Path

from atomic_write import now, write
from command import ROOT, Wrong, finding, run
from ledger.read.load import load
from starting import Started, page, record, study

USAGE = """Say what to start:
  make new STUDY=10.1001/jamadermatol.2013.8687   a DOI, a PMID, a PMCID or a registration (NCT…)
  make new STUDY=saved.nbib                       a file saved by PubMed, Zotero or a journal: .nbib .ris .bib .json
  make new CLAIM="It tightens skin"               what is said; its file is named after it
  make new OUTCOME="Does it tighten skin?"        a question
  make new HARM="Darker patches"                  the plain name of an unwanted effect
  make new PAGE=safety/sunburn                    a page"""
STARTS = {
    "STUDY": study,
    "OUTCOME": lambda evidence, given: record(evidence, "outcomes", "outcome", given),
    "CLAIM": lambda evidence, given: record(evidence, "claims", "claim", given),
    "HARM": lambda evidence, given: record(evidence, "harms", "harm", given),
    "PAGE": lambda evidence, given: page(evidence, given, date.today()),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", nargs="?", type=Path, default=ROOT, help="the folder with the content")
    root = parser.parse_args().root.resolve()
    wanted = [(name, given) for name in STARTS if (given := os.environ.get(name, "").strip())]
    if len(wanted) != 1:
        print(USAGE)
        return 1
    name, given = wanted[0]
    evidence = load(root)
    started: Started = STARTS[name](evidence, given)
    before = {path: now(root, path) for path in started.texts}
    for path, read in started.read.items():
        # A file with the line ends of another system is read the same, and would be rewritten whole.
        if before[path] != read:
            raise Wrong(finding(path, "The file has line ends of Windows, or begins with a mark.", "Run “make fix”."))
    write(root, started.texts, before)
    for line in started.says:
        print(line)
    return 0


if __name__ == "__main__":
    run(main)
