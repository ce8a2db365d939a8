"""The claims of the article carry each number once and leave none out."""

from __future__ import annotations

from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    numbered = {}
    for name, claim in evidence.claims.items():
        if claim.origin == "article" and claim.number is None:
            yield *evidence.at("claims", name), "A claim of the article needs its number.", "Add “number:”."
        elif claim.origin != "article" and claim.number is not None:
            yield (
                *evidence.at("claims", name, "number"),
                "Only claims of the article are numbered.",
                "Delete “number:”.",
            )
        elif claim.number is not None:
            twin = numbered.setdefault(claim.number, name)
            if twin != name:
                yield (
                    *evidence.at("claims", name, "number"),
                    f"“{twin}” already is claim {claim.number}.",
                    "Correct one of the numbers.",
                )
    if any(path.startswith("evidence/claims/") for path in evidence.unread):
        return
    for number in range(1, max(numbered, default=0)):
        if number not in numbered:
            yield "evidence/claims", 1, f"Claim {number} of the article is missing.", "Add a record for it."
