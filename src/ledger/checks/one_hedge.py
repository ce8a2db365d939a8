"""One hedge a sentence, where the doubt is: two of *may*, *seem*, *probably*, *perhaps*, *possibly*, *as far as* fail.

“It seems that it may perhaps help” says no less than “it may help”. The same word twice is no pile of hedges:
“it may help, and it may hurt”. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

import re

from ..read.load import Evidence
from ..text.prose import written
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

HEDGE = re.compile(
    r"\b(?:(may|might)(?! (?:not )?be pregnant)|(seem)(?:s|ed)?|(probably|perhaps|possibly)|(as far as))\b", re.I
)


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "one-hedge", _found(evidence))


def _found(evidence: Evidence):
    for sentence in written(evidence):
        hedges = {found.lastindex: found[0] for found in HEDGE.finditer(sentence.text)}
        if len(hedges) > 1:
            yield (
                sentence.path, sentence.line, sentence.text,
                f"One sentence hedges {len(hedges)} times: {' and '.join(f'“{word}”' for word in hedges.values())}.",
                "Keep the one that says where the doubt is.",
            )  # fmt: skip
