"""Changes of judgments: what the records tell of them, and whether a change went untold.

A judgment is a claim's verdict, or an outcome's how big and how sure.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Change, Claim, Grade, Outcome
from ..model.finding import Finding
from .load import Evidence

RULE = "history-told"


@dataclass(frozen=True)
class Told:
    """An entry of a record's history, with the record that it stands in."""

    folder: str
    name: str
    record: Claim | Outcome
    change: Change


def marks(record: Claim | Outcome) -> str | Grade:
    """What the record judges."""
    return record.verdict if isinstance(record, Claim) else record.grade


def words(judged: str | Grade) -> str:
    """A judgment as its record writes it: ``overstated``, or ``small, low``."""
    return f"{judged.how_big}, {judged.how_sure}" if isinstance(judged, Grade) else judged


def told(evidence: Evidence) -> list[Told]:
    """Every change of every judgment, the newest first."""
    found = [
        Told(folder, name, record, change)
        for folder in ("claims", "outcomes")
        for name, record in evidence.records(folder).items()
        for change in record.history
    ]
    return sorted(found, key=lambda item: (-item.change.on.toordinal(), item.folder, item.name))


def untold(before: Evidence, after: Evidence) -> Iterator[Finding]:
    """A finding for each judgment that differs from ``before`` and has no new entry in its history."""
    for folder in ("claims", "outcomes"):
        for name, record in after.records(folder).items():
            earlier = before.records(folder).get(name)
            if earlier is None or marks(earlier) == marks(record) or len(record.history) > len(earlier.history):
                continue
            what = f"The judgment went from “{words(marks(earlier))}” to “{words(marks(record))}”, and nobody is told."
            fix = "Add an entry under “history:” with on, from, to, because and why (see evidence/README.md)."
            route = "verdict" if folder == "claims" else "how-big"
            yield Finding(*after.at(folder, name, route), what, fix, RULE)
