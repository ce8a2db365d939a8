"""Plain and radiofrequency needling never meet in one record: they are different procedures.

Holds for the studies that a claim, an outcome or a harm names, and for those that any record cites in its texts.
Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

from ..model.files import RECORDS
from ..read.citations import cited_keys
from ..read.load import Evidence
from ..read.usage import named_counts, texts
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

APART = {"plain", "radiofrequency"}


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "kinds-not-mixed", _found(evidence))


def _found(evidence: Evidence):
    for folder in RECORDS:
        for name, record in evidence.records(folder).items():
            for key, text, *route in (*_named(record), *_cited(record)):
                study = evidence.studies.get(key)
                if study and {study.kind, record.kind} == APART:
                    yield (
                        *evidence.at(folder, name, *route),
                        text,
                        f"“{key}” is about {study.kind} needling, this record about {record.kind} needling.",
                        "Give each kind a record of its own.",
                    )


def _named(record):
    """Every study that a record names in a field: its key, the text that an exception may quote, and the way to it."""
    for index, key in enumerate(getattr(record, "studies", ())):
        yield key, key, "studies", index
    if getattr(record, "source", None):
        yield record.source.study, record.source.why, "source", "study"
    for index, pick in enumerate(getattr(record, "estimates", ())):
        yield pick.study, pick.study, "estimates", index
    for route, count in named_counts(record):
        yield count.study, count.study, *route


def _cited(record):
    for route, text in texts(record):
        for key in dict.fromkeys(cited_keys(text)):
            yield key, text, *route
