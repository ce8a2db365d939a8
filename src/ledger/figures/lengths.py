"""Needle lengths as studies used them, and depths in one unit: what the figure of needle and skin reads."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Result
from ..model.pages import study_path
from ..read.load import Evidence
from ..views.catalog import Catalog
from ..views.reference import short
from ..views.wording import listing, number

TRIALS = ("randomized-trial", "nonrandomized-trial", "before-after-study", "register-entry")
SCALE_OF_INJURY = "lima2013"


@dataclass(frozen=True)
class Source:
    short: str
    path: str


@dataclass(frozen=True)
class Used:
    """Lengths of one source: ``lengths`` one by one, or all from ``low`` to ``high``."""

    source: Source
    words: str
    what: str
    lengths: tuple[str, ...]
    low: str
    high: str


def named(evidence: Evidence, key: str, result: str) -> Result:
    return next(item for item in evidence.studies[key].results if item.id == result)


def millimeters(result: Result, value: float | None = None) -> float:
    """A depth in millimeters, whatever its unit."""
    if result.estimate is None or result.estimate.unit not in ("µm", "mm"):
        raise KeyError(result.id)
    given = result.estimate.value if value is None else value
    return given / 1000 if result.estimate.unit == "µm" else given


def source(evidence: Evidence, key: str) -> Source:
    return Source(short(evidence.bibliography[key]), study_path(key))


def trials(catalog: Catalog) -> tuple[Used, ...]:
    """Studies of plain needling in people that say how long the needles were, the shortest first."""
    evidence = catalog.evidence
    found = [
        key
        for key, study in evidence.studies.items()
        if study.needle_mm and study.kind == "plain" and study.design in TRIALS and not study.retracted
    ]
    found.sort(key=lambda key: (evidence.studies[key].needle_mm, key))
    return tuple(used(evidence, key, _uses(catalog, key)) for key in found)


def _uses(catalog: Catalog, key: str) -> str:
    """What it was used for: the uses that readers come for, or else the first one named."""
    study = catalog.evidence.studies[key]
    uses = [use for use in study.uses if use in catalog.uses] or [study.uses[0]]
    return listing([catalog.labels.text("use", use).lower() for use in uses])


def used(evidence: Evidence, key: str, what: str) -> Used:
    """Two lengths are the arms of a comparison, or else the ends of a dial."""
    study = evidence.studies[key]
    found = [number(length) for length in study.needle_mm or ()]
    dial = len(found) == 2 and study.comparison in (None, "none")
    words = f"{' to ' if dial else ' and '}".join(found) + " mm"
    ends = (found[0], found[-1]) if dial else ("", "")
    return Used(source(evidence, key), words, what, () if dial else tuple(found), *ends)


def injury(evidence: Evidence) -> tuple[Used, ...]:
    """The lengths that one study classed by how deep the injury went, in pig skin."""
    found = [item for item in evidence.studies[SCALE_OF_INJURY].results if item.id.startswith("needle-length")]
    return tuple(_injury(evidence, item) for item in found)


def _injury(evidence: Evidence, result: Result) -> Used:
    found = result.estimate
    low, high = (found.low or found.value, found.high or found.value) if found else (0, 0)
    words = f"{number(low)} mm" if low == high else f"{number(low)} to {number(high)} mm"
    return Used(source(evidence, SCALE_OF_INJURY), words, result.finding, (), number(low), number(high))
