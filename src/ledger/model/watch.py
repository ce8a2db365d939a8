"""``evidence/watch.yml``: which searches are repeated, and which words of a title mean which use. ``make watch``."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from .base import Identifier, Record, Some, Words
from .ranges import Day
from .terms import Use


class WatchedSearch(Record):
    """A search in the words of the service that is asked."""

    where: Literal["pubmed", "clinicaltrials"]
    words: Words = Field(alias="for", description="The query, in the language of the service.")
    since: Day = Field(description="The day up to which everything found has been looked at.")


class Watch(Record):
    searches: dict[Identifier, WatchedSearch]
    subjects: dict[Use, Some[Words]] = Field(
        description="Words of a title that mean a use, without endings: “scar” means “scars” and “scarring” too."
    )
