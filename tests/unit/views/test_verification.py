"""What readers are told of a check: nothing before there was one, and no more than what was answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ledger.markdown.directives import values
from ledger.model import Checked
from ledger.views.catalog import Catalog
from ledger.views.verification import NOT_YET, later, of_study, summary

FOUND = {"on": date(2026, 11, 28), "by": ["crossref", "pubmed"], "doi": "10.1234/jid.2019.45", "pmid": "10000001"}
CORRECTION = {"kind": "correction", "by": "PubMed", "date": "2026-03", "doi": "10.1234/x"}
OTHER = {"on": date(2026, 11, 20), "by": ["doi"], "doi": "10.1234/jid.2021.99"}


def checked(toy, **works):
    return replace(toy, checked=Checked.model_validate(works))


def test_before_the_first_check_nothing_sounds_like_one(toy):
    assert summary(toy, toy.bibliography) == ""
    assert of_study(toy, "ash2019") == later(toy, "ash2019") == ""
    assert values(Catalog(toy), "all-references", "")["checked"] == NOT_YET


def test_the_line_above_a_list(toy):
    found = checked(toy, ash2019=FOUND)
    assert summary(found, ["ash2019", "ash2019", "cedar2021", "doum2020", "nobody"]) == (
        "1 of 2 papers checked against Crossref and PubMed on November 28, 2026; none retracted; "
        "1 source has no identifier."
    )
    both = checked(toy, ash2019={**FOUND, "notices": [{"kind": "retraction", "by": "Crossref"}]}, cedar2021=OTHER)
    assert summary(both, toy.bibliography).startswith(
        "2 of 2 papers checked against Crossref and PubMed between November 20, 2026 and November 28, 2026; "
        "1 retracted;"
    )
    assert values(Catalog(found), "all-references", "")["checked"].startswith("1 of 2 papers checked")


def test_a_check_of_another_identifier_is_none(toy):
    assert summary(checked(toy, ash2019={**FOUND, "pmid": None}), toy.bibliography) == ""
    assert of_study(checked(toy, ash2019={**FOUND, "doi": "10.1234/other"}), "ash2019") == ""


def test_marks_on_a_work(toy):
    found = checked(toy, ash2019=FOUND)
    assert of_study(found, "ash2019") == (
        "Checked against Crossref and PubMed on November 28, 2026. No retraction, correction or concern was known."
    )
    found = checked(toy, ash2019={**FOUND, "notices": [CORRECTION, {"kind": "other", "by": "Crossref"}]})
    assert later(found, "ash2019") == "Corrected later (PubMed, 2026-03, doi:10.1234/x)."
    assert of_study(found, "ash2019") == "Checked against Crossref and PubMed on November 28, 2026."
    assert Catalog(found).reference("ash2019").later == later(found, "ash2019")
    concern = checked(toy, ash2019={**FOUND, "notices": [{"kind": "concern", "by": "Crossref"}]})
    assert later(concern, "ash2019") == "The journal has voiced concern (Crossref)."


def test_a_number_that_does_not_exist_is_no_clean_bill(toy):
    assert of_study(checked(toy, ash2019={**FOUND, "missing": ["pmid"]}), "ash2019") == ""
