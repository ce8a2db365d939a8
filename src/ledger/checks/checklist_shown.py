"""Each point of the trust checklist names rules and tests that exist, and a person's status only where one judged.

A machine's status is derived from them, so nobody can write "pass" for it; a person's has a reason and a day.
"""

from __future__ import annotations

import difflib

from ..read.load import Evidence
from ._rule import Problems

PATH = "evidence/checklist.yml"


def check(evidence: Evidence) -> Problems:
    document = evidence.documents.get(PATH)
    seen = set()
    for place, group in enumerate(evidence.checklist.root):
        for index, point in enumerate(group.points):
            line = document.line(place, "points", index)
            for what, fix in (*_machine(evidence, point), *_person(point)):
                yield PATH, line, what, fix
            if point.id in seen:
                yield PATH, line, f"The point “{point.id}” is there twice.", "Give it another id."
            seen.add(point.id)


def _machine(evidence: Evidence, point):
    # Here and not above: the rules are listed when all of them have been read.
    from . import RULES

    for rule in point.rules:
        if rule not in RULES:
            close = difflib.get_close_matches(rule, RULES, 1)
            fix = f"Did you mean “{close[0]}”?" if close else "Name a file of src/ledger/checks/, with hyphens."
            yield f"There is no rule “{rule}” to show “{point.id}”.", fix
    for test in point.tests:
        if not (evidence.root / test).is_file():
            yield f"There is no test “{test}” to show “{point.id}”.", "Name a file below tests/."
    if point.how == "person" and (point.rules or point.tests):
        yield f"“{point.id}” is for a person to judge, and names rules or tests.", "Write “how: both”."
    if point.how != "person" and not (point.rules or point.tests or point.note):
        yield f"“{point.id}” names no rule or test.", "Name one, or say under “note:” why there is none yet."


def _person(point):
    if point.how == "machine":
        if point.status:
            yield f"The status of “{point.id}” is derived.", "Delete “status:”, or write “how: both”."
    elif not (point.status and point.reason and point.judged):
        yield f"“{point.id}” does not say what a person found.", "Add “status:”, “reason:” and “judged:”."
