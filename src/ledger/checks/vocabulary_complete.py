"""The vocabulary explains every term of the model's closed lists, and nothing else."""

from __future__ import annotations

from ..model import VOCABULARY
from ..read.load import Evidence
from ._rule import Problems

PATH = "evidence/vocabulary.yml"


def check(evidence: Evidence) -> Problems:
    document = evidence.documents.get(PATH)
    if document is None or PATH in evidence.unread:
        return
    listed = evidence.vocabulary.root
    for group, terms in VOCABULARY.items():
        for term in terms:
            if term not in listed.get(group, {}):
                yield PATH, document.line(group), f"“{group}” has no label for “{term}”.", "Add its label and meaning."
    for group, labels in listed.items():
        for term in labels:
            if term not in VOCABULARY.get(group, ()):
                yield (
                    PATH,
                    document.line(group, term),
                    f"No record can use “{term}” of “{group}”.",
                    "Delete it, or add it to src/ledger/model/terms.py.",
                )
