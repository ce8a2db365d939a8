"""A full stop or comma stands inside the closing quotation mark, as US English has it: “fork,” not “fork”,.

A citation may come between: “promising” [@a]. Code is left alone. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

import re

from ..read.load import Evidence
from ..read.usage import call_texts, record_texts
from ..text.prose import CARDS, NOT_OURS
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

OUTSIDE = re.compile(r"(?:[\"“][^\"“”\n]{0,60})?\w[\"”][.,](?!\w)")
FIX = "Put the full stop or the comma before the mark."


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "quotation-marks", _found(evidence))


def _found(evidence: Evidence):
    for path, line, text in _texts(evidence):
        for found in OUTSIDE.finditer(text):
            yield path, line, text, f"In {found[0]} the quotation closes before the stop.", FIX


def _texts(evidence: Evidence):
    """Path, line and text, with citations where they stand."""
    for page in evidence.pages.values():
        for number, line in enumerate(page.body.split("\n"), 1):
            yield page.path, number, line
    yield from call_texts(evidence)
    for folder in CARDS:
        for name, shown in record_texts(evidence, folder).items():
            for route, text in shown:
                if (folder, route[0]) not in NOT_OURS:
                    yield *evidence.at(folder, name, *route), text
