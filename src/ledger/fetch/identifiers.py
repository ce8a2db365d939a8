"""Which identifier a contributor has given: a DOI, a PMID, a PMCID or a registration, however it was pasted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ..checks.bib_doi import bare, well_formed

PUBMED = re.compile(
    r"(?:https?://)?(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov/pubmed)/([1-9][0-9]{0,8})/?"
)
PMID = re.compile(r"(?:pmid\s*:?\s*)?([1-9][0-9]{0,8})", re.IGNORECASE)
PMCID = re.compile(
    r"(?:https?://(?:pmc\.ncbi\.nlm\.nih\.gov|www\.ncbi\.nlm\.nih\.gov/pmc)/articles/|pmcid\s*:?\s*)?"
    r"(PMC[1-9][0-9]{0,8})(?:\.[0-9]+)?/?",
    re.IGNORECASE,
)
TRIAL = re.compile(r"(?:https?://(?:www\.)?clinicaltrials\.gov/(?:ct2/show|study)/)?(NCT[0-9]{8})/?", re.IGNORECASE)


@dataclass(frozen=True)
class Identifier:
    kind: Literal["doi", "pmid", "pmcid", "registration"]
    value: str

    def __str__(self) -> str:
        return {"doi": "the DOI ", "pmid": "PMID ", "pmcid": "", "registration": ""}[self.kind] + self.value


def identifier(written: str) -> Identifier | None:
    """The identifier in a text that is nothing else, or None. Queries and anchors of addresses are left out."""
    text = re.sub(r"[?#].*", "", written.strip()) if re.match(r"https?://", written.strip()) else written.strip()
    if found := PUBMED.fullmatch(text) or PMID.fullmatch(text):
        return Identifier("pmid", found[1])
    if found := PMCID.fullmatch(text):
        return Identifier("pmcid", found[1].upper())
    if found := TRIAL.fullmatch(text):
        return Identifier("registration", found[1].upper())
    doi = bare(text)
    return Identifier("doi", doi) if well_formed(doi) else None
