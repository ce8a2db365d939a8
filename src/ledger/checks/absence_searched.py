"""“We found no …” is a claim like any other: whoever says it names a search, with its day and its words.

Holds for pages (``searched:`` in the front matter) and for the records of outcomes, claims and harms. A machine cannot
tell whether the search fits the sentence; it sees to it that there is one to look at.
"""

from __future__ import annotations

import re

from ..read.load import Evidence
from ..read.usage import record_texts
from ..text.sentences import of_page, of_text
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

FOUND_NONE = re.compile(
    r"(?<![\"“])\bwe (?:found|know of) (?:no|none|nothing)\b|(?<![\"“])\bwe (?:did not|didn’t) find\b"
    r"|\bno (?:trial|study|case|report|test|review)s? (?:was|were) found\b",
    re.IGNORECASE,
)
FIX = "Search again, and add the day and the words under “searched:” (see evidence/README.md)."


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "absence-searched", _found(evidence))


def _found(evidence: Evidence):
    for page in evidence.pages.values():
        if page.meta.get("searched"):
            continue
        for sentence in of_page(page):
            if FOUND_NONE.search(sentence.text):
                yield page.path, sentence.line, sentence.text, _what(sentence.text), FIX
    for folder in ("outcomes", "claims", "harms"):
        for name, shown in record_texts(evidence, folder).items():
            if evidence.records(folder)[name].searched:
                continue
            for route, text in shown:
                for sentence in of_text(text):
                    if FOUND_NONE.search(sentence.text):
                        yield *evidence.at(folder, name, *route), sentence.text, _what(sentence.text), FIX


def _what(text):
    return f"“{text[:80]}” rests on no search that is named."
