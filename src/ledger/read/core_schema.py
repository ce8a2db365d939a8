"""Plain YAML scalars as values: the core schema of YAML 1.2 (section 10.3.2 of its specification), and days.

YAML 1.1, which many readers still follow, takes ``on`` for true, ``044`` for 36 and ``1:30`` for 90. Here they are
texts, as editors show them. A number has no other form than the one that people write: ``0x10``, ``0o44``, ``1e3``,
``1_000``, ``.5`` and ``007`` are refused by ``odd_number`` wherever they stand without quotes.
"""

from __future__ import annotations

import re
from datetime import date

INTEGER = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
CONSTANTS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
PLAIN_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,15})?")
NUMBER_OF_ANY_YAML = re.compile(
    r"[-+]?(?:0[bB][01_]+|0[xX][0-9a-fA-F_]+|0o?[0-7_]+|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|\.[0-9][0-9_]*|[0-9][0-9_]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN)"
)
"""What YAML 1.1 or 1.2 reads as a number: binary, hexadecimal, octal, base 60, infinite and not a number included."""


def resolve(text: str) -> str | int | float | bool | date | None:
    """The value of a plain scalar. Raises ``ValueError`` for a day that no calendar has."""
    if text in CONSTANTS:
        return CONSTANTS[text]
    if DAY.fullmatch(text):
        return date.fromisoformat(text)
    if PLAIN_NUMBER.fullmatch(text):
        return int(text) if INTEGER.fullmatch(text) else float(text)
    return text


def odd_number(text: str) -> bool:
    """True for a plain scalar that some reader of YAML takes for a number, and that is not written as people do."""
    return bool(NUMBER_OF_ANY_YAML.fullmatch(text)) and not PLAIN_NUMBER.fullmatch(text)
