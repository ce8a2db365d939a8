"""A list of words is found as one expression of all of them would find it."""

import re
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from ledger.text.word_list import WordList

FORMS = ["safe", "very safe", "risk-free", "in the part we read", "don't", "safe and easy"]
PIECES = st.sampled_from(
    [*"aAbB .,-'’\n", "safe", "Very ", "risk", "-free", "in the part we ", "read", "and easy", "unsafe"]
)


def found(text):
    items = {form: SimpleNamespace(also=()) for form in FORMS}
    return [match.span() for match, item in WordList(items).finditer(text) if item is items[match[0].lower()]]


def test_the_longest_of_several_is_found_and_only_whole():
    assert found("Very SAFE, and unsafe; fail-safe is none.") == [(0, 9)]
    assert found("safe and easy, safe") == [(0, 13), (15, 19)]
    assert found("nothing of it") == []


@given(st.lists(PIECES).map("".join))
def test_looking_at_the_words_first_misses_nothing(text):
    whole = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(FORMS, key=len, reverse=True))})(?![\w-])", re.IGNORECASE)
    assert found(text) == [match.span() for match in whole.finditer(text)]
