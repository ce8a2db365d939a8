"""Days, p values, spans and times: what is right, and what cannot be."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pydantic import TypeAdapter, ValidationError

from ledger.model import Study, ranges


def refused(kind: object, value: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        return all(problem["type"] == ranges.IMPOSSIBLE for problem in error.errors())
    return False


@pytest.mark.parametrize("text", [".03", "0.04", "=0.04", "<.001", "< 0.001", "≤0.05", ">.99", "0.000", "1", "1.00"])
def test_p_values_as_papers_print_them(text: str):
    assert not refused(ranges.PValue, text)


@pytest.mark.parametrize(
    "text", ["1.5", "very small", "not significant", "0", "<0", "-0.1", ">1", "0,04", "p<.01", "5%", "NaN", ".٠٣", "2"]
)
def test_what_is_no_p_value(text: str):
    assert refused(ranges.PValue, text)


def test_the_day_of_today_is_asked_at_one_place(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(ranges, "today", lambda: date(2030, 1, 2))
    assert not refused(ranges.Day, date(2030, 1, 2))
    assert refused(ranges.Day, date(2030, 1, 3))
    assert refused(ranges.Day, date(1899, 12, 31))


def test_today_is_the_latest_day_anywhere():
    assert abs(ranges.today() - date.today()) <= timedelta(days=1)


@pytest.mark.parametrize("text", ["18 to 45 years, mean 30.14", "150 people over 65", "22 years or older", "5% to 7%"])
def test_ages(text: str):
    assert not refused(ranges.Age, text)


@pytest.mark.parametrize("text", ["18 to 450 years", "45 to 18 years", "-18 years", "aged −3", "mean 121"])
def test_what_is_no_age(text: str):
    assert refused(ranges.Age, text)


@pytest.mark.parametrize("text", ["4 to 6 weeks apart", "2018 to 2023", "Week 10, one month after", "10 weeks"])
def test_times(text: str):
    assert not refused(ranges.Time, text)


@pytest.mark.parametrize("text", ["6 to 4 weeks apart", "-2 weeks", "0 days apart", "Every –3 weeks"])
def test_what_is_no_time(text: str):
    assert refused(ranges.Time, text)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
@pytest.mark.parametrize("place", ["value", "needle-mm"])
def test_no_number_but_a_finite_one(value: float, place: str):
    data = {
        "kind": "plain", "design": "randomized-trial", "uses": ["pores"], "summary": "One.",
        "read": {"depth": "abstract", "where": "A page", "on": date(2026, 11, 1)},
    }  # fmt: skip
    estimate = {"scale": "score", "value": value}
    extra = {
        "value": {"results": [{"id": "a", "measure": "b", "finding": "c", "estimate": estimate}]},
        "needle-mm": {"needle-mm": [value]},
    }
    Study.model_validate(data)
    with pytest.raises(ValidationError, match="finite"):
        Study.model_validate({**data, **extra[place]})
