"""Downloads equal the records that the pages are made of; every format can be read back."""

import csv
import io
import json
import re

import pytest

from ledger.export import downloads
from ledger.export.tables import TABLES, cell
from ledger.export.tables import table as csv_text
from ledger.model.files import RECORDS
from ledger.read.bibliography import parse
from ledger.views import cards
from ledger.views.cite import cite_page
from ledger.views.studies import rows

CSL = {
    "id", "type", "author", "editor", "title", "container-title", "edition", "publisher", "publisher-place", "genre",
    "issued", "volume", "issue", "number", "page", "DOI", "PMID", "PMCID", "URL", "note",
}  # fmt: skip
"""The variables of CSL 1.0.2 that we use, from appendix IV of its specification."""
CSL_TYPES = {"article-journal", "book", "chapter", "document", "paper-conference", "report", "webpage"}


@pytest.fixture(scope="module")
def files(real):
    return {file.name: file for file in downloads(real)}


def table(files, name):
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].content.decode(), newline="")))


def ris_records(text):
    for record in text.split("ER  - ")[:-1]:
        fields = {}
        for line in filter(None, record.strip().split("\r\n")):
            tag, value = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line).groups()
            fields.setdefault(tag, []).append(value)
        yield fields


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_its_columns_and_rows(files, name):
    found = table(files, name)
    assert len(found) == files[f"{name}.csv"].rows > 0
    assert all(None not in row and None not in row.values() for row in found)
    assert tuple(found[0]) == TABLES[name].columns
    assert files[f"{name}.csv"].content.count(b"\r\n") >= len(found) + 1


def test_tables_hold_every_record(real, files):
    for name in ("studies", "claims", "outcomes"):
        first = TABLES[name].columns[0]
        assert [row[first] for row in table(files, name)] == list(real.records(name))
    assert {row["harm-id"] for row in table(files, "harms")} == set(real.harms)


def test_studies_are_those_of_the_table_on_the_page(real, files):
    downloaded = {row["study"]: row for row in table(files, "studies")}
    for row in rows(real):
        assert downloaded[row.key]["summary"] == row.summary
        assert downloaded[row.key]["design"] == row.design_id
        assert int(downloaded[row.key]["analyzed"] or downloaded[row.key]["enrolled"] or 0) == row.size


def test_counts_of_harms_are_those_of_the_cards(real, files):
    downloaded = table(files, "harms")
    for name in real.harms:
        words = [item.words for item in cards.harm_card(real, name).counts]
        found = [row for row in downloaded if row["harm-id"] == name and row["counted-in"]]
        assert len(found) == len(words)
        for row, shown in zip(found, words, strict=True):
            assert all(number in shown for number in (row["x"], row["of"]) if number)


def test_verdicts_and_marks_are_those_of_the_cards(real, files):
    for row in table(files, "claims"):
        card = cards.claim_card(real, row["claim-id"])
        assert (row["verdict"], row["claim"]) == (card.verdict.id, card.claim)
    for row in table(files, "outcomes"):
        card = cards.outcome_card(real, row["outcome-id"])
        assert (row["how-big"], row["how-sure"], row["answer"]) == (card.how_big.id, card.how_sure.id, card.answer)


def test_estimates_are_those_of_the_records(real, files):
    wanted = [
        (key, result.id, cell(result.estimate.value if result.estimate else None))
        for key, study in real.studies.items()
        for result in study.results
    ]
    assert [(row["study"], row["id"], row["value"]) for row in table(files, "results")] == wanted


def test_json_reads_back_into_the_same_records(real, files):
    data = json.loads(files["evidence.json"].content)
    assert data["schema"] == "1.2"
    for folder, model in RECORDS.items():
        read = {name: model.model_validate_json(json.dumps(record)) for name, record in data[folder].items()}
        assert read == dict(real.records(folder))
    assert set(data["works"]) == set(real.bibliography)


def test_bibtex_reads_back(real, files):
    entries, problems, *_ = parse("references.bib", files["references.bib"].content.decode())
    assert problems == [] and list(entries) == list(real.bibliography)
    for key, entry in entries.items():
        for name in ("title", "journal", "doi", "pages"):
            assert entry.get(name) == real.bibliography[key].get(name)
        assert entry.authors == real.bibliography[key].authors
        assert "unverified" not in entry.raw


def test_ris_reads_back(real, files):
    found = list(ris_records(files["references.ris"].content.decode()))
    assert [fields["ID"] for fields in found] == [[key] for key in real.bibliography]
    for fields, entry in zip(found, real.bibliography.values(), strict=True):
        assert fields["TI"] == [entry.get("title")]
        assert fields.get("DO", [""]) == [entry.get("doi")]
        assert len(fields.get("AU", [])) == len(entry.authors)
        pages = "-".join(fields.get("SP", []) + fields.get("EP", []))
        assert pages == re.sub(r"--?|–", "-", entry.get("pages"))


def test_csl_has_only_names_that_the_format_knows(real, files):
    items = json.loads(files["references.json"].content)
    assert [item["id"] for item in items] == list(real.bibliography)
    for item in items:
        assert set(item) <= CSL and item["type"] in CSL_TYPES and all(item.values())
        assert all(set(author) in ({"family", "given"}, {"family"}, {"literal"}) for author in item.get("author", []))
        assert all(isinstance(part, int) for date in item.get("issued", {}).get("date-parts", []) for part in date)


def test_what_is_from_memory_says_so_in_every_format(real, files):
    key = next(key for key, entry in real.bibliography.items() if entry.unverified)
    items = {item["id"]: item for item in json.loads(files["references.json"].content)}
    assert "From memory, not checked" in items[key]["note"]
    for name in ("references.bib", "references.ris"):
        assert files[name].content.decode().count("From memory, not checked") == sum(
            bool(entry.unverified) for entry in real.bibliography.values()
        )


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (3.0, "3"), (0.25, "0.25"), (("a", "b"), "a; b"), ((0.5, 2.0), "0.5; 2"), (0, "0")]
)
def test_cells(value, text):
    assert cell(value) == text


FORMULAS = (
    "=HYPERLINK(A1)",
    "+1+2",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "-",
    "- none",
    "=1;2",
    "-1.5.2",
)
TEXTS = ("-1.5", "+3", "-0.25", "1=1", "a@b", 'x, "y"\r\nz', "'quoted", "")


@pytest.mark.parametrize("text", [*FORMULAS, *TEXTS])
def test_no_cell_is_a_formula_and_no_text_is_lost(text):
    written = csv_text([{"a": text, "b": -1.5, "c": (text, "x")}], ("a", "b", "c"))
    (row,) = csv.DictReader(io.StringIO(written, newline=""))
    assert row["a"] == ("'" if text in FORMULAS else "") + text
    assert row["b"] == "-1.5"
    assert row["c"].removeprefix("'") == f"{text}; x" or text.startswith("'")
    assert not row["c"].startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_a_page_is_cited_in_three_notations():
    found = cite_page("safety/index.md", "Safety & harms", "2026-11-22", "https://example.org/safety/")
    assert found.text.endswith("Updated November 22, 2026. Available from: https://example.org/safety/")
    entries, problems, *_ = parse("cite.bib", found.bibtex)
    assert problems == [] and entries["micro-needling-safety"].get("title") == "Safety & harms"
    (fields,) = ris_records(found.ris.replace("\n", "\r\n"))
    assert fields["UR"] == ["https://example.org/safety/"] and fields["PY"] == ["2026"]
