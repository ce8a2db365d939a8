"""Keys are ``[a-z0-9-]+``, in alphabetical order, and differ in more than upper and lower case."""

from __future__ import annotations

from itertools import pairwise

from ..model import IDENTIFIER
from ..read.load import BIBLIOGRAPHY, Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    entries = list(evidence.bibliography.values())
    lowered = {}
    for entry in entries:
        if not IDENTIFIER.fullmatch(entry.key):
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"The key “{entry.key}” has other characters than a–z, 0–9 and hyphens.",
                "Write it as first author and year, for example “alam2014”.",
            )
        twin = lowered.setdefault(entry.key.lower(), entry)
        if twin is not entry:
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"The keys “{twin.key}” and “{entry.key}” differ only in case.",
                "Delete one entry, or rename it.",
            )
    for before, after in pairwise(entries):
        if after.key.lower() < before.key.lower():
            yield (
                BIBLIOGRAPHY,
                after.line,
                f"“{after.key}” stands behind “{before.key}”, out of order.",
                "Move the entry, so that the keys are in alphabetical order.",
            )
