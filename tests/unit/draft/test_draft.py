"""New works, records and pages: keys, entries, places, twins, saved files and questions."""

from __future__ import annotations

import contextlib
import json
from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from corpus import ROOT
from ledger import checks
from ledger.draft import bibtex, duplicates, insert, keys, page, questions, reference_files, study
from ledger.fetch.trials import Trial
from ledger.fetch.work import Notice, Work
from ledger.model.files import RECORDS
from ledger.read import bibliography
from ledger.read.author_names import Author
from ledger.read.load import BIBLIOGRAPHY, Evidence, load
from ledger.read.source import parse_yaml

GUIDE = (ROOT / "evidence" / "README.md").read_text(encoding="utf-8")
DOE = (Author("Doe-Smith", "Syeda"), Author("van der Poel", "Søren", "Jr."), Author("Toy & Co", organization=True))
WORK = Work(
    "article",
    "Needling in vitro with PRP, SkinPen and 5% cream: a trial",
    DOE,
    "journal of toys",
    year="2021",
    month=3,
    volume="13",
    pages="844-849",
    doi="10.5555/toy.1",
    pmid="7",
)


@pytest.mark.parametrize(
    "work, taken, key",
    [
        (WORK, (), "doesmith2021"),
        (WORK, ("doesmith2021",), "doesmith2021-needling"),
        (WORK, ("doesmith2021", "doesmith2021-needling"), "doesmith2021-vitro"),
        (Work(title="Toys and toys", authors=(Author("Öz-Łuk", "A."),), year="2020"), (), "ozluk2020"),
        (Work(authors=(Author("Food and Drug Administration", organization=True),), year="2020"), (), "fda2020"),
        (Work(title="The pores", year="2020"), (), "the-pores2020"),
        (Work(title="Toys", registration="NCT01234567"), (), "nct01234567"),
        (Work(title="A", authors=(Author("李", "A."),), year="2020"), ("work2020",), "work2020-2"),
    ],
)
def test_the_key_of_a_work(work: Work, taken: tuple[str, ...], key: str):
    assert keys.key_of(work, taken) == key


@pytest.mark.parametrize(
    "text, name",
    [("It tightens skin.", "it-tightens-skin"), ("Don’t!", "dont"), ("…", ""), ("a " * 60, ("a-" * 30)[:-1])],
)
def test_the_name_of_a_record(text: str, name: str):
    assert keys.name_of(text) == name


def test_a_work_as_an_entry():
    assert bibtex.entry(WORK, "doesmith2021", {"journal of toys": "Journal of Toys"}) == (
        "@article{doesmith2021,\n"
        "  author = {Doe-Smith, Syeda and {van der Poel}, Jr., Søren and {Toy \\& Co}},\n"
        "  title = {Needling in vitro with {PRP}, {SkinPen} and 5\\% cream: a trial},\n"
        "  journal = {Journal of Toys},\n"
        "  year = {2021},\n"
        "  volume = {13},\n"
        "  pages = {844--849},\n"
        "  doi = {10.5555/toy.1},\n"
        "  pmid = {7},\n"
        "}\n"
    )


def test_what_publishers_and_pubmed_add_is_left_out():
    work = Work("article", "RETRACTED: Toys.", (Author("TIRMIZI", "SYEDA S."),), "Toys : official publication of all")
    assert bibtex.entry(work, "x").split("\n")[1:5] == [
        "  author = {Tirmizi, Syeda S.},",
        "  title = {Toys},",
        "  journal = {Toys},",
        "  year = {date unknown},",
    ]


def test_an_entry_goes_into_its_place_and_all_else_stays(toy: Evidence):
    before = (toy.root / BIBLIOGRAPHY).read_text(encoding="utf-8")
    for key in ("aaa2020", "beech2020", "zzz2020"):
        entry = bibtex.entry(WORK, key)
        after = insert.with_entry(before, toy.bibliography, key, entry)
        entries, findings, _ = bibliography.parse(BIBLIOGRAPHY, after)
        assert list(entries) == sorted([*toy.bibliography, key]) and not findings
        assert after.replace(entry, "").strip().replace("\n\n\n", "\n\n") == before.strip()
        assert after.endswith("}\n") and "\n\n\n" not in after.strip()


def test_no_rule_of_the_bibliography_speaks_about_a_new_entry(toy: Evidence, tmp_path: Path):
    text = insert.with_entry(
        (toy.root / BIBLIOGRAPHY).read_text(encoding="utf-8"),
        toy.bibliography,
        "new2021",
        bibtex.entry(WORK, "new2021"),
    )
    (tmp_path / BIBLIOGRAPHY).write_text(text, encoding="utf-8")
    said = [
        found for found in checks.run(load(tmp_path)) if "new2021" in str(found) and "No page uses" not in found.what
    ]
    assert said == []


@pytest.mark.parametrize(
    "work, reason",
    [
        (Work(title="x", doi="10.1234/JID.2019.45"), "the same DOI"),
        (Work(title="x", versions=("10.1234/jid.2019.45",)), "another version"),
        (Work(title="x", pmid="10000001"), "the same PMID"),
        (Work(title="x", pmcid="PMC1000001"), "the same PMCID"),
        (Work(title="x", url="https://example.org/needles/"), "the same address"),
        (
            Work(
                title="NEEDLING alone for wide pores – a Randomized Trial with PRP",
                authors=(Author("Ash", "A."),),
                year="2018",
            ),
            "the same title",
        ),
    ],
)
def test_a_work_that_is_there_already(toy: Evidence, work: Work, reason: str):
    assert [reason in why for _, why in duplicates.duplicates(toy, work)] == [True]


@pytest.mark.parametrize(
    "work",
    [
        Work(title="Needling alone for wide pores: a randomized trial", authors=(Author("Ash", "A."),), year="2019"),
        Work(title="Needling alone for wide pores: a randomized trial with PRP", authors=(Author("Elm"),), year="2019"),
        Work(title="Needling alone for wide pores: a randomized trial with PRP", authors=(Author("Ash"),), year="2009"),
        Work(title="Advice on needles", year="2019"),
    ],
)
def test_a_work_that_only_looks_alike(toy: Evidence, work: Work):
    assert list(duplicates.duplicates(toy, work)) == []


RIS = """TY  - JOUR
AU  - Doe-Smith, Syeda
AU  - Toy Study Group
TI  - Needling of toys
T2  - Journal of Toys
PY  - 2021
DA  - 2021/03/05
VL  - 13
IS  - 1
SP  - 844
EP  - 9
DO  - https://doi.org/10.5555/TOY.1
UR  - https://pubmed.ncbi.nlm.nih.gov/33000001/
ER  -
"""
BIB = """@article{x, author={Doe-Smith, Syeda and {Toy Study Group}}, title={Needling of toys},
journal={Journal of Toys}, year=2021, month=mar, volume=13, number=1, pages={844-849},
doi={https://doi.org/10.5555/TOY.1}, pmid={33000001}}"""
CSL = json.dumps(
    [
        {
            "type": "article-journal", "title": "Needling of toys", "container-title": "Journal of Toys",
            "author": [{"family": "Doe-Smith", "given": "Syeda"}, {"literal": "Toy Study Group"}],
            "issued": {"date-parts": [[2021, 3, 5]]}, "volume": "13", "issue": "1", "page": "844-849",
            "DOI": "10.5555/TOY.1", "PMID": "33000001",
        }
    ]
)  # fmt: skip
NBIB = """
PMID- 33000001
TI  - Needling of toys.
FAU - Doe-Smith, Syeda
CN  - Toy Study Group
DP  - 2021 Mar 5
VI  - 13
IP  - 1
PG  - 844-9
PT  - Journal Article
JT  - Journal of Toys
AID - 10.5555/TOY.1 [doi]
"""
SAVED = {"x.ris": RIS, "x.bib": BIB, "x.json": CSL, "x.nbib": NBIB}


@pytest.mark.parametrize("name", SAVED)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_every_saved_form_gives_the_same_work(name: str, ends: str):
    (work,) = reference_files.works(name, "\ufeff" + SAVED[name].replace("\n", ends))
    assert bibtex.entry(work, "k") == (
        "@article{k,\n"
        "  author = {Doe-Smith, Syeda and {Toy Study Group}},\n"
        "  title = {Needling of toys},\n"
        "  journal = {Journal of Toys},\n"
        "  year = {2021},\n"
        "  volume = {13},\n"
        "  number = {1},\n"
        "  pages = {844--849},\n"
        "  doi = {10.5555/TOY.1},\n"
        "  pmid = {33000001},\n"
        "}\n"
    )
    assert work.month == 3


@pytest.mark.parametrize("name", ["x.ris", "x.bib", "x.json", "x.nbib", "x.pdf"])
@pytest.mark.parametrize("text", ["", "hello", "[1, 2]", "@article{", "TY  - JOUR\n", "PMID- 7\n", "\x00"])
def test_a_file_without_a_work_is_said_so(name: str, text: str):
    with pytest.raises(reference_files.Unreadable):
        reference_files.works(name, text)


@given(name=st.sampled_from(list(SAVED)), text=st.text(max_size=200))
def test_no_text_breaks_a_reader(name: str, text: str):
    with contextlib.suppress(reference_files.Unreadable):
        reference_files.works(name, SAVED[name][:100] + text)


@pytest.mark.parametrize(
    "folder, kind", [("studies", "study"), ("outcomes", "outcome"), ("claims", "claim"), ("harms", "harm")]
)
def test_a_record_asks_for_every_field_with_the_words_to_choose_from(real: Evidence, folder: str, kind: str):
    text = questions.record(kind, GUIDE, real.vocabulary, {}, "Toys")
    for name, field in RECORDS[folder].model_fields.items():
        assert f"#? {field.alias or name}:" in text or name == "history"
    assert all(line.startswith("#?") for line in text.split("\n") if line)
    for term in real.vocabulary.root["kind"]:
        assert f"    - {term}: " in text
    assert questions.answered(text).strip() == ""


def test_known_fields_are_answers_and_the_rest_stay_questions(real: Evidence):
    known = study.known(WORK.filled(Work(kinds=("Randomized Controlled Trial",), registration="NCT01234567")))
    text = questions.record("study", GUIDE, real.vocabulary, known, "Toys")
    assert parse_yaml("x", text).data == {"design": "randomized-trial", "registration": "NCT01234567"}
    assert questions.answered(text) == "design: randomized-trial\nregistration: NCT01234567\n"
    assert text.index("#? kind:") < text.index("design:") < text.index("#? uses:")


def test_what_a_register_knows():
    trial = Trial(Work(registration="NCT01234567"), enrolled=36, enrolled_really=True, countries=("Egypt",))
    assert study.known(trial.work, trial) == {
        "enrolled": "36",
        "country": "Egypt",
        "design": "register-entry",
        "registration": "NCT01234567",
    }
    planned = Trial(Work(), enrolled=36, countries=("Egypt", "Iran"))
    assert study.known(planned.work, planned) == {"design": "register-entry"}


def test_a_retraction_with_its_day_is_written_down():
    notices = (Notice("retraction", "PubMed", "2020-05"), Notice("retraction", "Crossref", "2020-05-06", "10.5555/r"))
    assert study.known(Work(notices=notices)) == {
        "retracted": "{on: 2020-05-06, reason: Crossref names a notice of retraction (10.5555/r).}"
    }
    assert study.known(Work(notices=notices[:1])) == {}
    assert study.known(Work(notices=(Notice("correction", "Crossref", "2020-05-06"),))) == {}


@given(st.text(min_size=1, max_size=60))
def test_a_scalar_is_read_back_as_it_was(text: str):
    printable = "".join(char for char in text if char.isprintable())
    assert yaml.safe_load(questions.scalar(printable)) == printable


def test_a_benefit_page_has_the_sections_it_owes(real: Evidence):
    assert page.kind_of(real, "benefits/toys.md") == "benefit"
    assert page.kind_of(real, "toys/toys.md") == ""
    text = page.page("Toys: all", "benefit", date(2026, 11, 28))
    assert text.startswith('---\ntitle: "Toys: all"\n#? description: ')
    assert text.count("\n## ") == 6


def test_a_page_goes_behind_the_last_of_its_folder(toy: Evidence):
    menu = (toy.root / "mkdocs.yml").read_text(encoding="utf-8")
    line = "      - Pores: benefits/pores.md\n"
    assert insert.with_page(menu, toy.settings, "benefits/toys.md", "Toys") == menu.replace(
        line, f"{line}      - Toys: benefits/toys.md\n"
    )
    assert insert.with_page(menu, toy.settings, "nowhere/toys.md", "Toys") == menu
