"""No sentence opens with a numeral: “In one study, 25 people had …”.

Every manual of style for US English asks for it, because a reader meets a number before knowing what it counts. Cells
of tables and list items without a full stop are no sentences. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

import re

from ..read.load import Evidence
from ..text.prose import written
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

NUMERAL = re.compile(r"[\"“‘(]*[+−-]?\d")
ENDS = re.compile(r"[.!?][\"”’)]*$")


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "numeral-first", _found(evidence))


def _found(evidence: Evidence):
    for sentence in written(evidence):
        whole = sentence.place not in ("cell", "heading") and ENDS.search(sentence.text)
        if whole and NUMERAL.match(sentence.text):
            yield (
                sentence.path, sentence.line, sentence.text,
                f"The sentence “{sentence.text[:50]}” opens with a numeral.",
                "Say first what is counted: “In one study, 25 people …”.",
            )  # fmt: skip
