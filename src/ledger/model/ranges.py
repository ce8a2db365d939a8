"""What values a field can have: days, p values, spans, and texts with figures in them. Nothing else is published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

IMPOSSIBLE = "impossible"
Problem = tuple[tuple[str | int, ...], str, str]
"""The way from the field to the value, what is wrong with it, and how to mend it."""

FIRST_YEAR = 1900
P_VALUE = r"(?:[<>=≤] ?)?(?:0?\.[0-9]{1,10}|1(?:\.0{1,10})?)"
RANGE = re.compile(r"(?<![\w.,-])([0-9]+(?:\.[0-9]+)?)( ?%)? to ([0-9]+(?:\.[0-9]+)?)(?![\w.]*[0-9])")
NEGATIVE = re.compile(r"(?:^|(?<=[\s(]))[-−–][0-9.]+")
NO_TIME = re.compile(r"\b0 (?:minute|hour|day|week|month|year)s?\b")
AGE = re.compile(r"(?<![\w.])([0-9]+(?:\.[0-9]+)?)(?! people)")
OLDEST = 120
PHOTOTYPES = ("I", "II", "III", "IV", "V", "VI")
TYPES = re.compile(r"\b([IVX]+)\b(?: to ([IVX]+)\b)?")


def impossible(*problems: Problem) -> PydanticCustomError:
    """The error that ``ledger.read.schema_errors`` says in its own words: one finding for each problem."""
    return PydanticCustomError(IMPOSSIBLE, "impossible", {"problems": problems})


def today() -> date:
    """The day that it is somewhere: a contributor in Kiribati is ahead of a build in California."""
    return datetime.now(timezone(timedelta(hours=14))).date()


def day_problem(value: date) -> tuple[str, str] | None:
    """What is wrong with the day on which somebody read, judged or wrote something."""
    if value > today():
        return f"{value} has not come yet.", "Write the day on which it was done."
    if value.year < FIRST_YEAR:
        return f"{value} is before {FIRST_YEAR}.", "Correct the year."
    return None


def _day(value: date) -> date:
    if problem := day_problem(value):
        raise impossible(((), *problem))
    return value


def _p_value(text: str) -> str:
    fix = "Write it as printed, in quotes, such as “.03”, “<0.001” or “>.99”."
    if not re.fullmatch(P_VALUE, text):
        raise impossible(((), f"“{text}” is no p value.", fix))
    value = float(text.lstrip("<>=≤ "))
    # Some programs print 0.000 for anything below 0.0005, and papers copy it.
    if (value == 0 and not re.fullmatch(r"0?\.0{3,}", text)) or (text[0] == ">" and value == 1):
        raise impossible(((), f"A p value lies between 0 and 1; “{text}” does not.", fix))
    return text


def _time(text: str) -> str:
    return _text(text, (*_negative(text), *_backward(text), *_no_time(text)))


def _when(text: str) -> str:
    return _text(text, (*_negative(text), *_backward(text)))


def _age(text: str) -> str:
    return _text(text, (*_negative(text), *_backward(text), *_too_old(text)))


def _phototypes(text: str) -> str:
    return _text(text, tuple(_wrong_types(text)))


def _text(text: str, problems: Sequence[tuple[str, str]]) -> str:
    if problems:
        raise impossible(*(((), *problem) for problem in problems))
    return text


def _negative(text: str) -> Iterator[tuple[str, str]]:
    if found := NEGATIVE.search(text):
        yield f"“{found[0]}” is less than nothing.", "Correct it; write a range as “2 to 4”."


def _backward(text: str) -> Iterator[tuple[str, str]]:
    for found in RANGE.finditer(text):
        if float(found[1]) > float(found[3]):
            yield f"“{found[0]}” runs backward.", "Write the smaller number first."


def _no_time(text: str) -> Iterator[tuple[str, str]]:
    if found := NO_TIME.search(text):
        yield f"“{found[0]}” is no time.", "Correct it, or delete the field if nobody has seen it."


def _too_old(text: str) -> Iterator[tuple[str, str]]:
    for found in AGE.finditer(text):
        if float(found[1]) > OLDEST:
            yield f"Nobody is {found[1]} years old.", "Correct the age; write numbers of people as “12 people”."


def _wrong_types(text: str) -> Iterator[tuple[str, str]]:
    for found in TYPES.finditer(text):
        types = [part for part in found.groups() if part]
        if not set(types) <= set(PHOTOTYPES):
            yield f"“{found[0]}” is no Fitzpatrick phototype.", f"They are {', '.join(PHOTOTYPES)}."
        elif types != sorted(types, key=PHOTOTYPES.index):
            yield f"“{found[0]}” runs backward.", "Write the lighter type first."


def ordered(values: tuple[float, ...]) -> tuple[float, ...]:
    """One number, or the smaller and the larger."""
    if len(values) == 2 and values[0] >= values[1]:
        fix = "Write the smaller number first, or one number if they are the same."
        raise impossible(((1,), f"{values[0]} and {values[1]} are no span.", fix))
    return values


def distinct(values: tuple) -> tuple:
    """Nothing stands in a list twice."""
    twice = [place for place, value in enumerate(values) if value in values[:place]]
    if twice:
        raise impossible(*(((place,), _twice(values[place]), "Delete one of them.") for place in twice))
    return values


def _twice(value: object) -> str:
    return f"“{value}” stands in the list twice." if isinstance(value, str | int | float) else "This stands here twice."


Day = Annotated[date, AfterValidator(_day)]
"""A day between 1900 and today."""
PValue = Annotated[str, Field(json_schema_extra={"pattern": f"^{P_VALUE}$"}), AfterValidator(_p_value)]
Time = Annotated[str, AfterValidator(_time)]
"""How far apart, or how long: more than nothing, and the shorter first."""
When = Annotated[str, AfterValidator(_when)]
Age = Annotated[str, AfterValidator(_age)]
Phototypes = Annotated[str, AfterValidator(_phototypes)]
