"""No cited sentence is on two pages: a fact with two homes is corrected in one of them and forgotten in the other.

A card is the home of a fact that several pages need: each can show it. Sentences without a citation may come again,
because a warning or a way onward has to be where its reader is. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

from ..read.load import Evidence
from ..text.prose import written
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "said-once", _found(evidence))


def _found(evidence: Evidence):
    first = {}
    for sentence in written(evidence):
        if sentence.place == "prose" and sentence.cited:
            home = first.setdefault(sentence.text.casefold(), sentence)
            if home.path != sentence.path:
                yield (
                    sentence.path, sentence.line, sentence.text,
                    f"“{sentence.text[:60]}” is also in {home.path}:{home.line}.",
                    "Show a card on both pages, or keep it on one and link there from the other.",
                )  # fmt: skip
