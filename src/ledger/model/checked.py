"""What the registries said of the cited works when they were last asked: ``evidence/checked.yml``.

``make verify`` writes it, and nobody else; builds read it, so that they stay without a network. A work that could not
be checked keeps what was said before, or is absent.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, RootModel

from .base import Identifier, Many, Record, Some, Words
from .ranges import Day

Registry = Literal["crossref", "pubmed", "doi"]
"""Crossref, PubMed, and the registry of all DOIs, which says whether one exists and nothing else."""
Noticed = Literal["retraction", "concern", "correction", "other"]
Compared = Literal["title", "first-author", "year", "journal", "pages"]


class CheckedDifference(Record):
    """A field of our entry that is not what a registry has; both as written."""

    field: Compared
    ours: Words
    theirs: Words
    by: Registry


class CheckedNotice(Record):
    """Something that was published about a work later."""

    kind: Noticed
    by: Words = Field(description="Who says so, such as Crossref, Retraction Watch or PubMed.")
    date: Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}){0,2}$")] | None = None
    doi: Words | None = None


class CheckedWork(Record):
    on: Day = Field(description="The day on which the registries answered.")
    by: Some[Registry] = Field(description="The registries that answered.")
    doi: Words | None = Field(None, description="The DOI that was asked for; with another one, this says nothing.")
    pmid: Words | None = Field(None, description="The same for the number in PubMed.")
    missing: Many[Literal["doi", "pmid"]] = Field((), description="Identifiers that do not exist.")
    differs: Many[CheckedDifference] = ()
    notices: Many[CheckedNotice] = ()

    @property
    def retracted(self) -> CheckedNotice | None:
        """The first notice that takes the work back."""
        return next((notice for notice in self.notices if notice.kind == "retraction"), None)


class Checked(RootModel[dict[Identifier, CheckedWork]]):
    """Every work that was checked, by its key in ``references.bib``."""
