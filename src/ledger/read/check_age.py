"""Whether the works were checked against the registries lately. What is told here stops nothing, time alone does it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ..model.finding import Finding
from .load import Evidence
from .retractions import identified, standing

OLDEST = timedelta(days=60)
PATH = "evidence/checked.yml"
FIX = "Run “make verify”, or merge the pull request that does so every week."


def stale(evidence: Evidence, today: date) -> Iterator[Finding]:
    """One finding where works were last checked more than 60 days before ``today``, or were never checked.

    A finding of this rule is shown as a warning and never fails a build, so that a build of yesterday's content is
    the same today.
    """
    known = standing(evidence.bibliography, evidence.checked)
    asked = [entry.key for entry in evidence.bibliography.values() if identified(entry)]
    never = [key for key in asked if key not in known]
    old = [key for key in asked if key in known and today - known[key].on > OLDEST]
    if never:
        what = f"{len(never)} of {len(asked)} works with an identifier were never checked."
        yield Finding(PATH, 1, what, FIX, "stale")
    if old:
        ago = f"more than {OLDEST.days} days ago, the first on {min(known[key].on for key in old)}"
        what = f"{len(old)} of {len(asked)} works were last checked {ago}."
        yield Finding(PATH, 1, what, FIX, "stale")
