"""Figures in texts, in one form, so that ``1,845`` and ``1845``, ``70%`` and ``70``, ``.03`` and ``0.03`` are equal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

# Not within a word or a code: CO2, K202243, COVID-19. A sign and a percent sign are left aside.
NUMERAL = re.compile(r"(?<![\w.])(?<![A-Za-z]-)(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)?(?:\.\d+|(?<=\d))(?![\d])")
COUNTED = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
WORDS = {word: Decimal(value) for value, word in enumerate(COUNTED)}
DIGIT = re.compile(r"\d")
WORD = re.compile(r"\b(?:" + "|".join(WORDS) + r")\b", re.IGNORECASE)


def numerals(text: str) -> Iterator[tuple[str, Decimal]]:
    """Every figure of a text, as written and as a value."""
    if DIGIT.search(text):
        for found in NUMERAL.finditer(text):
            yield found[0], _value(found[0])


@lru_cache(maxsize=16_384)
def _value(written: str) -> Decimal:
    return Decimal(written.replace(",", "")).normalize()


def values(data: Any, skip: Iterable[str] = ()) -> set[Decimal]:
    """Every figure anywhere in nested data, numbers in words (up to twelve) included. Dates count for nothing."""
    text = "\n".join(_scalars(data, skip))
    return {value for _, value in numerals(text)} | {WORDS[found[0].lower()] for found in WORD.finditer(text)}


def _scalars(data: Any, skip: Iterable[str]) -> Iterator[str]:
    if isinstance(data, dict):
        for name, part in data.items():
            if name not in skip:
                yield from _scalars(part, skip)
    elif isinstance(data, list | tuple):
        for part in data:
            yield from _scalars(part, skip)
    elif not (isinstance(data, bool | date) or data is None):
        yield str(data)
