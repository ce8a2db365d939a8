"""Every bibliography entry has a title and a year (four digits, or ``date unknown``)."""

import re

from ..load import BIBLIOGRAPHY

YEAR = re.compile(r"(?:1[89]|20)\d\d|date unknown")


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
