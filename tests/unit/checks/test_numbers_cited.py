"""Figures with a citation, figures without one, and what may be excepted."""

from __future__ import annotations

import pytest

from ledger.checks import numbers_cited
from one_study import corpus

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
