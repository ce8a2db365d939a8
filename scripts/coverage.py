"""Lists where evidence is missing: informative, never an error. ``make coverage``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from command import ROOT, run
from ledger.model.terms import UNSEEN
from ledger.read.load import Evidence, load
from ledger.read.usage import usage

NUMBERS = {"meta-analysis", "network-meta-analysis", "randomized-trial", "nonrandomized-trial"}
"""Designs that can answer how big an effect is."""


def gaps(evidence: Evidence) -> Iterator[tuple[str, list[str]]]:
    """Each kind of gap with the names it concerns."""
    studies, used = evidence.studies, usage(evidence)
    judgments = {**evidence.outcomes, **evidence.claims, **evidence.harms}
    named = {key for judgment in judgments.values() for key in judgment.studies}
    claims = used.records["claims"]
    lists = {page.name for page in evidence.pages.values() if any(block.name == "claims" for block in page.directives)}

    yield "Works without a study record", [key for key in evidence.bibliography if key not in studies]
    yield (
        "Trials and meta-analyses that no outcome, claim or harm names",
        [key for key, study in studies.items() if study.design in NUMBERS and key not in named],
    )
    yield "Studies without a result", [key for key, study in studies.items() if not study.results]
    yield (
        "Studies that name neither harms nor their absence",
        [key for key, study in studies.items() if study.design in NUMBERS and not (study.harms or study.no_harms_seen)],
    )
    yield "Studies of which nobody here saw a finding", [key for key in studies if studies[key].read.depth in UNSEEN]
    yield "Records with fields from memory", [key for key, study in studies.items() if study.unverified]
    yield (
        "Claims that only a list of claims shows",
        [name for name in evidence.claims if not set(claims.get(name, ())) - lists],
    )
    yield "Judgments without a study", [name for name, judgment in judgments.items() if not judgment.studies]
    yield "Outcomes without an estimate", [name for name, outcome in evidence.outcomes.items() if not outcome.estimates]
    yield "Harms without a count", [name for name, harm in evidence.harms.items() if not harm.counts]


def main() -> int:
    evidence = load(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT)
    for what, names in gaps(evidence):
        print(f"{what}: {len(names)}")
        for name in sorted(names):
            print(f"  {name}")
    return 0


if __name__ == "__main__":
    run(main)
