"""Changes of judgments are told on cards and on a page."""

from __future__ import annotations

from corpus import changed
from ledger.views import cards, changes
from ledger.views.catalog import Catalog


def test_a_card_tells_its_latest_change(toy):
    card = cards.claim_card(Catalog(changed(toy)), "pores-vanish")
    told = "Changed on November 2, 2026 from “Overstated” to “Not supported”. The trial found no difference [@ash2019]."
    assert card.changed == told
    assert cards.claim_card(Catalog(toy), "pores-vanish").changed == ""


def test_the_page_lists_changes_and_studies_day_by_day(toy):
    evidence = changed(toy)
    days = changes.days(Catalog(evidence))
    assert [day.iso for day in days] == sorted((day.iso for day in days), reverse=True)
    (change,) = (change for day in days for change in day.changes)
    assert change.path.endswith("#claim-pores-vanish")
    assert sum(len(day.added) for day in days) == len(toy.studies.keys() & toy.bibliography.keys())
