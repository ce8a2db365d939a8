"""Figures that stand in the record of the study cited, and figures that do not."""

from __future__ import annotations

import pytest

from ledger.checks import numbers_in_records
from one_study import corpus

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
