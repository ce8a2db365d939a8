"""The history of a judgment leads without a gap to what the record says now, and names studies that exist.

Each entry starts where the one before it ended, the last ends at the present verdict or grade, and the days go up
to the day of the judgment. That a changed judgment has an entry at all can only be seen beside the version before
it: see ``ledger.read.history``.
"""

from __future__ import annotations

from itertools import pairwise

from ..read.history import marks, words
from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for folder in ("claims", "outcomes"):
        for name, record in evidence.records(folder).items():
            for what, fix, *route in _problems(evidence, record):
                yield *evidence.at(folder, name, "history", *route), what, fix


def _problems(evidence: Evidence, record):
    for place, (earlier, later) in enumerate(pairwise(record.history), 1):
        if earlier.to != later.before:
            starts, ended = words(later.before), words(earlier.to)
            what = f"This change starts at “{starts}”, and the one before it ended at “{ended}”."
            yield what, "Correct one of them, or add the change between.", place, "from"
        if later.on < earlier.on:
            yield "This change is older than the one before it.", "Put the oldest change first.", place, "on"
    for place, change in enumerate(record.history):
        if change.before == change.to:
            yield f"Nothing changes here: “{words(change.to)}” twice.", "Correct “from” or “to”, or delete it.", place
        if change.on > record.judged:
            yield "This change is later than the day of the judgment.", "Correct “judged:” or “on:”.", place, "on"
        for key in change.because:
            if not evidence.exists("studies", key):
                yield f"There is no study “{key}”.", "Correct the key, or add the study.", place, "because"
    if record.history and record.history[-1].to != marks(record):
        what = f"The history ends at “{words(record.history[-1].to)}”, and the record says “{words(marks(record))}”."
        yield what, "Add an entry for the change, or correct “to”.", len(record.history) - 1, "to"
