"""One study as a page."""

from __future__ import annotations

from ledger.views import studies
from ledger.views.catalog import Catalog


def test_a_study_page(toy):
    page = studies.study_page(Catalog(toy), "ash2019")
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
    catalog = Catalog(real)
    for key in real.studies:
        assert studies.study_page(catalog, key).row.short
