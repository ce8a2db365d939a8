"""Nobody judges, reads or takes back a work before it is out: days in records are not before the work's year.

A year may lie one ahead: journals put a paper online in one year and print it in the next.
"""

from __future__ import annotations

from ..model.ranges import today
from ..read.load import Evidence
from ._rule import Problems

FIX = "Correct the day, or the year in references.bib."


def check(evidence: Evidence) -> Problems:
    for key, study in evidence.studies.items():
        days = [("read", study.read.on, "read")]
        if study.retracted:
            days.append(("retracted", study.retracted.on, "taken back"))
        for field, day, done in days:
            if (year := _year(evidence, key)) and day.year < year - 1:
                yield *evidence.at("studies", key, field, "on"), f"“{key}” is of {year}, and was {done} on {day}.", FIX
    for folder in ("claims", "outcomes", "harms"):
        for name, record in evidence.records(folder).items():
            for key in record.studies:
                if (year := _year(evidence, key)) and record.judged.year < year - 1:
                    what = f"“{key}” is of {year}, and this was judged on {record.judged}."
                    yield *evidence.at(folder, name, "judged"), what, FIX


def _year(evidence: Evidence, key):
    """The year of a work as a number; 0 where nobody knows it, or it has not come yet."""
    entry = evidence.bibliography.get(key)
    year = entry.get("year") if entry else ""
    known = year.isascii() and year.isdigit() and int(year) <= today().year + 1
    return int(year) if known else 0
