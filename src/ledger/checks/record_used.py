"""Every record is used on a page: an answer that nobody can find helps nobody."""

from __future__ import annotations

from ..read.load import Evidence
from ..read.usage import usage
from ._rule import Problems

SINGULAR = {"studies": "study", "claims": "claim", "outcomes": "outcome", "harms": "harm", "choices": "grid"}


def check(evidence: Evidence) -> Problems:
    # What cannot be read may use it.
    if evidence.unread:
        return
    used = usage(evidence)
    for folder, singular in SINGULAR.items():
        for name in evidence.records(folder):
            if name not in used.records[folder]:
                how = f"Cite it ([@{name}])" if folder == "studies" else f"Put “/// {singular} | {name}” on a page"
                yield *evidence.at(folder, name), f"No page uses this {singular}.", f"{how}, or delete the file."
