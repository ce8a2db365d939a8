"""Figures in texts can be true: x of n with x up to n, intervals that do not run backward, p and I² within their range.

Reads the sentences of pages and the texts of records; the fields of records have their ranges in ``ledger.model``.
Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

import re

from ..model.files import RECORDS
from ..read.load import Evidence
from ..read.usage import record_texts
from ..text.sentences import of_page, of_text
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

DIGIT = re.compile("[0-9]")
NUMBER = r"[0-9][0-9,]{0,20}(?:\.[0-9]{1,20})?|\.[0-9]{1,20}"
X_OF_N = re.compile(rf"(?<![\w.,–-])({NUMBER}) (?:of|out of)(?: the| all| these| those)? ({NUMBER})(?![\w.,]*[0-9%])")
INTERVAL = re.compile(
    rf"({NUMBER})\s?% (?:CI|confidence interval)[ :,]*([-−]?(?:{NUMBER}))\s?%? to ([-−]?(?:{NUMBER}))"
)
P = re.compile(rf"\bp\s?([<>=≤])\s?({NUMBER})", re.IGNORECASE)
I_SQUARED = re.compile(rf"\bI(?:²|2)\s?(?:=|of|was|is|,)?\s?({NUMBER})\s?%")


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "figures-possible", _found(evidence))


def _found(evidence: Evidence):
    for path, line, text in _sentences(evidence):
        for what in _impossible(text):
            yield path, line, text, what, "Look it up in the source, and correct it."


def _sentences(evidence: Evidence):
    for page in evidence.pages.values():
        for sentence in of_page(page):
            yield page.path, sentence.line, sentence.text
    for folder in RECORDS:
        for name, shown in record_texts(evidence, folder).items():
            for route, text in shown:
                for sentence in of_text(text):
                    yield *evidence.at(folder, name, *route), sentence.text


def _impossible(text):
    if not DIGIT.search(text):
        return
    for found in X_OF_N.finditer(text):
        if _value(found[1]) > _value(found[2]):
            yield f"“{found[0]}” is more than all."
    for found in INTERVAL.finditer(text):
        if not 50 <= _value(found[1]) < 100:
            yield f"“{found[1]}%” is no confidence level."
        if _value(found[2]) > _value(found[3]):
            yield f"The interval “{found[2]} to {found[3]}” runs backward."
    for found in P.finditer(text):
        if _value(found[2]) > 1 or (_value(found[2]) == 0 and found[1] == "<"):
            yield f"“{found[0]}” is no p value."
    for found in I_SQUARED.finditer(text):
        if _value(found[1]) > 100:
            yield f"“{found[0]}” is more than all of the variation."


def _value(written):
    return float(written.replace(",", "").replace("−", "-").rstrip("."))
