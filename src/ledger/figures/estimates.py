"""Effect estimates with their intervals, grouped by question and by scale.

Every panel holds one question, one scale and one unit, on an axis of its own: scales that cannot be mixed
never share one. Panels without a unit (ratios, standardized differences) of one scale share their axis, so
that they can be compared. A line marks “no difference” where the scale has one.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Estimate, Study
from ..model.pages import study_path
from ..views.catalog import Catalog
from ..views.reference import short
from ..views.study_rows import REVIEWS
from ..views.wording import interval, number
from .scale import Axis, Tick, linear, logarithmic

NULL = {
    "mean-difference": 0,
    "change-from-start": 0,
    "standardized-mean-difference": 0,
    "odds-ratio": 1,
    "risk-ratio": 1,
}
"""Scales with a value that means “no difference”. The others have none, and get no line."""
RATIOS = ("odds-ratio", "risk-ratio")


@dataclass(frozen=True)
class Bar:
    """One estimate; places in percent. ``low`` and ``high`` are absent if no interval was seen."""

    short: str
    path: str
    measure: str
    pooled: bool
    words: str
    interval: str
    finding: str
    at: float
    low: float | None
    high: float | None
    clear: bool
    """True if the whole interval lies on one side of the line."""


@dataclass(frozen=True)
class Panel:
    outcome: str
    question: str
    first: bool
    """True if the panel before it is about another question."""
    none: str
    """What the line means."""
    scale: str
    scale_id: str
    meaning: str
    """What the scale is; empty if a panel above has said so."""
    unit: str
    ticks: tuple[Tick, ...]
    null: float | None
    less: str
    more: str
    """Which side is better, in words, where the records say so; else empty."""
    bars: tuple[Bar, ...]

    @property
    def anchor(self) -> str:
        """Where the words at the line grow, so that they stay inside the drawing."""
        return "start" if (self.null or 0) < 20 else "end" if (self.null or 0) > 80 else "middle"


@dataclass(frozen=True)
class _Drawn:
    key: str
    study: Study
    result: object
    estimate: Estimate


def estimates(catalog: Catalog, names: tuple[str, ...]) -> tuple[Panel, ...]:
    """A panel for each question, scale and unit. Raises ``KeyError`` for a result without an estimate."""
    evidence = catalog.evidence
    panels: dict[tuple[str, str, str], list[_Drawn]] = {}
    for name in names:
        for pick in evidence.outcomes[name].estimates:
            study = evidence.studies[pick.study]
            result = next(item for item in study.results if item.id == pick.result)
            if result.estimate is None:
                raise KeyError(pick.result)
            scale = result.estimate.scale
            panels.setdefault((name, scale, result.estimate.unit or ""), []).append(
                _Drawn(pick.study, study, result, result.estimate)
            )
    shared: dict[tuple[str, str, str], list[_Drawn]] = {}
    for (name, scale, unit), drawn in panels.items():
        shared.setdefault((name if unit else "", scale, unit), []).extend(drawn)
    made: list[Panel] = []
    for (name, scale, unit), drawn in panels.items():
        first = not made or made[-1].outcome != name
        told = scale not in {panel.scale_id for panel in made}
        sharing = shared[name if unit else "", scale, unit]
        made.append(_panel(catalog, name, first, told, scale, unit, drawn, sharing))
    return tuple(made)


def _panel(catalog, name, first, told, scale, unit, drawn, sharing) -> Panel:
    null = NULL.get(scale)
    axis = _axis(scale, null, [item.estimate for item in sharing])
    sides = {_side(item, null) for item in drawn} - {("", "")}
    # Records that point to both sides, or to none, leave the ends of the axis without words.
    less, more = sides.pop() if len(sides) == 1 else ("", "")
    label = catalog.labels("scale", scale)
    return Panel(
        outcome=name,
        question=catalog.evidence.outcomes[name].question,
        first=first,
        none="no change" if scale == "change-from-start" else "no difference",
        scale=label.label,
        scale_id=scale,
        meaning=label.meaning if told else "",
        unit=unit,
        ticks=axis.ticks,
        null=None if null is None else axis.at(null),
        less=less,
        more=more,
        bars=tuple(_bar(catalog, item, axis, null) for item in drawn),
    )


def _axis(scale: str, null: float | None, found: list[Estimate]) -> Axis:
    values = [end for item in found for end in (item.value, item.low, item.high) if end is not None]
    if null is not None:
        values.append(null)
    return logarithmic(values) if scale in RATIOS else linear(values)


def _bar(catalog: Catalog, item: _Drawn, axis: Axis, null: float | None) -> Bar:
    found, result = item.estimate, item.result
    whole = found.low is not None and found.high is not None
    return Bar(
        short(catalog.evidence.bibliography[item.key]), study_path(item.key),
        f"{result.measure}, {result.at}" if result.at else result.measure, item.study.design in REVIEWS,
        number(found.value), interval(found), result.finding, axis.at(found.value),
        axis.at(found.low) if whole else None, axis.at(found.high) if whole else None,
        whole and null is not None and (found.low > null or found.high < null),
    )  # fmt: skip


def _side(item: _Drawn, null: float | None) -> tuple[str, str]:
    """The words at the left and the right end of the axis, from the direction that the record states."""
    if null is None or item.estimate.value == null:
        return "", ""
    better = {
        "favors-needling": "better with needling",
        "favors-other": "better with the other treatment",
        "better-than-before": "better than at the start",
    }.get(item.result.direction or "", "")
    if item.result.direction == "favors-other" and item.study.comparison == "needling-in-both":
        better = "better with what was added"
    return ("", better) if item.estimate.value > null else (better, "")
