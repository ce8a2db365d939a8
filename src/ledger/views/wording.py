"""Small pieces of wording that several views share."""

from __future__ import annotations

from datetime import date

from ..model import Count, Estimate, Search, Vocabulary


class Labels:
    """The vocabulary with short calls: ``labels("verdict", "overstated").label``."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def __call__(self, group: str, term: str):
        return self.vocabulary.label(group, term)

    def text(self, group: str, term: str | None) -> str:
        """The label, or an empty text where the record says nothing."""
        return self.vocabulary.label(group, term).label if term else ""


def number(value: float) -> str:
    """``3.0`` as ``3``, ``0.25`` as ``0.25``; a true minus sign."""
    return f"{value:g}".replace("-", "−")


def span(values: tuple[float, ...] | None, unit: str = "") -> str:
    """``(0.25, 2)`` as ``0.25 to 2 mm``."""
    return f"{' to '.join(number(value) for value in values)}{unit}" if values else ""


def count(found: Count) -> str:
    """``5 of 36``; a percentage only where the source prints nothing else."""
    if found.x is not None and found.of is not None:
        return f"{found.x} of {found.of}"
    if found.x is not None:
        return f"{found.x} {'person' if found.x == 1 else 'people'}"
    return f"{number(found.percent)}%" if found.percent is not None else "reported, not counted"


def interval(estimate: Estimate) -> str:
    """``95% CI 0.2 to 6.5``, or an empty text."""
    if estimate.low is None or estimate.high is None:
        return ""
    level = f"{estimate.level}% CI " if estimate.level else ""
    return f"{level}{number(estimate.low)} to {number(estimate.high)}"


def day(value: date) -> str:
    """``November 28, 2026``."""
    return f"{value:%B} {value.day}, {value.year}"


def searched(search: Search) -> str:
    """``We searched for “…” on November 28, 2026: two trials.``"""
    found = f": {search.found.rstrip('.')}" if search.found else ""
    return f"We searched for “{search.words}” on {day(search.on)}{found}."


def listing(items: list[str]) -> str:
    """``a, b and c``."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
