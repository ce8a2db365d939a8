"""Studies as rows and pages; cards; the small wording behind them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ledger.model import Count, Estimate, Search
from ledger.read.usage import usage
from ledger.views import cards, studies
from ledger.views.overview import overview
from ledger.views.wording import Words, count, interval, listing, number, span


def test_rows_are_reviews_and_trials_first_then_the_newest(toy, real):
    assert [row.key for row in studies.rows(toy)] == ["doum2020", "ash2019", "cedar2021", "birch-office"]
    order = [studies.ORDER.get(row.design_id, len(studies.ORDER)) for row in studies.rows(real)]
    assert order == sorted(order)
    assert len(order) == len(real.studies)


def test_how_many_studies_there_are_on_a_subject(toy):
    found = overview(toy, studies.rows(toy), ("regulation", "radiofrequency", "hair-loss"))
    assert (found.total, found.kinds) == (2, "2 others")
    assert found.uses == (("regulation", "Regulation", 1), ("radiofrequency", "Radiofrequency", 1))
    assert overview(toy, studies.rows(toy), ("hair-loss",)).total == 0


def test_a_row(toy):
    row = studies.row(toy, "ash2019")
    assert (row.short, row.path) == ("Ash and Beech 2019", "evidence/studies/ash2019/")
    assert (row.people, row.size, row.controlled) == ("20 enrolled, 18 analyzed", 18, True)
    assert (row.kind, row.kind_id, row.read) == ("Plain", "plain", "Full text")
    assert (studies.row(toy, "cedar2021").people, studies.row(toy, "doum2020").people) == ("12", "")


def test_a_study_page(toy):
    page = studies.study_page(toy, usage(toy), "ash2019")
    facts = dict(page.facts)
    assert facts["Needle length"] == "0.5 to 1.5 mm"
    assert facts["Sessions"] == "3"
    assert facts["Design"] == "Randomized trial, split face"
    assert "Funding" not in facts, "what nobody saw is left out"
    assert page.results[0].interval == "95% CI −0.2 to 0.4"
    assert page.harms == (("Redness", "18 of 20", "gone after 2 days"),)
    assert page.same_people == (("Doum 2020", "evidence/studies/doum2020/"),)
    assert page.pages == ("benefits/pores.md", "evidence/claims.md")
    assert (page.read_on, page.unverified, page.retracted) == ("November 1, 2026", "sessions", "")


def test_every_real_study_has_a_page(real):
    used = usage(real)
    for key in real.studies:
        assert studies.study_page(real, used, key).row.short


def test_cards(toy):
    claim = cards.claim_card(toy, "pores-vanish")
    assert (claim.number, claim.verdict.id, claim.verdict.label) == (1, "not-supported", "Not supported")
    assert claim.source == "Probable source: [@ash2019]. It is the only trial in that journal."
    assert (claim.rests, claim.judged) == ("", "November 2, 2026"), "the card's own text cites all of it"
    outcome = cards.outcome_card(toy, "pores-plain")
    assert (outcome.how_big.id, outcome.how_sure.id) == ("none-found", "low")
    assert outcome.rests == "Also rests on [@doum2020]."
    harm = cards.harm_card(toy, "burn")
    assert [(item.words, item.study) for item in harm.counts] == [("1 of 12", "cedar2021")]
    assert "none" in cards.claim_card(toy, "ask-your-doctor").rests


def test_orders(toy, real):
    assert cards.claims_in_order(toy, ("article", "common-advice")) == ["pores-vanish", "ask-your-doctor"]
    assert cards.claims_in_order(toy, ("common-advice",)) == ["ask-your-doctor"]
    assert cards.harms_in_order(toy) == ["dark-patch", "redness", "burn"], "plain first, then what lasts"
    numbers = [real.claims[name].number for name in cards.claims_in_order(real, ("article",))]
    assert numbers == list(range(1, 1 + len(numbers)))


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
    assert studies.number_of(2805) == "2,805"
    assert (Words(toy.vocabulary).text("kind", None), Words(toy.vocabulary).text("kind", "plain")) == ("", "Plain")
    with pytest.raises(KeyError):
        Words(toy.vocabulary)("kind", "blunt")


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
    card = cards.claim_card(replace(toy, claims={"ask-your-doctor": record}), "ask-your-doctor")
    assert card.searched == "We searched for “needling pores trial” on November 28, 2026: One trial."
    assert cards.claim_card(toy, "ask-your-doctor").searched == ""
