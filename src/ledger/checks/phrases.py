"""Plain English about the world: no phrase of ``evidence/phrases.yml``, which says what to write instead.

Two kinds stand there: talk about our own reading (“in the part we read”), which a reader cannot use, and phrases that
read as translated (“by a review”). Source: the editor's review of the guide, patterns 1.1, 1.2, 1.4 and 1.5. What a
study's record says is left alone: how much was read belongs there. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

from ..read.load import Evidence
from ..text.prose import HOW_WE_KNOW, written
from ..text.word_list import WordList
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    phrases = evidence.phrases.root
    if phrases:
        yield from without_exceptions(evidence, "phrases", _found(evidence, phrases))


def _found(evidence: Evidence, phrases):
    struck = WordList(phrases)
    known = set()
    for sentence in written(evidence):
        if HOW_WE_KNOW.match(sentence.text):
            known.add((sentence.path, sentence.block))
        for found, phrase in struck.finditer(sentence.text):
            if phrase.only == "table" and sentence.place != "cell":
                continue
            if phrase.unless and sentence.place == "prose" and (sentence.path, sentence.block) in known:
                continue
            what = f"“{found[0]}” is no phrase for readers."
            yield sentence.path, sentence.line, sentence.text, what, phrase.instead
