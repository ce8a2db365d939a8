"""Every bibliography entry has a year, of four digits and not to come, or ``date unknown``; a month is a month."""

from __future__ import annotations

import re

from ..model.ranges import today
from ..read.entry import MONTHS
from ..read.load import BIBLIOGRAPHY, Evidence
from ._rule import Problems

YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}|date unknown")
INSIDE = re.compile(r"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])")


def check(evidence: Evidence) -> Problems:
    for entry in evidence.bibliography.values():
        year = entry.get("year")
        # The rule "bib-fields" says what to write for "date".
        if "year" not in entry.raw and "date" in entry.raw:
            continue
        if "year" not in entry.raw:
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"“{entry.key}” has no year.",
                "Add “year = {2024},”, or “year = {date unknown},” if nobody has seen it.",
            )
        elif not YEAR.fullmatch(year):
            years = INSIDE.findall(year)
            fix = f"Write “{years[0]}”." if len(set(years)) == 1 else "Write four digits, or “date unknown”."
            yield BIBLIOGRAPHY, entry.field_lines["year"], f"“{year}” is not a year.", fix
        # Journals print a paper in the year after they put it online.
        elif year.isdigit() and int(year) > today().year + 1:
            fix = "Write the year in which it came out, online first if so, or “date unknown”."
            yield BIBLIOGRAPHY, entry.field_lines["year"], f"The year {year} is still to come.", fix
        month = entry.get("month")
        if month and not entry.month:
            inside = next((name for name in MONTHS if re.search(rf"\b{name[:3]}", month, re.IGNORECASE)), "")
            fix = f"Write “month = {{{inside or 'March'}}},”, or delete it."
            yield BIBLIOGRAPHY, entry.field_lines["month"], f"“{month}” is not the name of one month.", fix
