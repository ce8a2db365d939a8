"""What every evidence record shares: strict types, kebab-case names, no unknown field."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

T = TypeVar("T")

IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""How a record, a page or a result may be called: lower case, digits, single hyphens."""

Identifier = Annotated[str, StringConstraints(pattern=rf"^{IDENTIFIER.pattern}$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
# Strict models refuse a list where a tuple is declared; YAML only has lists.
Many = Annotated[tuple[T, ...], Field(strict=False)]
Some = Annotated[tuple[T, ...], Field(strict=False, min_length=1)]


class Record(BaseModel):
    """A piece of a YAML file: strict (``"3"`` is not ``3``), frozen, and closed to unknown fields."""

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
        validate_by_name=False,
    )


class Search(Record):
    """A search that a sentence such as “we found no trial” rests on: when, with which words, and what came of it."""

    on: date
    words: Words = Field(alias="for", description="The words that were searched for.")
    found: Words | None = Field(None, description="What it brought, in a few plain words.")


class Judgement(Record):
    """What a claim and an outcome share: the studies it rests on, and when it was judged.

    A judgement without a study has to say why there is none (checked by the rule
    ``judgement-has-studies``), because an empty list can mean both "we looked and found nothing"
    and "somebody forgot".
    """

    studies: Many[Identifier] = ()
    no_studies: Words | None = Field(None, description="Why there is no study to name.")
    searched: Many[Search] = ()
    judged: date = Field(description="The day somebody last weighed the studies.")
