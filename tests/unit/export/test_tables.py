"""Tables to download equal the records that the pages are made of, and no cell is a formula."""

from __future__ import annotations

import csv
import io

import pytest

from ledger.export.tables import TABLES, cell
from ledger.export.tables import table as csv_text
from ledger.views import cards
from ledger.views.catalog import Catalog


def table(files, name):
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].content.decode(), newline="")))


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
    for row in Catalog(real).rows:
        assert downloaded[row.key]["summary"] == row.summary
        assert downloaded[row.key]["design"] == row.design_id
        assert int(downloaded[row.key]["analyzed"] or downloaded[row.key]["enrolled"] or 0) == row.size


def test_counts_of_harms_are_those_of_the_cards(real, files):
    downloaded = table(files, "harms")
    for name in real.harms:
        words = [item.words for item in cards.harm_card(Catalog(real), name).counts]
        found = [row for row in downloaded if row["harm-id"] == name and row["counted-in"]]
        assert len(found) == len(words)
        for row, shown in zip(found, words, strict=True):
            assert all(number in shown for number in (row["x"], row["of"]) if number)


def test_verdicts_and_marks_are_those_of_the_cards(real, files):
    for row in table(files, "claims"):
        card = cards.claim_card(Catalog(real), row["claim-id"])
        assert (row["verdict"], row["claim"]) == (card.verdict.id, card.claim)
    for row in table(files, "outcomes"):
        card = cards.outcome_card(Catalog(real), row["outcome-id"])
        assert (row["how-big"], row["how-sure"], row["answer"]) == (card.how_big.id, card.how_sure.id, card.answer)


def test_estimates_are_those_of_the_records(real, files):
    wanted = [
        (key, result.id, cell(result.estimate.value if result.estimate else None))
        for key, study in real.studies.items()
        for result in study.results
    ]
    assert [(row["study"], row["id"], row["value"]) for row in table(files, "results")] == wanted


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
