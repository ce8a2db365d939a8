"""What the registries say, asked of a server on this machine that speaks their formats."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from ledger.fetch import crossref, medline, pubmed, trials
from ledger.fetch.client import Client, NotFound, Unclear
from ledger.fetch.identifiers import Identifier, identifier
from ledger.fetch.lookup import lookup
from ledger.fetch.services import SERVICES, services
from ledger.fetch.work import Notice, Work, last_page
from ledger.read.author_names import Author
from services import Answers, known, serving

TRIAL = "10.5555/toy.2021.12578"
RETRACTED = "10.5555/toy.2019.1"
AUTHORS = (
    Author("Doe-Smith", "Syeda"),
    Author("van der Poel", "Søren", "Jr."),
    Author("Toy Study Group", organization=True),
)


@pytest.fixture
def answers() -> Iterator[Answers]:
    with serving(known()) as running:
        yield running


@pytest.fixture
def client(answers: Answers) -> Client:
    return Client(services(answers.environ), mail="toys@example.org", timeout=1, backoff=0)


def test_every_service_has_an_address_that_can_be_set():
    own = services({"PMC_URL": "http://127.0.0.1:1/pmc/"})
    assert own["pmc"].address == "http://127.0.0.1:1/pmc"
    assert own["pmc"].pause == 0
    assert own["crossref"].address.startswith("https://api.crossref.org") and own["crossref"].pause > 0
    assert set(own) == set(SERVICES)


def test_a_work_of_crossref(client: Client):
    assert crossref.work(client, TRIAL) == Work(
        type="article",
        title="Role of needling in atrophic acne scars & pores: An Experience from a Hospital",
        authors=AUTHORS,
        journal="Journal of Toys",
        year="2021",
        month=1,
        volume="13",
        number="1",
        pages="844-849",
        doi="10.5555/Toy.2021.12578",
        registration="NCT01234567",
        versions=("10.5555/preprint.7",),
    )


def test_a_retraction_is_told_by_the_publisher_and_by_retraction_watch(client: Client):
    work = crossref.work(client, RETRACTED)
    assert work.retracted
    assert work.notices == (
        Notice("retraction", "Crossref", "2020-05-06", "10.5555/toy.2020.99"),
        Notice("retraction", "Retraction Watch", "2020-05-01", "10.5555/toy.2020.99"),
    )
    assert (work.year, work.month, work.pages) == ("2019", 4, "e101956")


def test_a_preprint_names_its_server_and_the_article(client: Client):
    work = crossref.work(client, "10.5555/preprint.7")
    assert (work.type, work.howpublished, work.versions) == ("misc", "Preprint, toyRxiv", (TRIAL,))


def test_a_work_of_pubmed(client: Client):
    work = pubmed.work(client, "33000001")
    assert work.title == "Role of needling in atrophic acne scars and pores: an experience from a hospital"
    assert work.authors == AUTHORS
    assert (work.year, work.month, work.pages, work.doi) == ("2021", 1, "844-849", TRIAL)
    assert (work.pmcid, work.registration) == ("PMC7000001", "NCT01234567")
    assert work.kinds == ("Journal Article", "Randomized Controlled Trial")
    assert work.notices == (Notice("correction", "PubMed", "2021-03", "10.5555/toy.2021.20000", "33000009"),)
    assert not work.retracted


def test_pubmed_names_a_retraction_and_a_translated_title_has_no_brackets(client: Client):
    work = pubmed.work(client, "31000001")
    assert work.retracted
    assert work.notices == (Notice("retraction", "PubMed", "2020-05", "10.5555/toy.2020.99", "32000099"),)
    assert (work.title, work.year, work.month) == ("Needling cures everything", "2018", 11)


def test_many_works_are_asked_for_at_once(client: Client, answers: Answers):
    assert list(pubmed.works(client, ["33000001", "99", "31000001", "33000001"])) == ["33000001", "31000001"]
    assert answers.asked["efetch.fcgi"] == 1


def test_a_pmid_is_found_by_its_doi(client: Client):
    assert pubmed.pmid_of_doi(client, TRIAL) == "33000001"
    assert pubmed.pmid_of_doi(client, "10.5555/nothing") == ""


def test_a_pmcid_leads_to_the_other_numbers(client: Client):
    assert pubmed.ids_of_pmcid(client, "PMC7000001") == ("33000001", "")
    with pytest.raises(NotFound, match=r"PubMed Central has no PMC1\."):
        pubmed.ids_of_pmcid(client, "PMC1")


def test_a_registration(client: Client):
    trial = trials.trial(client, "nct01234567")
    assert trial.work.title == "A randomized trial of needling of toys"
    assert trial.work.url == "https://clinicaltrials.gov/study/NCT01234567"
    assert (trial.enrolled, trial.enrolled_really, trial.countries) == (36, True, ("Egypt",))
    assert trial.results_pmids == ("33000001",)
    assert [found.first_posted for found in trials.search(client, "needling")] == ["2019-02-03"]


@pytest.mark.parametrize("kind, value", [("doi", TRIAL), ("pmid", "33000001"), ("pmcid", "PMC7000001")])
def test_any_identifier_gives_the_same_work(client: Client, kind: str, value: str):
    found = lookup(client, Identifier(kind, value))
    assert found.unasked == ()
    assert found.work.journal == "Journal of Toys", "Crossref's journals have their capitals."
    assert (found.work.pmid, found.work.pmcid, found.work.doi.lower()) == ("33000001", "PMC7000001", TRIAL)
    assert "Randomized Controlled Trial" in found.work.kinds


def test_what_a_second_service_does_not_tell_is_said(client: Client, answers: Answers):
    answers.faults["esearch.fcgi"] = ["bad-json"]
    found = lookup(client, Identifier("doi", TRIAL))
    assert found.unasked == ("PubMed did not answer in JSON.",)
    assert found.work.title


@pytest.mark.parametrize("faults", [["429"], ["500", "503"], ["429", "500", "429"]])
def test_errors_that_pass_are_waited_for(client: Client, answers: Answers, faults: list[str]):
    answers.faults[TRIAL] = list(faults)
    assert crossref.work(client, TRIAL).year == "2021"
    assert answers.asked[TRIAL] == len(faults) + 1


@pytest.mark.parametrize(
    "faults, says",
    [
        (["500"] * 9, "Crossref answered with the status 500."),
        (["bad-json"], "Crossref did not answer in JSON."),
        (["slow"] * 9, "Crossref could not be reached: "),
        (["redirect"] * 99, "Crossref could not be reached: it sends us in circles."),
    ],
)
def test_what_does_not_pass_is_unclear_and_never_missing(answers: Answers, faults: list[str], says: str):
    answers.faults[TRIAL] = faults
    with pytest.raises(Unclear) as caught:
        crossref.work(Client(services(answers.environ), timeout=0.1, backoff=0), TRIAL)
    assert str(caught.value).startswith(says)


def test_a_work_that_nobody_knows(client: Client):
    with pytest.raises(NotFound, match=r"Crossref does not know it\."):
        crossref.work(client, "10.5555/nothing")
    with pytest.raises(NotFound, match=r"PubMed has no PMID 7\."):
        pubmed.work(client, "7")
    with pytest.raises(NotFound, match=r"ClinicalTrials\.gov does not know it\."):
        trials.trial(client, "NCT00000001")


def test_no_connection():
    offline = Client(services({"CROSSREF_URL": "http://127.0.0.1:9"}), timeout=1, backoff=0)
    with pytest.raises(Unclear, match=r"Crossref could not be reached: there is no connection\."):
        crossref.work(offline, TRIAL)


@pytest.mark.parametrize("odd", [[], {}, {"title": 3, "author": "Doe", "issued": {"date-parts": [[None]]}}])
def test_a_message_of_another_shape_gives_what_it_has(odd):
    assert crossref.parse(odd if isinstance(odd, dict) else {"title": odd}).year == ""


def test_csl_json_is_read_as_well():
    work = crossref.parse(
        json.loads(
            """{"type": "article-journal", "title": "Toys", "container-title": "Journal of Toys", "DOI": "10.5555/x",
            "PMID": "7", "author": [{"family": "Poel", "given": "S.", "non-dropping-particle": "van der"},
            {"literal": "Toy Group"}], "issued": {"date-parts": [["2020", 3]]}, "page": "1-2"}"""
        )
    )
    assert work.authors == (Author("van der Poel", "S."), Author("Toy Group", organization=True))
    assert (work.type, work.journal, work.year, work.month, work.pmid) == ("article", "Journal of Toys", "2020", 3, "7")


def test_a_text_in_no_known_format_has_no_works():
    assert medline.parse("<html>\n<title>Error</title>\n") == []


@pytest.mark.parametrize(
    "first, last, full",
    [("844", "9", "849"), ("1037", "42", "1042"), ("e1", "7", "e7"), ("9", "12", "12"), ("S12", "S15", "S15")],
)
def test_the_last_page_in_full(first: str, last: str, full: str):
    assert last_page(first, last) == full


@pytest.mark.parametrize(
    "written, kind, value",
    [
        ("10.1001/jamadermatol.2013.8687", "doi", "10.1001/jamadermatol.2013.8687"),
        ("https://doi.org/10.7759/cureus.12578?utm_source=x#y", "doi", "10.7759/cureus.12578"),
        ("doi: 10.7759/cureus.12578.", "doi", "10.7759/cureus.12578"),
        ("33575143", "pmid", "33575143"),
        ("PMID: 33575143", "pmid", "33575143"),
        ("https://pubmed.ncbi.nlm.nih.gov/33575143/?from=x", "pmid", "33575143"),
        ("pmc7870101", "pmcid", "PMC7870101"),
        ("https://pmc.ncbi.nlm.nih.gov/articles/PMC7870101/", "pmcid", "PMC7870101"),
        ("nct02646917", "registration", "NCT02646917"),
        ("https://clinicaltrials.gov/study/NCT02646917", "registration", "NCT02646917"),
    ],
)
def test_identifiers_however_they_were_pasted(written: str, kind: str, value: str):
    assert identifier(written) == Identifier(kind, value)


@pytest.mark.parametrize("written", ["", "needling", "0", "10.1001", "https://example.org/10", "$(reboot)", "../x"])
def test_what_is_no_identifier(written: str):
    assert identifier(written) is None
