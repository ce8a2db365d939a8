"""Every study, result and count that a claim, an outcome, a harm or an option grid names exists."""

from __future__ import annotations

import difflib

from ..read.load import Evidence
from ..read.usage import named_counts
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for folder in ("claims", "outcomes", "harms"):
        for name, record in evidence.records(folder).items():
            for index, key in enumerate(record.studies):
                yield from _study(evidence, folder, name, key, "studies", index)
    for name, claim in evidence.claims.items():
        if claim.source:
            yield from _study(evidence, "claims", name, claim.source.study, "source", "study")
    for name, outcome in evidence.outcomes.items():
        for index, pick in enumerate(outcome.estimates):
            yield from _part(evidence, "outcomes", name, ("estimates", index), pick.study, "results", pick.result)
    for folder in ("harms", "choices"):
        for name, record in evidence.records(folder).items():
            for route, count in named_counts(record):
                yield from _part(evidence, folder, name, route, count.study, "harms", count.effect)


def _study(evidence: Evidence, folder, name, key, *route):
    if not evidence.exists("studies", key):
        close = difflib.get_close_matches(key, evidence.studies, 1)
        fix = f"Did you mean “{close[0]}”?" if close else f"Add evidence/studies/{key}.yml, or correct the name."
        yield *evidence.at(folder, name, *route), f"There is no study “{key}”.", fix


def _part(evidence: Evidence, folder, name, route, key, field, part):
    yield from _study(evidence, folder, name, key, *route)
    study = evidence.studies.get(key)
    if study is None:
        return
    known = [item.effect if field == "harms" else item.id for item in getattr(study, field)]
    if part not in known:
        there = ", ".join(known) or "none"
        yield (
            *evidence.at(folder, name, *route),
            f"The study “{key}” has no “{part}” in its {field}.",
            f"It has: {there}.",
        )
    elif field == "results" and not next(item for item in study.results if item.id == part).estimate:
        yield (
            *evidence.at(folder, name, *route),
            f"The result “{part}” of “{key}” has no estimate to draw.",
            "Choose a result with an estimate, or delete this line.",
        )
