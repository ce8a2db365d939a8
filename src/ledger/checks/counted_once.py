"""No outcome rests on a review and on a study that the review counts, as if these were independent.

``includes`` of a review names the studies that it counts, where its list was seen. Where an outcome needs both, the
exception says what each is for, so that nobody adds them up.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..read.load import Evidence
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "counted-once", _found(evidence))


def _found(evidence: Evidence) -> Iterator[tuple[str, int, str, str, str]]:
    for name, outcome in evidence.outcomes.items():
        for index, key in enumerate(outcome.studies):
            for other in outcome.studies:
                if other != key and other in evidence.studies and key in evidence.studies[other].includes:
                    what = f"“{name}” rests on “{key}”, and on “{other}”, which counts the same people."
                    fix = "Leave out one of them, or say in evidence/exceptions.yml what each is needed for."
                    yield *evidence.at("outcomes", name, "studies", index), key, what, fix
