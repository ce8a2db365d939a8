"""The two rules on figures, each with a text that passes and one that does not, and what they are made of.

Every case builds a corpus of one study, below ``tmp_path``; ``tests/checks/`` shows the rules on the toy corpus.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from ledger.checks import numbers_cited, numbers_in_records
from ledger.read.load import load
from ledger.text.numerals import numerals, values
from ledger.text.sentences import of_text

BIB = "@article{{{key},\n  title = {{A trial}},\n  year = {{2020}},\n  doi = {{10.1000/77}},\n}}\n"
STUDY = """
kind: plain
design: randomized-trial
uses: [pores]
summary: Twelve people had it.
enrolled: 1845
results:
  - {id: week-99, measure: Score, finding: "The score fell by 0.32 (95% CI -0.44 to -0.20).", p: ".03"}
read: {depth: abstract, where: A page, on: 2026-11-22}
"""
CLAIM = """
claim: Some text of 5 words.
origin: common-advice
kind: plain
verdict: overstated
why: "{why}"
studies: [ash2020]
judged: 2026-11-22
"""
PAGE = """---
title: Pores
kind: {kind}
---

# Pores in 7 steps

{body}
"""


def corpus(root: Path, body: str = "", kind: str = "benefit", why: str = "Nobody counted.", exceptions: str = ""):
    for name, text in {
        "references.bib": BIB.format(key="ash2020") + BIB.format(key="elm2020").replace("77", "78"),
        "evidence/studies/ash2020.yml": STUDY,
        "evidence/claims/some.yml": CLAIM.format(why=why),
        "evidence/exceptions.yml": exceptions,
        "docs/pores.md": PAGE.format(kind=kind, body=body),
    }.items():
        if text:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
    return load(root)


IN_RECORD = {
    "a figure of the record": "The score fell by 0.32 [@ash2020].",
    "written in another way": "In 1,845 people it fell by **.32**, −0.44–0.2 [@ash2020].",
    "a number in words": "In 12 people [@ash2020].",
    "the entry's year": "A trial of 2020 says so [@elm2020].",
    "the other of two works": "It fell by 0.32 [@elm2020; @ash2020].",
    "the row's work": "| Trial [@ash2020] | Fall |\n| --- | --- |\n| Ash [@ash2020] | 0.32 |",
    "no citation": "It fell by 0.33.",
    "a locator": "It fell by 0.32 [@ash2020, p. 46].",
    "a word with digits": "A CO2 laser and a device called K180778 [@ash2020].",
    "a link's target": "It fell by 0.32, see [more](https://example.org/55) [@ash2020].",
    "code within a line": "It fell by `0.32` [@ash2020].",
    "a block of code": "It fell by 0.32 [@ash2020].\n\n```\n0.99\n```",
}
NOT_IN_RECORD = {
    "another figure": "The score fell by 0.33 [@ash2020].",
    "another work's": "The score fell by 0.32 [@elm2020].",
    "a digit of an identifier": "In 77 people [@ash2020].",
    "the name of a result": "At week 99 [@ash2020].",
    "the day of reading": "On day 22 [@ash2020].",
    "a list item": "- The score fell by 0.33 [@ash2020].\n- Nothing.",
    "the row's work": "| Trial | Fall |\n| --- | --- |\n| Ash [@ash2020] | 0.33 |",
    "the cell's own work": "| Trial | Fall |\n| --- | --- |\n| Ash [@ash2020] | 0.32 [@elm2020] |",
    "code within a line": "It fell by `0.33` [@ash2020].",
    "figures in an element": "It fell by <q>0.33</q> [@ash2020].",
    "a sentence over two lines": "The score fell\nby 0.33 [@ash2020].",
}


@pytest.mark.parametrize("body", IN_RECORD.values(), ids=IN_RECORD)
def test_figure_in_the_record_passes(tmp_path, body):
    assert list(numbers_in_records.check(corpus(tmp_path, body))) == []


@pytest.mark.parametrize("body", NOT_IN_RECORD.values(), ids=NOT_IN_RECORD)
def test_figure_not_in_the_record_is_found(tmp_path, body):
    (found,) = numbers_in_records.check(corpus(tmp_path, body))
    assert found[:2] == ("docs/pores.md", 10 if body.startswith("|") else 9 if body.startswith("!!!") else 8)


def test_texts_of_records_are_held_against_records(tmp_path):
    assert list(numbers_in_records.check(corpus(tmp_path, why="It fell by 0.32 [@ash2020]."))) == []
    (found,) = numbers_in_records.check(corpus(tmp_path, why="It fell by 0.33 [@ash2020]."))
    assert found[:2] == ("evidence/claims/some.yml", 6)


CITED = {
    "a citation in the sentence": "In 20 people nothing changed [@ash2020].",
    "a citation in the next sentence": "It had 20 people.\nNothing changed [@ash2020].",
    "a citation in the row": "| Who | Fall |\n| --- | --- |\n| Ash [@ash2020] | 12% |",
    "a year and a phototype": "The rule of 2018 holds for types IV to V.",
    "a list's number": "1. Read it in 2 to 3 sentences.\n2. Stop.",
    "a heading without data": "## What happened in 2018",
    "a heading": "## What 20 people said\n\nNothing changed in the 20 people [@ash2020].",
    "the head of a table": "| Of 20 people | Fall |\n| --- | --- |\n| Ash, 20 [@ash2020] | 12% |",
    "a time of day and a day": "Call at 10:30 or on day 3.",
}
UNCITED = {
    "people": "In 20 people nothing changed.",
    "percent": "It fell by 12%.",
    "x of n": "Marks in 5 of 36.",
    "a decimal": "It fell by 0.3.",
    "a p value": "It fell (p < .05).",
    "a length": "With needles of 2 mm.",
    "a ratio": "They were 3:1.",
    "percent in words": "It fell in 12 percent.",
    "one in n": "It happened to 1 in 3 women.",
    "x out of n": "It happened to 5 out of 36.",
    "a fraction": "It fell by ½.",
    "times as much": "It rose 3-fold.",
    "behind what looks like a definition": "[Note]: in 20 people nothing changed.",
    "with an entity": "It fell by 12&nbsp;%.",
    "the words of a link": "See [20 people](x.md).",
    "an alternative text": "![20 people](x.svg)",
    "a quotation": "> In 20 people nothing changed.",
    "the text of a box": '!!! note "Title"\n    In 20 people nothing changed.',
    "code within a line": "It fell by `12` percent.",
    "a citation in another paragraph": "In 20 people nothing changed.\n\nNothing [@ash2020].",
    "a citation in another list item": "- In 20 people nothing changed.\n- Nothing [@ash2020].",
    "a row without a citation": "| Who | Fall |\n| --- | --- |\n| Ash | 12% |",
}


@pytest.mark.parametrize("body", CITED.values(), ids=CITED)
def test_cited_figure_passes(tmp_path, body):
    assert list(numbers_cited.check(corpus(tmp_path, body))) == []


@pytest.mark.parametrize("body", UNCITED.values(), ids=UNCITED)
def test_figure_without_citation_is_found(tmp_path, body):
    (found,) = numbers_cited.check(corpus(tmp_path, body))
    assert found[:2] == ("docs/pores.md", 10 if body.startswith("|") else 9 if body.startswith("!!!") else 8)


APART = {
    "a heading": "## What 20 people said",
    "the title of a box": '!!! note "What 20 people said"\n    Nothing.',
    "the head of a table": "| Of 20 people | Fall |\n| --- | --- |\n| Ash [@ash2020] | 12% |",
    "a block of code": "```text\nIn 20 people nothing changed.\n```",
    "indented code": "    In 20 people nothing changed.",
    "another figure than that cited": "## What 20 people said\n\nIn 21 people nothing changed [@ash2020].",
}


@pytest.mark.parametrize("body", APART.values(), ids=APART)
def test_figure_where_no_citation_can_stand_must_stand_in_a_sentence(tmp_path, body):
    (found,) = numbers_cited.check(corpus(tmp_path, body))
    assert found[:2] == ("docs/pores.md", 8)
    assert "20" in found[2]


def test_figure_in_front_matter_must_stand_in_a_sentence(tmp_path):
    evidence = corpus(tmp_path, "In 21 people nothing changed [@ash2020].", kind="home\nsummary: 20 people said so.")
    (found,) = numbers_cited.check(evidence)
    assert found[:2] == ("docs/pores.md", 4)


@pytest.mark.parametrize("kind", ["home", "safety", "evidence", "about"])
def test_every_kind_of_page_needs_the_citation(tmp_path, kind):
    assert len(list(numbers_cited.check(corpus(tmp_path, "It fell by 6.5 points.", kind=kind)))) == 1


EXCEPTION = "numbers-cited:\n  - where: docs/pores.md\n    text: It fell by\n    reason: A test.\n"


def test_exception_holds_and_expires(tmp_path):
    assert list(numbers_cited.check(corpus(tmp_path, "It fell by 0.3.", exceptions=EXCEPTION))) == []
    (found,) = numbers_cited.check(corpus(tmp_path, "It fell.", exceptions=EXCEPTION))
    assert found[:2] == ("evidence/exceptions.yml", 2)
    assert "no longer needed" in found[2]


def test_while_exceptions_cannot_be_read_only_that_is_said(tmp_path):
    evidence = corpus(tmp_path, "It fell by 0.3.", exceptions="numbers-cited:\n  - {where: x}\n")
    assert list(numbers_cited.check(evidence)) == []
    assert "evidence/exceptions.yml" in {finding.path for finding in evidence.findings}


def test_sentences_end_where_readers_think():
    text = "It fell, e.g. by 0.3 [@a, p. 3]. “Really?” 20 people asked (P = .03). **Now.** Then see Dr. Ash. End"
    assert [sentence.text for sentence in of_text(text)] == [
        "It fell, e.g. by 0.3.", "“Really?”", "20 people asked (P = .03).", "Now.", "Then see Dr. Ash.", "End",
    ]  # fmt: skip
    assert next(of.cited for of in of_text(text)) == ("a",)


def test_numerals_are_read_in_one_form():
    assert [value for _, value in numerals("1,845 = 1845, 70% = 70, .03 = 0.030, 6-7, −2, K12, COVID-19, 21-day")] == [
        *map(Decimal, ("1845", "1845", "70", "70", "0.03", "0.03", "6", "7", "2", "21")),
    ]  # fmt: skip
    assert values({"a": ["Two of 3", 0.5], "doi": "10.1/9"}, skip=["doi"]) == {Decimal(2), Decimal(3), Decimal("0.5")}
