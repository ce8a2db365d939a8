"""Our entry and the registries', side by side: type makes no difference, and every other difference is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ledger.fetch.compare import differences, plain
from ledger.fetch.work import Work
from ledger.read.author_names import Author
from ledger.read.bibliography import parse

ENTRY = """@article{doe2019,
  author = {{Søren Łukasz}, Anna and Roe, R.},
  title = {Needling of “wide” pores: a trial of {CO2} laser—and rollers},
  journal = {The Journal of Toys \\& Skin},
  year = {2019},
  pages = {844--849},
  doi = {10.5555/toy.1},
}
"""
WORK = Work(
    title="Needling of 'Wide' Pores: A Trial of CO2 Laser - and Rollers",
    authors=(Author("Soren Lukasz", "A"),),
    journal="Journal of toys and skin",
    year="2019",
    pages="844-9",
)


@pytest.fixture(scope="module")
def entry():
    entries, findings, _ = parse("r.bib", ENTRY)
    assert not findings
    return entries["doe2019"]


SAME = {
    "as it is": {},
    "without subtitle": {"title": "Needling of wide pores"},
    "retracted": {"title": "RETRACTED ARTICLE: Needling of “Wide” Pores: A Trial of CO2 Laser-and Rollers"},
    "in brackets": {"title": "[RETRACTED] Needling of wide pores: a trial of CO₂ laser and rollers"},
    "registry knows nothing": {"title": "", "authors": (), "journal": "", "year": "", "pages": ""},
    "a particle": {"authors": (Author("van der Søren Łukasz"),)},
    "a journal's owner": {"journal": "Journal of toys & skin : official journal of the Toy Society"},
    "a journal's city": {"journal": "Journal of Toys and Skin (London)"},
    "one page": {"pages": "844"},
}


@pytest.mark.parametrize("case", SAME)
def test_what_type_makes_is_no_difference(entry, case):
    assert list(differences(entry, {"crossref": replace(WORK, **SAME[case])})) == []


OTHER = {
    "title": {"title": "Needling of wide pores: a trial of cream"},
    "first-author": {"authors": (Author("Roe", "R."),)},
    "journal": {"journal": "Journal of Toys"},
    "year": {"year": "2020"},
    "pages": {"pages": "844-850"},
}


@pytest.mark.parametrize("field", OTHER)
def test_every_other_difference_is_shown(entry, field):
    (found,) = differences(entry, {"crossref": replace(WORK, **OTHER[field])})
    assert (found.field, found.by) == (field, "crossref")
    assert found.ours != found.theirs


def test_one_registry_that_agrees_is_enough(entry):
    wrong = replace(WORK, year="2020", pages="1-2")
    (found,) = differences(entry, {"crossref": wrong, "pubmed": replace(WORK, pages="3-4")})
    assert (found.field, found.ours, found.theirs, found.by) == ("pages", "844–849", "1–2", "crossref")


def test_a_short_title_has_no_subtitle_to_miss(entry):
    (found,) = differences(entry, {"pubmed": replace(WORK, title="Needling")})
    assert found.field == "title"


@pytest.mark.parametrize(
    ("one", "other"), [("µ-needle", "μ needle"), ("Æther ® ™", "aether"), ("naïve", "naive"), ("R&D", "r and d")]
)
def test_plain(one, other):
    assert plain(one) == plain(other)


def test_a_title_that_begins_with_a_word_of_retractions_is_a_title(entry):
    other = "Retracted skin after needling of wide pores"
    (found,) = differences(entry, {"pubmed": replace(WORK, title=other)})
    assert found.theirs == other
