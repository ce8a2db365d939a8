"""Numbers, counts, intervals and lists as a reader reads them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ledger.model import Count, Estimate, Search
from ledger.views import cards, study_rows
from ledger.views.catalog import Catalog
from ledger.views.wording import Labels, count, interval, listing, number, span


@pytest.mark.parametrize(
    ("value", "words"), [(3.0, "3"), (0.25, "0.25"), (-1.5, "−1.5"), (0, "0"), (1234.5, "1234.5"), (100000, "100000")]
)
def test_number(value: float, words: str):
    assert number(value) == words


def test_numbers_keep_every_digit(real):
    """``:g`` rounds to six digits; no figure of a study may be changed by printing it."""
    for study in real.studies.values():
        for result in study.results:
            if result.estimate:
                value = result.estimate.value
                assert float(number(value).replace("−", "-")) == value


def test_wording(toy):
    assert span((0.25, 2)) == "0.25 to 2"
    assert span((1.5,), " mm") == "1.5 mm"
    assert span(None) == ""
    assert [listing(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a and b", "a, b and c"]
    assert study_rows.number_of(2805) == "2,805"
    assert (Labels(toy.vocabulary).text("kind", None), Labels(toy.vocabulary).text("kind", "plain")) == ("", "Plain")
    with pytest.raises(KeyError):
        Labels(toy.vocabulary)("kind", "blunt")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"x": 5, "of": 36}, "5 of 36"),
        ({"x": 0, "of": 36}, "0 of 36"),
        ({"x": 1}, "1 person"),
        ({"x": 3}, "3 people"),
        ({"percent": 12.5}, "12.5%"),
        ({}, "reported, not counted"),
    ],
)
def test_count(fields: dict, words: str):
    assert count(Count(effect="burn", label="Burn", **fields)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"low": 0.2, "high": 6.5, "level": 95}, "95% CI 0.2 to 6.5"),
        ({"low": -1, "high": 1}, "−1 to 1"),
        ({}, ""),
    ],
)
def test_interval(fields: dict, words: str):
    assert interval(Estimate(scale="score", value=1, **fields)) == words


def test_a_search_is_said_with_its_day_and_words(toy):
    search = Search.model_validate({"on": date(2026, 11, 28), "for": "needling pores trial", "found": "One trial."})
    record = toy.claims["ask-your-doctor"].model_copy(update={"searched": (search,)})
    card = cards.claim_card(Catalog(replace(toy, claims={"ask-your-doctor": record})), "ask-your-doctor")
    assert card.searched == "We searched for “needling pores trial” on November 28, 2026: One trial."
    assert cards.claim_card(Catalog(toy), "ask-your-doctor").searched == ""
