"""The studies over time: year against number of people, with shapes for what sort of study it was.

Drawn is every study of needling in people that gives a year and a number of people; papers that report the
same people are drawn once. What is not drawn is counted, so that nothing is hidden.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import median

from ..model import Study
from ..model.pages import study_path
from ..model.terms import REVIEWS
from ..views.catalog import Catalog
from ..views.reference import short
from ..views.study_rows import TRIALS, number_of
from .scale import Tick, place

IN_PEOPLE = (*REVIEWS, *TRIALS, "before-after-study", "case-report", "volunteer-study", "outbreak-investigation")
LEFT, RIGHT, TOP, TALL = 13, 98, 14, 300
"""Percent of the width where the first year begins and the last ends; pixels above the largest number of
people, and between it and 1."""
LEAST, LARGEST = 1, 5000
NEAR = 9
PAINTED = ("review", "needle-open", "needle", "heat-open", "heat")
"""Dots closer than this many pixels stand side by side."""
SLOTS = (0, 0.26, -0.26, 0.45, -0.45)
"""Places of such dots, in years."""


@dataclass(frozen=True)
class Dot:
    """A study; ``x`` in percent, ``y`` in pixels; ``shape`` names a symbol of the template."""

    short: str
    path: str
    year: int
    people: str
    design: str
    kind: str
    compared: str
    shape: str
    x: float
    y: float


@dataclass(frozen=True)
class Timeline:
    dots: tuple[Dot, ...]
    painted: tuple[Dot, ...]
    """The dots in the order of drawing: what is rare lies on top."""
    years: tuple[Tick, ...]
    sizes: tuple[tuple[float, str], ...]
    bottom: int
    height: int
    middle: str
    middle_y: float
    largest: Dot
    trials: int
    undated: int
    uncounted: int
    same_people: int


def people(study: Study) -> int:
    """How many took part: those who began, if the record says so."""
    return study.enrolled or study.analyzed or 0


def compared(study: Study) -> bool:
    """True if people or sides with different treatment were compared in one study."""
    return study.design in TRIALS


def timeline(catalog: Catalog) -> Timeline:
    """Every study in people, by year and size."""
    evidence = catalog.evidence
    studies = {
        key: study
        for key, study in evidence.studies.items()
        if study.kind != "none" and study.design in IN_PEOPLE and key in evidence.bibliography
    }
    year = {key: evidence.bibliography[key].get("year") for key in studies}
    dated = sorted((key for key in studies if year[key].isdigit()), key=lambda key: (year[key], key))
    counted = [key for key in dated if people(studies[key])]
    shown = _once(studies, counted)
    first, last = int(year[shown[0]]), int(year[shown[-1]])
    slots = _side_by_side([(int(year[key]), _height(people(studies[key]))) for key in shown])

    def across(value: float) -> float:
        return round(LEFT + (RIGHT - LEFT) * (value - first + 0.5) / (last - first + 1), 2)

    dots = tuple(_dot(catalog, key, across(int(year[key]) + slot)) for key, slot in zip(shown, slots, strict=True))
    trials = [people(studies[key]) for key in shown if compared(studies[key])]
    middle = median(trials)
    return Timeline(
        dots=dots,
        painted=tuple(sorted(dots, key=lambda dot: PAINTED.index(dot.shape))),
        years=tuple(Tick(across(value), str(value)) for value in range(first, last + 1) if value % 5 == 0),
        sizes=tuple((_height(size), number_of(size)) for size in (1, 10, 100, 1000)),
        bottom=TOP + TALL,
        height=TOP + TALL + 26,
        middle=number_of(int(middle)),
        middle_y=_height(middle),
        largest=max(dots, key=lambda dot: -dot.y),
        trials=len(trials),
        undated=len(studies) - len(dated),
        uncounted=len(dated) - len(counted),
        same_people=len(counted) - len(shown),
    )


def _once(studies: dict[str, Study], keys: list[str]) -> list[str]:
    """The keys without later papers about people who are in the list already."""
    cohorts: set[str] = set()
    kept = []
    for key in keys:
        cohort = studies[key].cohort
        if cohort is None or cohort not in cohorts:
            kept.append(key)
        if cohort:
            cohorts.add(cohort)
    return kept


def _height(size: float) -> float:
    """Pixels from the top: each tenfold number of people stands one equal step higher."""
    return round(TOP + TALL * (1 - place(size, LEAST, LARGEST, log=True) / 100), 1)


def _side_by_side(spots: list[tuple[int, float]]) -> list[float]:
    """How far each dot moves from the middle of its year, so that dots of one size do not hide each other."""
    taken: dict[tuple[int, float], list[float]] = defaultdict(list)
    moved = []
    for year, y in spots:
        free = [slot for slot in SLOTS if all(abs(y - other) >= NEAR for other in taken[year, slot])]
        slot = free[0] if free else SLOTS[len(moved) % len(SLOTS)]
        taken[year, slot].append(y)
        moved.append(slot)
    return moved


def _dot(catalog: Catalog, key: str, x: float) -> Dot:
    study, entry, labels = catalog.evidence.studies[key], catalog.evidence.bibliography[key], catalog.labels
    side = compared(study)
    if study.kind == "radiofrequency":
        shape = "heat" if side else "heat-open"
    elif study.design in REVIEWS:
        shape = "review"
    else:
        shape = "needle" if side else "needle-open"
    return Dot(
        short(entry), study_path(key), int(entry.get("year")),
        number_of(people(study)), labels.text("design", study.design), labels.text("kind", study.kind),
        "a review" if study.design in REVIEWS else "yes" if side else "no", shape, x, _height(people(study)),
    )  # fmt: skip
