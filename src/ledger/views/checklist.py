"""The trust checklist: what each point asks for, and how far the site keeps it, derived wherever it can be."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Point
from .cards import Mark, mark
from .catalog import Catalog

WORST_FIRST = ("not-yet", "own-judgment", "pass")


@dataclass(frozen=True)
class Verdict:
    """What a machine or a person found about a point."""

    who: str
    status: Mark
    reason: str


@dataclass(frozen=True)
class ListedPoint:
    """``status`` is the worst of its verdicts: a point that nobody judged is not passed by a machine alone."""

    number: int
    id: str
    point: str
    status: Mark
    verdicts: tuple[Verdict, ...]
    rules: tuple[str, ...]
    tests: tuple[str, ...]


@dataclass(frozen=True)
class ListedGroup:
    name: str
    points: tuple[ListedPoint, ...]


@dataclass(frozen=True)
class ListedChecklist:
    groups: tuple[ListedGroup, ...]
    total: int
    counts: tuple[tuple[Mark, int], ...]
    """How many points have each status, the best first."""


def checklist(catalog: Catalog) -> ListedChecklist:
    """Every point in order."""
    labels = catalog.labels
    groups, number = [], 0
    for group in catalog.evidence.checklist.root:
        listed = []
        for point in group.points:
            number += 1
            listed.append(_listed(number, point, catalog))
        groups.append(ListedGroup(group.name, tuple(listed)))
    found = [point.status.id for group in groups for point in group.points]
    counts = ((mark(labels, "status", status), found.count(status)) for status in reversed(WORST_FIRST))
    return ListedChecklist(tuple(groups), number, tuple(counts))


def _listed(number: int, point: Point, catalog: Catalog) -> ListedPoint:
    verdicts, labels = [], catalog.labels
    if point.how != "person":
        status = "pass" if shown(point, catalog) else "not-yet"
        verdicts.append(Verdict("Machine", mark(labels, "status", status), point.note or ""))
    if point.how != "machine":
        verdicts.append(Verdict("Person", mark(labels, "status", point.status or "not-yet"), point.reason or ""))
    worst = min(verdicts, key=lambda verdict: WORST_FIRST.index(verdict.status.id))
    return ListedPoint(number, point.id, point.point, worst.status, tuple(verdicts), point.rules, point.tests)


def shown(point: Point, catalog: Catalog) -> bool:
    """True if a rule or test is named and all that are named exist: what the rules find stops every build."""
    tests = all((catalog.evidence.root / test).is_file() for test in point.tests)
    return bool(point.rules or point.tests) and set(point.rules) <= set(catalog.rules) and tests
