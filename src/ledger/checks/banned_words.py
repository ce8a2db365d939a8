"""No hype: the words of ``evidence/banned-words.yml`` stand in no sentence of ours, on pages or in records.

A word with ``unless: number`` is allowed where the same sentence has a figure, or is a question. What a claim says
is somebody else's word and is left alone. Sentences that report what others say are exceptions, each with its
reason, in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

import re

from ..model.files import RECORDS
from ..read.load import Evidence
from ..text.prose import written
from ..text.word_list import WordList
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

NUMBER_OR_QUESTION = re.compile(r"\d|\?[\"”’)*]*\s*$")


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    words = evidence.banned_words.root
    if words:
        yield from without_exceptions(evidence, "banned-words", _found(evidence, words))


def _found(evidence: Evidence, words):
    banned = WordList(words)
    for sentence in written(evidence, tuple(RECORDS)):
        for found, word in banned.finditer(sentence.text):
            if not (word.unless == "number" and NUMBER_OR_QUESTION.search(sentence.text)):
                what = f"“{found[0]}” is a word we do not use: {word.reason}"
                yield sentence.path, sentence.line, sentence.text, what, "Say what was found."
