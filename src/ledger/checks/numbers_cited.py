"""A figure that is data has a citation in its sentence or in the next one; in a table, somewhere in its row.

Where no citation can stand (headings, titles, heads of tables, front matter, code), the figure must also stand in a
sentence of the same page that cites.

Data are percentages, x of n, ratios, decimals, p values, and counts of people, studies, sessions, times, lengths and
amounts. Years, phototypes and the numbers of lists are none. Holds for every page, and for every answer of an option
grid by itself, because its reader sees one choice; exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ..read.load import Evidence
from ..read.usage import record_texts
from ..text.numerals import numerals
from ..text.sentences import apart, of_page, of_text
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

UNITS = (
    "mm|µm|nm|minutes?|hours?|days?|weeks?|months?|years?|sessions?|people|persons?|patients?|adults?|volunteers?|women|woman|"
    "men|man|clients?|workers?|rats|trials?|studies|articles|papers|reviews?|cases?|reports?|complaints?|procedures?|points?|"
    "grades?|hairs?|times|events?|needles|participants?|subjects|users?|controls|sides?|faces|scars?|eyes|pairs?|"
    "cm|nm|ml|mg|µl|kg|seconds?"
)  # fmt: skip
DATA = re.compile(
    rf"\b\d+\s?(?:%|percent\b|per cent\b)|[½⅓⅔¼¾⅕⅛]|\d\.\d|\bp\s?[<=>≤≥]|\d-fold\b|\d\s?/\s?\d|\b\d{{1,3}}:\d\b"
    rf"|\b\d+(?:,\d+)? (?:of|in|out of) (?:the |these |those |every |all )?\d"
    rf"|\b\d[\d,]{{0,20}}[\s-](?:\w+[\s-])?(?:{UNITS})\b",
    re.IGNORECASE,
)


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "numbers-cited", _found(evidence))


def _found(evidence: Evidence):
    yield from _in_grids(evidence)
    for page in evidence.pages.values():
        sentences = of_page(page)
        cited_rows = {sentence.block for sentence in sentences if sentence.row and sentence.cited}
        for sentence, following in pairwise([*sentences, None]):
            backed = sentence.cited or sentence.block in cited_rows
            backed = backed or (following and following.block == sentence.block and following.cited)
            data = DATA.search(sentence.text)
            if data and not backed:
                yield (
                    page.path, sentence.line, sentence.text,
                    f"“{data[0]}” in “{sentence.text[:60]}” has no citation in its sentence or the next.",
                    "Cite the study it comes from.",
                )  # fmt: skip
        cited = {value for sentence in sentences if sentence.cited for _, value in numerals(sentence.text)}
        for other in apart(page):
            missing = [written for written, value in numerals(other.text) if value not in cited]
            if DATA.search(other.text) and missing:
                yield (
                    page.path, other.line, other.text,
                    f"{' and '.join(dict.fromkeys(missing))} in {other.place} stands in no sentence here that cites.",
                    "Say it in a sentence with its citation too, or leave it out.",
                )  # fmt: skip


def _in_grids(evidence: Evidence):
    for name, found in record_texts(evidence, "choices").items():
        for route, text in found:
            sentences = of_text(text) if "searched" not in route else ()
            for sentence, following in pairwise([*sentences, None]):
                data = DATA.search(sentence.text)
                if data and not (sentence.cited or (following and following.cited)):
                    yield (
                        *evidence.at("choices", name, *route), sentence.text,
                        f"“{data[0]}” in “{sentence.text[:60]}” has no citation in its sentence or the next.",
                        "Cite the study it comes from.",
                    )  # fmt: skip
