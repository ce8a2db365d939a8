"""An option grid belongs to a use, and its outcomes are there, of that use and of its kind of needling."""

from __future__ import annotations

import difflib
from typing import get_args

from ..model.terms import Use
from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for name, choices in evidence.choices.items():
        if name not in get_args(Use):
            close = difflib.get_close_matches(name, get_args(Use), 1)
            fix = f"Did you mean “{close[0]}.yml”?" if close else "Name the file after one: “acne-scars.yml”."
            yield *evidence.at("choices", name), f"There is no use “{name}”.", fix
            continue
        for route, key in choices.outcomes():
            for what, fix in _problems(evidence, name, choices.kind, key):
                yield *evidence.at("choices", name, *route), what, fix


def _problems(evidence: Evidence, use, kind, key):
    outcome = evidence.outcomes.get(key)
    if outcome is None:
        if not evidence.exists("outcomes", key):
            close = difflib.get_close_matches(key, evidence.outcomes, 1)
            fix = f"Did you mean “{close[0]}”?" if close else "Add the outcome, or correct its name."
            yield f"There is no outcome “{key}”.", fix
    elif outcome.use != use:
        yield f"“{key}” is about {outcome.use}, this grid about {use}.", "Choose an outcome of the same use."
    elif outcome.kind != kind:
        what = f"“{key}” is about {outcome.kind} needling, this grid about {kind} needling."
        yield what, "Give each kind a grid of its own."
