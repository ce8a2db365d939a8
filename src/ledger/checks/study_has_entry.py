"""Every study record has a bibliography entry of the same name."""

from __future__ import annotations

from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for key in evidence.studies:
        if not evidence.cites(key):
            path, _ = evidence.at("studies", key)
            yield path, 1, f"references.bib has no entry “{key}” for this study.", "Add one, or rename the file."
