"""Every claim, outcome and harm names at least one study, or says why there is none; never both."""

from __future__ import annotations

from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for folder in ("claims", "outcomes", "harms"):
        for name, record in evidence.records(folder).items():
            if not record.studies and not record.no_studies:
                yield (
                    *evidence.at(folder, name),
                    "This record names no study.",
                    "Add “studies: [key]”, or say under “no-studies:” why there is none.",
                )
            elif record.studies and record.no_studies:
                yield (
                    *evidence.at(folder, name, "no-studies"),
                    "This record names studies and says there are none.",
                    "Delete “no-studies:” or “studies:”.",
                )
