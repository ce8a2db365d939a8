"""What a review counts are studies that are here, and only a review counts any, none later than itself."""

from __future__ import annotations

import difflib

from ..model.terms import REVIEWS
from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for name, study in evidence.studies.items():
        for index, key in enumerate(study.includes):
            place = evidence.at("studies", name, "includes", index)
            if study.design not in REVIEWS:
                yield (
                    *place,
                    f"“{name}” is no review, and “includes” is for reviews.",
                    "Delete it, or correct “design”.",
                )
            elif key == name:
                yield *place, "A review does not count itself.", "Delete this line."
            elif not evidence.exists("studies", key):
                close = difflib.get_close_matches(key, evidence.studies, 1)
                fix = f"Did you mean “{close[0]}”?" if close else "Leave out what has no record here."
                yield *place, f"There is no study “{key}”.", fix
            elif _year(evidence, key) > _year(evidence, name) > 0:
                what = f"“{key}” is of {_year(evidence, key)}, and the review of {_year(evidence, name)}."
                yield *place, what, "Correct the key, or a year in references.bib."


def _year(evidence, key):
    entry = evidence.bibliography.get(key)
    year = entry.get("year") if entry else ""
    return int(year) if year.isascii() and year.isdigit() else 0
