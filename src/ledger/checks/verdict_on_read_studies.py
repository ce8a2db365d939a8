"""A verdict does not rest only on studies that nobody here has read at all."""

from __future__ import annotations

from ..model import UNSEEN
from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for folder in ("claims", "outcomes"):
        for name, record in evidence.records(folder).items():
            studies = [evidence.studies.get(key) for key in record.studies]
            # A study that is missing or cannot be read has its own finding.
            if studies and all(study and study.read.depth in UNSEEN for study in studies):
                yield (
                    *evidence.at(folder, name, "studies"),
                    "Nobody has read any of the studies of this judgment.",
                    "Read one, add one that was read, or remove the verdict.",
                )
