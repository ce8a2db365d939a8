"""Claims, outcomes and harms as cards, and in which order."""

from __future__ import annotations

from dataclasses import replace

from ledger.read.settings import Value
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


def test_each_card_leads_to_its_report_and_its_editor(toy):
    assert cards.claim_card(Catalog(toy), "pores-vanish").contribute is None, "no repository is named"
    named = {"extra.repository": Value("https://github.com/x/y/", 1)}
    evidence = replace(toy, settings=replace(toy.settings, values=named))
    catalog = Catalog(evidence)
    for folder, card in (
        ("claims/pores-vanish", cards.claim_card(catalog, "pores-vanish")),
        ("outcomes/pores-plain", cards.outcome_card(catalog, "pores-plain")),
        ("harms/burn", cards.harm_card(catalog, "burn")),
    ):
        path = f"evidence/{folder}.yml"
        assert card.contribute.edit == f"https://github.com/x/y/edit/main/{path}"
        assert card.contribute.report == f"https://github.com/x/y/issues/new?template=correction.yml&page={path}"
