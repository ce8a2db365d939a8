"""What a word of English is, as a set that is small when sent: the search mends no such word.

The words are those of the frequency list that comes with symspellpy: the words of Google's Books Ngrams that SCOWL's
spelling lists have, the most frequent first. Each counts by its stem. The set holds no words but a hash of each
(FNV-1a, 32 bits), reduced to a range of ``SPARSE`` values for each word, in order, as steps: a Golomb-coded set, with
the letters of ``coding`` in the place of Golomb's code. One in ``SPARSE`` other words passes for a word of English.
"""

from __future__ import annotations

from collections.abc import Collection
from importlib.resources import files

from ..text.stems import Words
from .coding import varints

LIST = "frequency_dictionary_en_82_765.txt"
MOST = 8_000
COMMON = 3_000
"""The words above this line say nothing about a subject, where they stand on no page."""
SHORTEST = 4
"""Shorter words are never mended."""
SPARSE = 48


def fnv1a(text: str) -> int:
    """The 32-bit hash of Fowler, Noll and Vo (FNV-1a); ``english.js`` computes the same."""
    value = 0x811C9DC5
    for byte in text.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def stems(words: Words, known: Collection[str]) -> tuple[list[str], list[str]]:
    """The stems of common and of other English words, without those that are known anyway."""
    lines = (files("symspellpy") / LIST).read_text(encoding="utf-8-sig").splitlines()
    listed = [line.split(" ", 1)[0] for line in lines[:MOST]]
    seen = set(known)
    tiers: tuple[list[str], list[str]] = ([], [])
    for rank, word in enumerate(listed):
        stem = words.stem(word)
        if len(word) >= SHORTEST and stem not in seen:
            seen.add(stem)
            tiers[rank >= COMMON].append(stem)
    return tiers


def coded(stems: Collection[str]) -> list:
    """How many values there are, and those that are taken, as steps."""
    size = max(1, len(stems) * SPARSE)
    return [size, varints(sorted({fnv1a(stem) % size for stem in stems}))]
