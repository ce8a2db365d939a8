"""No work stands twice under two keys.

Two entries are one work if their title, first author and year are the same, and no identifier, page or address tells
them apart. Short titles (“Microneedling”) are shared by many works, so they count for nothing.
"""

from __future__ import annotations

import re

from ..read.load import BIBLIOGRAPHY, Evidence
from ._rule import Problems

WORDS = 5
TELLING = ("doi", "pmid", "pmcid", "volume", "pages", "url", "booktitle", "journal", "school")


def check(evidence: Evidence) -> Problems:
    seen = {}
    for entry in evidence.bibliography.values():
        title = re.sub(r"[\W_]+", " ", entry.get("title")).casefold().strip()
        first = entry.authors[0].last.casefold() if entry.authors else ""
        if title.count(" ") < WORDS - 1:
            continue
        twin = seen.setdefault((title, first, entry.get("year")), entry)
        if twin is not entry and all(_agree(entry, twin, name) for name in TELLING):
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"“{entry.key}” and “{twin.key}” have the same title, first author and year.",
                "Merge the two entries: one work, one key. Two works differ in pages, DOI or address: add them.",
            )


def _agree(one, other, name):
    """True unless both have the field, with different values."""
    values = {entry.get(name).casefold() for entry in (one, other)} - {""}
    return len(values) < 2
