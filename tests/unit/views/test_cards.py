"""Claims, outcomes and harms as cards, and in which order."""

from __future__ import annotations

from ledger.views import cards
from ledger.views.catalog import Catalog


def test_cards(toy):
    claim = cards.claim_card(Catalog(toy), "pores-vanish")
    assert (claim.number, claim.verdict.id, claim.verdict.label) == (1, "not-supported", "Not supported")
    assert claim.source == "Probable source: [@ash2019]. It is the only trial in that journal."
    assert (claim.rests, claim.judged) == ("", "November 2, 2026"), "the card's own text cites all of it"
    outcome = cards.outcome_card(Catalog(toy), "pores-plain")
    assert (outcome.how_big.id, outcome.how_sure.id) == ("none-found", "low")
    assert outcome.rests == "Also rests on [@doum2020]."
    harm = cards.harm_card(Catalog(toy), "burn")
    assert [(item.words, item.study) for item in harm.counts] == [("1 of 12", "cedar2021")]
    assert "none" in cards.claim_card(Catalog(toy), "ask-your-doctor").rests


def test_orders(toy, real):
    assert cards.claims_in_order(toy, ("article", "common-advice")) == ["pores-vanish", "ask-your-doctor"]
    assert cards.claims_in_order(toy, ("common-advice",)) == ["ask-your-doctor"]
    assert cards.harms_in_order(toy) == ["dark-patch", "redness", "burn"], "plain first, then what lasts"
    numbers = [real.claims[name].number for name in cards.claims_in_order(real, ("article",))]
    assert numbers == list(range(1, 1 + len(numbers)))
