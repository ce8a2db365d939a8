"""Exceptions to rules: data with a reason, in ``evidence/exceptions.yml``. One that is not needed is a finding."""

from __future__ import annotations

from collections.abc import Iterable

from ..read.load import Evidence
from ._rule import Problems

PATH = "evidence/exceptions.yml"


def without_exceptions(evidence: Evidence, rule: str, found: Iterable[tuple[str, int, str, str, str]]) -> Problems:
    """Drops what the exceptions of ``rule`` allow from findings of path, line, sentence, problem and fix.

    While the exceptions cannot be read, nobody knows what they allow; an exception for a file that cannot be read
    may be needed.
    """
    if PATH in evidence.unread:
        return
    allowed = evidence.exceptions.root.get(rule, ())
    # By file: the exceptions of all others need not be looked at.
    there: dict[str, list[int]] = {}
    for place, item in enumerate(allowed):
        there.setdefault(item.where, []).append(place)
    used = set()
    for path, line, sentence, what, fix in found:
        places = [place for place in there.get(path, ()) if allowed[place].text in sentence]
        used.update(places)
        if not places:
            yield path, line, what, fix
    document = evidence.documents.get(PATH)
    for place, item in enumerate(allowed):
        if place not in used and item.where not in evidence.unread:
            yield (
                PATH, document.line(rule, place) if document else 1,
                f"The exception for “{item.text}” in {item.where} is no longer needed.", "Delete it.",
            )  # fmt: skip
