"""All works asked about, of a server on this machine that speaks the registries' formats and misbehaves as they do."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from ledger.fetch.client import Client
from ledger.fetch.services import services
from ledger.fetch.verify import Asked, verify
from ledger.read.bibliography import parse
from services import Answers, known, serving

ON = date(2026, 11, 28)
CORRECTED, RETRACTED = "10.5555/toy.2021.12578", "10.5555/toy.2019.1"
ENTRIES = """
@article{doe2021,
  author = {Doe-Smith, Syeda},
  title = {Role of needling in atrophic acne scars and pores — an experience from a hospital},
  journal = {Journal of Toys},
  year = {2021},
  pages = {844--849},
  doi = {10.5555/Toy.2021.12578},
  pmid = {33000001},
}
@article{roe2019,
  author = {Roe, R.},
  title = {Needling cures everything},
  journal = {Journal of Toys},
  year = {2019},
  doi = {10.5555/toy.2019.1},
}
@article{nobody2020,
  title = {Nobody knows it},
  year = {2020},
  doi = {10.5555/nobody},
  pmid = {99999999},
}
@article{elsewhere2020,
  title = {Registered elsewhere},
  year = {2020},
  doi = {10.5555/Elsewhere;2-#},
}
@misc{without, title = {Without identifier}}
"""


@pytest.fixture
def answers() -> Iterator[Answers]:
    known_ones = known()
    known_ones.elsewhere.add("10.5555/elsewhere;2-#")
    with serving(known_ones) as running:
        yield running


def asked(answers: Answers, entries: str = ENTRIES) -> Asked:
    found, problems, _ = parse("r.bib", entries)
    assert not problems
    return verify(Client(services(answers.environ), timeout=1, backoff=0), found.values(), ON)


def test_what_is_right_missing_and_elsewhere(answers):
    found = asked(answers)
    assert found.unclear == {} and list(found.works) == ["doe2021", "roe2019", "nobody2020", "elsewhere2020"]
    right = found.works["doe2021"]
    assert (right.on, right.by, right.missing, right.differs) == (ON, ("crossref", "pubmed"), (), ())
    assert (right.doi, right.pmid) == ("10.5555/Toy.2021.12578", "33000001")
    nobody = found.works["nobody2020"]
    assert (nobody.by, nobody.missing, nobody.differs) == (("doi", "pubmed"), ("doi", "pmid"), ())
    elsewhere = found.works["elsewhere2020"]
    assert (elsewhere.by, elsewhere.missing, elsewhere.retracted) == (("doi",), (), None)


def test_a_corrected_work_and_a_retracted_one(answers):
    found = asked(answers)
    assert {notice.kind for notice in found.works["doe2021"].notices} == {"correction"}
    assert found.works["doe2021"].retracted is None
    gone = found.works["roe2019"]
    assert gone.differs == (), "the publisher's “RETRACTED:” is no difference of the title"
    assert {notice.by for notice in gone.notices} == {"Crossref", "Retraction Watch"}
    assert (gone.retracted.date, gone.retracted.doi) == ("2020-05-01", "10.5555/toy.2020.99")


def test_a_notice_that_only_the_notice_names(answers):
    work = answers.works[RETRACTED]
    del work["updated-by"]
    work["title"] = ["Needling cures everything"]
    assert asked(answers).works["roe2019"].retracted is None
    answers.works["10.5555/toy.2020.99"] = {
        "DOI": "10.5555/Toy.2020.99",
        "update-to": [
            {"DOI": RETRACTED, "type": "retraction", "updated": {"date-parts": [[2020, 5, 6]]}, "source": "publisher"}
        ],
    }
    notice = asked(answers).works["roe2019"].retracted
    assert (notice.doi, notice.date, notice.by) == ("10.5555/toy.2020.99", "2020-05-06", "Crossref")


def test_a_mark_in_the_title_or_of_pubmed_without_any_notice(answers):
    del answers.works[RETRACTED]["updated-by"]
    assert asked(answers).works["roe2019"].retracted.by == "Crossref"
    answers.medline["33000001"] += "PT  - Retracted Publication\n"
    assert asked(answers).works["doe2021"].retracted.by == "PubMed"


def test_what_passes_is_asked_again(answers):
    answers.faults = {"efetch.fcgi": ["500", "429"], CORRECTED: ["429", "redirect", "503"], "works": ["500"]}
    assert asked(answers).unclear == {}


@pytest.mark.parametrize("fault", ["bad-json", "slow", "500"])
def test_what_does_not_pass_says_nothing_of_the_work(answers, fault):
    answers.faults = {RETRACTED: [fault] * 9}
    found = asked(answers)
    assert list(found.unclear) == ["roe2019"] and "Crossref" in found.unclear["roe2019"]
    assert "roe2019" not in found.works and "doe2021" in found.works


def test_without_the_notices_nobody_knows_that_a_work_stands(answers):
    answers.faults = {"works": ["bad-json"]}
    found = asked(answers)
    assert found.works == {} and len(found.unclear) == 4


def test_without_pubmed_only_its_own_works_are_unclear(answers):
    answers.faults = {"efetch.fcgi": ["500"] * 9}
    found = asked(answers)
    assert set(found.unclear) == {"doe2021", "nobody2020"} and set(found.works) == {"roe2019", "elsewhere2020"}


def test_without_a_network_everything_is_unclear():
    nowhere = Answers(url="http://127.0.0.1:9")
    found = asked(nowhere)
    assert found.works == {} and all("could not be reached" in why for why in found.unclear.values())
