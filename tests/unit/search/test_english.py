"""The words of English as a small set: what is in it, and that a script can ask it."""

from __future__ import annotations

import json
from importlib.resources import files

from corpus import ROOT
from ledger.search import Words
from ledger.search.english import COMMON, LIST, MOST, SPARSE, coded, fnv1a, stems

WORDS = Words({})


def test_the_hash_is_that_of_its_authors():
    # From the test suite that Fowler, Noll and Vo publish with the hash.
    assert [fnv1a(text) for text in ("", "a", "foobar")] == [0x811C9DC5, 0xE40C292C, 0xBF9CF968]


def test_the_list_is_in_order_of_frequency():
    lines = (files("symspellpy") / LIST).read_text(encoding="utf-8-sig").splitlines()
    counts = [int(line.split(" ")[1]) for line in lines[:MOST]]
    assert len(counts) == MOST and counts == sorted(counts, reverse=True)


def test_common_words_stand_apart_and_known_ones_are_left_out():
    common, other = stems(WORDS, {WORDS.stem("tattoo")})
    assert WORDS.stem("would") in common and WORDS.stem("carpet") in other
    assert WORDS.stem("tattoo") not in {*common, *other}
    assert len(common) < COMMON and not {*common} & {*other}
    assert WORDS.stem("melsama") not in {*common, *other}


def test_a_set_is_read_by_the_script_as_it_is_written():
    held = json.loads((ROOT / "tests/js/english.json").read_text(encoding="utf-8"))
    assert coded(held["stems"]) == held["coded"], "UPDATE the file: the script is tested with it"
    assert held["coded"][0] == len(held["stems"]) * SPARSE
