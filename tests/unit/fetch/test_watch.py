"""What is new since somebody last looked, asked of a server on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from ledger.fetch.client import Client
from ledger.fetch.services import services
from ledger.fetch.watch import Looked, watch
from ledger.model import Watch
from services import Answers, known, serving

TODAY = date(2026, 11, 28)
PLAN = Watch.model_validate(
    {
        "searches": {
            "trials": {"where": "pubmed", "for": "everything", "since": date(2020, 1, 1)},
            "again": {"where": "pubmed", "for": "everything", "since": date(2020, 1, 1)},
            "registrations": {"where": "clinicaltrials", "for": "needling", "since": date(2015, 1, 1)},
        },
        "subjects": {"pores": ["PORE"], "melasma": ["melasma"]},
    }
)


@pytest.fixture
def answers() -> Iterator[Answers]:
    with serving(known()) as running:
        yield running


def looked(answers: Answers, evidence, plan: Watch = PLAN) -> dict[str, Looked]:
    client = Client(services(answers.environ), timeout=1, backoff=0)
    return {found.name: found for found in watch(client, evidence, plan, TODAY)}


def test_every_hit_is_told_once_with_the_outcomes_that_it_may_touch(toy, answers):
    found = looked(answers, toy)
    (trial,) = (hit for hit in found["trials"].hits if "pores" in hit.title)
    assert trial.outcomes == ("pores-plain",)
    assert "Randomized Controlled Trial" in trial.kinds and trial.url == "https://pubmed.ncbi.nlm.nih.gov/33000001/"
    assert found["again"].hits == ()
    assert [hit.url for hit in found["registrations"].hits] == ["https://clinicaltrials.gov/study/NCT01234567"]


def test_radiofrequency_touches_no_outcome_of_needles_alone(toy, answers):
    answers.medline = {"33000001": answers.medline["33000001"].replace("Role of needling", "Radiofrequency needling")}
    (hit,) = looked(answers, toy)["trials"].hits
    assert "pores-plain" not in hit.outcomes


@pytest.mark.parametrize("field", ["doi", "pmid", "title"])
def test_what_is_here_already_is_not_new(toy, answers, field):
    same = {
        "doi": "10.5555/TOY.2021.12578",
        "pmid": "33000001",
        "title": "Role of Needling in Atrophic Acne Scars & Pores – An Experience from a Hospital",
    }
    entry = toy.bibliography["ash2019"]
    mine = replace(entry, raw={**entry.raw, field: same[field]})
    evidence = replace(toy, bibliography={**toy.bibliography, "ash2019": mine})
    assert all("pores" not in hit.title.lower() for hit in looked(answers, evidence)["trials"].hits)


def test_a_registration_from_before_the_last_look_is_not_new(toy, answers):
    plan = PLAN.model_copy(deep=True)
    search = plan.searches["registrations"].model_copy(update={"since": date(2026, 11, 1)})
    plan = plan.model_copy(update={"searches": {"registrations": search}})
    assert looked(answers, toy, plan)["registrations"].hits == ()
    answers.trials["NCT01234567"]["protocolSection"]["statusModule"]["studyFirstPostDateStruct"]["date"] = "2026-11-01"
    assert len(looked(answers, toy, plan)["registrations"].hits) == 1


@pytest.mark.parametrize("fault", ["bad-json", "500", "slow"])
def test_a_search_that_nobody_answers_is_not_an_empty_one(toy, answers, fault):
    answers.faults = {"esearch.fcgi": [fault] * 5}
    found = looked(answers, toy)
    assert found["trials"].hits == () and "PubMed" in found["trials"].unclear
    assert found["registrations"].hits and not found["registrations"].unclear
