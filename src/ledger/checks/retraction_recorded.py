"""A retraction that a registry knows stands in the study's record too, with its reason, for readers."""

from __future__ import annotations

from ..read.load import Evidence
from ..read.retractions import standing
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for key, found in standing(evidence.bibliography, evidence.checked).items():
        notice, study = found.retracted, evidence.studies.get(key)
        if notice and study and not study.retracted:
            day = f" on {notice.date}" if notice.date else ""
            what = f"{notice.by} says that “{key}” was retracted{day}{f' ({notice.doi})' if notice.doi else ''}."
            fix = "Read the notice, and add “retracted: {on: …, reason: …}”; then take it out of every judgment."
            yield *evidence.at("studies", key), what, fix
