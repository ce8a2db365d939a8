"""What ``unverified`` lists are fields that the study or the bibliography entry really has."""

from __future__ import annotations

from ..read.load import BIBLIOGRAPHY, Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for key, study in evidence.studies.items():
        path, line = evidence.at("studies", key, "unverified")
        present = set(evidence.documents[path].data)
        for name in study.unverified:
            if name not in present:
                yield path, line, f"“unverified” names “{name}”, which this record does not have.", "Correct the list."
    for entry in evidence.bibliography.values():
        for name in entry.unverified:
            if name not in entry.raw:
                yield (
                    BIBLIOGRAPHY,
                    entry.field_lines["unverified"],
                    f"“unverified” names “{name}”, which “{entry.key}” does not have.",
                    "Correct the list.",
                )
