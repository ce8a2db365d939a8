"""Arbitrary texts as words of the search."""

from __future__ import annotations

import re

from hypothesis import example, given, settings
from hypothesis import strategies as st

from ledger.text.stems import Words, plain

few = settings(max_examples=400, deadline=None, derandomize=True, database=None)


WORDS = Words({"dark marks": ("pih", "dark spots"), "micro-needling": ("microneedling",)})


@few
@given(st.text(max_size=60))
@example("ℌ İ ẞ ŉ ǆ ﬃ ½ ①")
def test_a_text_as_words_never_raises_and_stays_as_it_is(text: str):
    words = WORDS.split(text)
    assert plain(plain(text)) == plain(text)
    assert all(re.fullmatch(r"[a-z0-9.,]+", word) for word in words)
    assert WORDS.split(" ".join(words)) == words
    assert all(word and stem for stem, word in WORDS.index(text))


@few
@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=30))
def test_every_word_has_a_stem(word: str):
    assert WORDS.stem(word)
    assert len(WORDS.stem(word)) <= len(word) + 8
