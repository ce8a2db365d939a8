"""Writes words and numbers so that they are small when sent; ``coding.js`` reads them again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

FIRST, LAST = "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def front_coded(terms: Iterable[str]) -> str:
    """Front coding of words in order: a capital says how many letters to take from the word before (A for none)."""
    before, short = "", []
    for term in terms:
        words = []
        for word in term.split(","):
            alike = takewhile(lambda pair: pair[0] == pair[1], zip(before, word, strict=False))
            same = min(sum(1 for _ in alike), len(LAST) - 1)
            words.append(LAST[same] + word[same:])
            before = word
        short.append(",".join(words))
    return " ".join(short)


def varints(postings: Sequence[int]) -> str:
    """Numbers in order, as the varints of their steps: letters are the digits, and the last of each is a capital."""
    parts, before = [], 0
    for unit in postings:
        step, digits = unit - before, ""
        before = unit
        while True:
            digits = (FIRST if digits else LAST)[step % 26] + digits
            step //= 26
            if not step:
                break
        parts.append(digits)
    return "".join(parts)
