"""A percentage of fewer than 1,000 people has no decimals in the text of pages for readers.

Two decimals of 60 people are a precision that is not there. In tables, cards and closed boxes the exact figure stays.
How many people there were is taken from the records of the works that the sentence cites; where no record says, the
rule is silent. A concentration (“2.5% lidocaine”) is no share of people. Exceptions: ``evidence/exceptions.yml``.
"""

from __future__ import annotations

import re

from ..read.load import Evidence
from ..text.prose import written
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions
from .statistics_in_text import FOR_READERS

FEW = 1000
DECIMAL = re.compile(r"\d\.\d+ ?%(?! (?:strength|solution|gel|cream|lotion|acid|lidocaine|tretinoin|minoxidil))")


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "rounded-percent", _found(evidence))


def _found(evidence: Evidence):
    for sentence in written(evidence):
        if not sentence.page.startswith(FOR_READERS) or sentence.place != "prose":
            continue
        people = [evidence.studies[key].enrolled for key in sentence.cited if key in evidence.studies]
        found = DECIMAL.search(sentence.text)
        if found and people and all(number is not None and number < FEW for number in people):
            yield (
                sentence.path, sentence.line, sentence.text,
                f"A percentage with decimals, of {max(people)} people at most, is more exact than it can be.",
                "Round it (“about 7 in 10”), and keep the exact figure in the card, a table or a fold.",
            )  # fmt: skip
