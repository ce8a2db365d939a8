"""The days of pages, as the site map has them."""

from __future__ import annotations

from datetime import date

from ledger.read.usage import usage
from ledger.views.dates import changed


def test_a_page_changes_with_what_it_shows(toy):
    days = changed(toy, usage(toy))
    page = next(name for name, pages in usage(toy).records["outcomes"].items() for name in pages)
    outcome = next(name for name, pages in usage(toy).records["outcomes"].items() if page in pages)
    later = toy.outcomes[outcome].model_copy(update={"judged": date(2030, 1, 1)})
    newer = changed(type(toy)(**{**toy.__dict__, "outcomes": {**toy.outcomes, outcome: later}}), usage(toy))
    assert newer[page] == date(2030, 1, 1) != days[page]
    assert days["evidence/studies/ash2019.md"] == toy.studies["ash2019"].read.on


def test_every_real_page_has_a_day_that_is_not_to_come(real):
    days = changed(real, usage(real))
    assert real.pages.keys() <= days.keys()
    assert max(days.values()) <= max(date.today(), date(2026, 12, 31))
