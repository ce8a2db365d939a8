"""Every bibliography entry has a title."""

from __future__ import annotations

from ..read.load import BIBLIOGRAPHY, Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for entry in evidence.bibliography.values():
        if not entry.get("title"):
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"“{entry.key}” has no title.",
                "Add it; if nobody has seen it, describe the work in [square brackets].",
            )
