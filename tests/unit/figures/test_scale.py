"""Axes hold their values, and ratios are even around one."""

from __future__ import annotations

import pytest

from ledger.figures.scale import linear, logarithmic


def test_an_axis_of_ratios_is_even_around_one():
    axis = logarithmic([0.5, 1, 2])
    assert axis.at(2) - axis.at(1) == pytest.approx(axis.at(1) - axis.at(0.5), abs=0.02)


@pytest.mark.parametrize("values", [[0, 3.4, 6.5], [-0.44, 0], [0.97, 0.09, 4.07, -2.85], [5, 5]])
def test_an_axis_holds_its_values_and_has_a_few_marks(values):
    axis = linear(values)
    assert all(0 <= axis.at(value) <= 100 for value in values)
    assert 2 <= len(axis.ticks) <= 10
