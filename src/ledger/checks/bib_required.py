"""Every bibliography entry has a title and a year: four digits, no later than next year's, or ``date unknown``."""

import re

from ..load import BIBLIOGRAPHY
from ..model.ranges import today

YEAR = re.compile(r"(?:1[89]|20)[0-9]{2}|date unknown")


def check(evidence):
    for entry in evidence.bibliography.values():
        if not entry.get("title"):
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"“{entry.key}” has no title.",
                "Add it; if nobody has seen it, describe the work in [square brackets].",
            )
        if "year" not in entry.raw:
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"“{entry.key}” has no year.",
                "Add “year = {2024},”, or “year = {date unknown},” if nobody has seen it.",
            )
        elif not YEAR.fullmatch(entry.get("year")):
            yield (
                BIBLIOGRAPHY,
                entry.field_lines["year"],
                f"“{entry.get('year')}” is not a year.",
                "Write four digits, or “date unknown”.",
            )
        # Journals print a paper in the year after they put it online.
        elif entry.get("year").isdigit() and int(entry.get("year")) > today().year + 1:
            yield (
                BIBLIOGRAPHY,
                entry.field_lines["year"],
                f"The year {entry.get('year')} has not come yet.",
                "Correct it.",
            )
