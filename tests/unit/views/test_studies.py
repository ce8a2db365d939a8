"""Studies as rows and pages."""

from __future__ import annotations

from ledger.read.usage import usage
from ledger.views import studies


def test_rows_are_reviews_and_trials_first_then_the_newest(toy, real):
    assert [row.key for row in studies.rows(toy)] == ["doum2020", "ash2019", "cedar2021", "birch-office"]
    order = [studies.ORDER.get(row.design_id, len(studies.ORDER)) for row in studies.rows(real)]
    assert order == sorted(order)
    assert len(order) == len(real.studies)


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
