"""A paragraph of cited facts says what they add up to: at most three cited sentences for each one of its own.

One fact and one citation a line, line after line, is a record and no page: the reader is left to find out what follows.
A sentence without a citation can answer first, join two facts, or end with “so”. Lists and tables are no paragraphs,
nor is the text of a card. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

from itertools import groupby

from ..read.load import Evidence
from ..text.prose import written
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

MOST = 3


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "own-sentence", _found(evidence))


def _found(evidence: Evidence):
    prose = (sentence for sentence in written(evidence) if sentence.place == "prose")
    for _, block in groupby(prose, key=lambda sentence: (sentence.path, sentence.block)):
        sentences = list(block)
        cited = sum(bool(sentence.cited) for sentence in sentences)
        own = len(sentences) - cited
        if cited >= MOST and cited > MOST * own:
            yield (
                sentences[0].path, sentences[0].line, " ".join(sentence.text for sentence in sentences),
                f"The paragraph has {cited} cited sentences and {own or 'none'} of its own.",
                "Say first, or at the end, what these facts add up to for the reader.",
            )  # fmt: skip
