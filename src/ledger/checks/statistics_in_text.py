"""No p value, confidence interval, standardized difference, risk ratio or I² in the text of pages for readers.

Holds for ``docs/benefits``, ``docs/safety`` and ``docs/treatment``. Cards, tables and closed boxes (``??? info "…"``)
are the place for them: there they stand beside what they measure. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

import re

from ..read.load import Evidence
from ..text.prose import written
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

FOR_READERS = ("benefits/", "safety/", "treatment/")
STATISTIC = re.compile(r"(?<![\w.])[pP] ?[=<>≤≥](?= ?[\d.])|\b(?:SMD|CI|RR)\b|\bI²|\bp[- ]values?\b", re.ASCII)


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "statistics-in-text", _found(evidence))


def _found(evidence: Evidence):
    for sentence in written(evidence):
        if sentence.page.startswith(FOR_READERS) and sentence.place in ("prose", "front"):
            for found in STATISTIC.finditer(sentence.text):
                yield (
                    sentence.path, sentence.line, sentence.text,
                    f"“{found[0]}” means nothing to most readers.",
                    "Say it in words (“chance could explain it”), and move the figure to the card, a table or a fold.",
                )  # fmt: skip
