"""An estimate: a number with its scale and interval."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from .base import Record, Words
from .ranges import Problem
from .terms import Scale

RATIOS = ("odds-ratio", "risk-ratio")
POSITIVE = (*RATIOS, "depth", "time")
DEEPEST = {"mm": 10, "µm": 10_000}
"""Deeper than any needle of ours, or any skin."""


class Estimate(Record):
    """A number with its scale, so that a figure never mixes scales that cannot be mixed."""

    scale: Scale
    value: float
    low: float | None = Field(None, description="Lower limit of the interval.")
    high: float | None = Field(None, description="Upper limit of the interval.")
    level: int | None = Field(
        None, ge=50, lt=100, description="Confidence level of the interval in percent, usually 95."
    )
    unit: Words | None = None

    def contradictions(self) -> Iterator[Problem]:
        low, high = self.low, self.high
        if (low is None) != (high is None):
            name = "low" if high is None else "high"
            yield (name,), "The interval has only one end.", "Add “low” or “high”, or delete the other."
        elif low is not None and high is not None and not low <= self.value <= high:
            what = f"{self.value:g} does not lie between {low:g} and {high:g}."
            yield ("value",), what, "Correct “value”, “low” or “high”."
        if self.level is not None and low is None and high is None:
            yield ("level",), "There is a level, and no interval.", "Add “low” and “high”, or delete “level”."
        for name, value in (("value", self.value), ("low", low), ("high", high)):
            if value is not None and (problem := self._out_of_scale(value)):
                yield (name,), *problem

    def _out_of_scale(self, value: float) -> tuple[str, str] | None:
        if self.scale in POSITIVE and value <= 0:
            return f"A value on the scale “{self.scale}” is above 0; {value:g} is not.", "Correct it, or the scale."
        if self.scale == "depth" and value > DEEPEST.get(self.unit or "", value):
            return f"{value:g} {self.unit} is deeper than skin.", "Correct the value or its unit."
        if self.scale == "count" and (value < 0 or not value.is_integer()):
            return f"{value:g} is no count.", "Write a whole number, or correct the scale."
        # A change in percent can be a loss, and can more than double; it says so in its unit.
        changed = "change" in (self.unit or "")
        if self.scale == "percent" and not (-100 if changed else 0) <= value <= (10_000 if changed else 100):
            return f"{value:g} is no percentage of a whole.", "Correct it, or write “% change …” as its “unit”."
        return None
