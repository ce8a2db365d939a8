"""Which kind of value a field wants, in words, and how to write the one that stands there."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

NAMES = {"NoneType": "nothing", "dict": "fields", "list": "a list"}
LONGEST = 60
Explained = Callable[[str, str, Any, Any], tuple[str, str]]
"""The way to a value, the name of its field, the value and pydantic's limits, as what is wrong and how to mend it."""


def shown(given: Any) -> str:
    """A value as a finding shows it."""
    if isinstance(given, str):
        return f"“{given}”" if len(given) <= LONGEST else f"“{given[:LONGEST]}…”"
    if isinstance(given, int | float | date):
        return _written(given)
    return NAMES.get(type(given).__name__, type(given).__name__)


def _text(name: str, last: str, given: Any, _: Any) -> tuple[str, str]:
    fix = f'Put it in quotes: “{last}: "{_written(given)}"”.' if _plain(given) else f"Write “{last}: some words”."
    return f"“{name}” is {shown(given)} where a text is expected.", fix


def _number(whole: bool) -> Explained:
    def said(name: str, last: str, given: Any, _: Any) -> tuple[str, str]:
        expected, example = ("a whole number", "36") if whole else ("a number", "0.5")
        digits = re.fullmatch(r"-?[0-9]+" if whole else r"-?[0-9]+(?:\.[0-9]+)?", str(given).strip())
        fix = (
            f"Write “{last}: {str(given).strip()}”."
            if digits
            else f"Write it in digits and without a unit, such as “{last}: {example}”."
        )
        return f"“{name}” is {shown(given)} where {expected} is expected.", fix

    return said


def _yes_or_no(name: str, last: str, given: Any, _: Any) -> tuple[str, str]:
    return f"“{name}” is {shown(given)} where true or false is expected.", f"Write “{last}: true”, or delete the line."


def _day(name: str, last: str, given: Any, _: Any) -> tuple[str, str]:
    fix = f"Write year, month and day without quotes: “{last}: 2026-11-28”."
    return f"“{name}” is {shown(given)} where a day is expected.", fix


def _list(name: str, last: str, given: Any, _: Any) -> tuple[str, str]:
    fix = (
        f"Write “{last}: [{as_item(given)}]”."
        if _plain(given)
        else f"Write “{last}:”, and below it each item behind “- ”."
    )
    return f"“{name}” is {shown(given)} where a list is expected.", fix


def _too_few(name: str, last: str, given: Any, limits: Any) -> tuple[str, str]:
    what = f"The list “{name}” is empty." if not given else f"The list “{name}” has {len(given)} items."
    return what, f"Write at least {limits['min_length']}: “{last}: [one, two]”; a field that may be absent can go."


def _too_many(name: str, _: str, given: Any, limits: Any) -> tuple[str, str]:
    return f"The list “{name}” has {len(given)} items.", f"Write at most {limits['max_length']}."


def _too_short(name: str, _: str, given: Any, limits: Any) -> tuple[str, str]:
    return f"The text “{name}” is empty.", "Fill it in, or delete the field if nobody has seen it."


def _too_long(name: str, _: str, given: Any, limits: Any) -> tuple[str, str]:
    return f"The text “{name}” has {len(given)} characters.", f"Write at most {limits['max_length']}."


WANTED: Mapping[str, Explained] = {
    "string_type": _text,
    "int_type": _number(whole=True),
    "int_from_float": _number(whole=True),
    "float_type": _number(whole=False),
    "finite_number": _number(whole=False),
    "bool_type": _yes_or_no,
    "date_type": _day,
    "date_from_datetime_inexact": _day,
    "tuple_type": _list,
    "too_short": _too_few,
    "too_long": _too_many,
    "string_too_short": _too_short,
    "string_too_long": _too_long,
}
"""Each kind of error of pydantic's that says which value is wanted; a test walks all models for others."""


def as_item(value: Any) -> str:
    """A single value as an item of a list in brackets, as YAML writes it."""
    text = _written(value)
    if not isinstance(value, str) or not re.search(r"[\[\]{},:#\\\"'&*!|>%@`]", text):
        return text
    return quoted(text)


def quoted(text: str) -> str:
    """A text in YAML's double quotes."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _plain(given: Any) -> bool:
    return isinstance(given, str | int | float | date) and '"' not in str(given) and len(str(given)) <= LONGEST


def _written(given: Any) -> str:
    """A value as it stands in a file of YAML."""
    return str(given).lower() if isinstance(given, bool) else str(given)


def other(name: str, last: str, given: Any, _: Any) -> tuple[str, str]:
    """For a kind of error that no model of ours raises today."""
    return (
        f"“{name}” is {shown(given)}, which does not belong there.",
        f"evidence/README.md shows what “{last}” can be.",
    )
