"""A retracted study carries nothing: no judgment, no source of a claim, no count and no figure.

What the journal took back says the study's record, or the registries when they were last asked
(``evidence/checked.yml``). It may be cited, where the same sentence says that it was retracted. Lists, previews, tables
and downloads mark it by themselves.
"""

from __future__ import annotations

import re

from ..model.directives import FIGURE_STUDIES, figure_parts
from ..model.files import CITING, RECORDS
from ..read.load import Evidence
from ..read.usage import named_counts, record_texts
from ..text.sentences import of_page, of_text
from ._rule import Problems

SAID = re.compile(r"\bretract(?:ed|ion)\b", re.IGNORECASE)


def check(evidence: Evidence) -> Problems:
    retracted = {key for key, study in evidence.studies.items() if study.retracted}
    retracted |= {key for key, entry in evidence.bibliography.items() if entry.retracted}
    if not retracted:
        return
    for folder in CITING:
        for name, record in evidence.records(folder).items():
            for key, *route in _carried(record):
                if key in retracted:
                    what, fix = f"The study “{key}” was retracted.", "Remove it here, and judge again without it."
                    yield *evidence.at(folder, name, *route), what, fix
    for page in evidence.pages.values():
        for block in page.directives:
            drawn = FIGURE_STUDIES.get(figure_parts(block.argument)[0], ()) if block.name == "figure" else ()
            for key in sorted(retracted.intersection(drawn)):
                what = f"The figure “{figure_parts(block.argument)[0]}” draws “{key}”, which was retracted."
                yield page.path, block.line, what, "Remove the figure, or draw it from other studies."
    for path, line, sentence in _sentences(evidence):
        for key in sorted(retracted.intersection(sentence.cited)):
            if not SAID.search(sentence.text):
                what = f"“{key}” was retracted, and the sentence that cites it does not say so."
                yield path, line, what, "Say “retracted” in the same sentence, or leave the citation out."


def _carried(record):
    """Every study that a record names in a field, with the way to it."""
    for index, key in enumerate(getattr(record, "studies", ())):
        yield key, "studies", index
    if getattr(record, "source", None):
        yield record.source.study, "source", "study"
    for index, pick in enumerate(getattr(record, "estimates", ())):
        yield pick.study, "estimates", index
    for route, count in named_counts(record):
        yield count.study, *route


def _sentences(evidence: Evidence):
    for page in evidence.pages.values():
        for sentence in of_page(page):
            yield page.path, sentence.line, sentence
    for folder in RECORDS:
        for name, found in record_texts(evidence, folder).items():
            for route, text in found:
                for sentence in of_text(text):
                    yield *evidence.at(folder, name, *route), sentence
