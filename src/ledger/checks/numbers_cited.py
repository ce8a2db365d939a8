"""A figure that is data has a citation in its sentence or in the next one; in a table, somewhere in its row.

Data are percentages, x of n, decimals, p values, and counts of people, studies, sessions, times and lengths. Years,
phototypes and the numbers of lists are none. Holds for every page; exceptions
stand in ``evidence/exceptions.yml``.
"""

import re
from itertools import pairwise

from ..exceptions import without_exceptions
from ..sentences import of_page

UNITS = (
    "mm|µm|nm|minutes?|hours?|days?|weeks?|months?|years?|sessions?|people|persons?|patients?|adults?|volunteers?|women|woman|"
    "men|man|clients?|workers?|rats|trials?|studies|articles|papers|reviews?|cases?|reports?|complaints?|procedures?|points?|"
    "grades?|hairs?|times|events?|needles"
)  # fmt: skip
DATA = re.compile(
    rf"\d\s?%|\b\d+(?:,\d+)? of (?:the |these |those )?\d|\d\.\d|\bp\s?[<=>]|\b\d[\d,]*[\s-](?:\w+[\s-])?(?:{UNITS})\b",
    re.IGNORECASE,
)


def check(evidence):
    yield from without_exceptions(evidence, "numbers-cited", _found(evidence))


def _found(evidence):
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
