"""Numerals are read in one form."""

from __future__ import annotations

from decimal import Decimal

from ledger.text.numerals import numerals, values


def test_numerals_are_read_in_one_form():
    assert [value for _, value in numerals("1,845 = 1845, 70% = 70, .03 = 0.030, 6-7, −2, K12, COVID-19, 21-day")] == [
        *map(Decimal, ("1845", "1845", "70", "70", "0.03", "0.03", "6", "7", "2", "21")),
    ]  # fmt: skip
    assert values({"a": ["Two of 3", 0.5], "doi": "10.1/9"}, skip=["doi"]) == {Decimal(2), Decimal(3), Decimal("0.5")}
