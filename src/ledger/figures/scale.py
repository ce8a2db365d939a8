"""Axes: where a value stands, in percent of the width, and which values get a mark."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ..views.wording import number

STEPS = (1, 2, 2.5, 5, 10)
RATIO_TICKS = (0.1, 0.2, 0.5, 1, 2, 5, 10, 20)


@dataclass(frozen=True)
class Tick:
    at: float
    label: str


@dataclass(frozen=True)
class Axis:
    """A straight or logarithmic axis over ``low`` to ``high``."""

    low: float
    high: float
    log: bool
    ticks: tuple[Tick, ...]

    def at(self, value: float) -> float:
        """The place of a value, in percent."""
        return place(value, self.low, self.high, self.log)


def place(value: float, low: float, high: float, log: bool = False) -> float:
    """Where a value lies between two others, in percent, rounded so that pages stay small."""
    if log:
        value, low, high = math.log(value), math.log(low), math.log(high)
    return round(100 * (value - low) / (high - low), 2)


def linear(values: list[float], marks: int = 5) -> Axis:
    """An axis with round marks that holds all values, with a little air at both ends."""
    low, high = min(values), max(values)
    if low == high:
        low, high = low - 1, high + 1
    rough = (high - low) / marks
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in STEPS if size * factor >= rough)
    first, last = math.floor(low / step), math.ceil(high / step)
    air = step * 0.15
    ends = first * step - air, last * step + air
    ticks = tuple(
        Tick(place(index * step, *ends), number(round(index * step, 6)) if index else "0")
        for index in range(first, last + 1)
    )
    return Axis(*ends, log=False, ticks=ticks)


def logarithmic(values: list[float]) -> Axis:
    """An axis for ratios: 2 lies as far to one side of 1 as 0.5 to the other."""
    low, high = min(*values, 0.5) / 1.1, max(*values, 2) * 1.1
    ticks = tuple(Tick(place(mark, low, high, True), number(mark)) for mark in RATIO_TICKS if low <= mark <= high)
    return Axis(low, high, log=True, ticks=ticks)
