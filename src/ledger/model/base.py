"""What every evidence record shares: strict types, kebab-case names, no unknown field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Self, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from .ranges import Day, Problem, distinct, impossible

T = TypeVar("T")

IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""How a record, a page or a result may be called: lower case, digits, single hyphens."""

Identifier = Annotated[str, StringConstraints(pattern=rf"^{IDENTIFIER.pattern}$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
# Strict models refuse a list where a tuple is declared; YAML only has lists.
Many = Annotated[tuple[T, ...], Field(strict=False), AfterValidator(distinct)]
Some = Annotated[tuple[T, ...], Field(strict=False, min_length=1), AfterValidator(distinct)]


class Record(BaseModel):
    """A piece of a YAML file: strict (``"3"`` is not ``3``), frozen, and closed to unknown fields."""

    model_config = ConfigDict(
        strict=True,
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
        validate_by_name=False,
        allow_inf_nan=False,
    )

    def contradictions(self) -> Iterator[Problem]:
        """What cannot be true of fields that are right one by one."""
        yield from ()

    @model_validator(mode="after")
    def _free_of_contradictions(self) -> Self:
        if problems := tuple(self.contradictions()):
            raise impossible(*problems)
        return self


class Search(Record):
    """A search that a sentence such as “we found no trial” rests on: when, with which words, and what came of it."""

    on: Day
    words: Words = Field(alias="for", description="The words that were searched for.")
    found: Words | None = Field(None, description="What it brought, in a few plain words.")


class Judgment(Record):
    """What a claim and an outcome share: the studies it rests on, and when it was judged.

    A judgment without a study has to say why there is none (checked by the rule
    ``judgment-has-studies``), because an empty list can mean both "we looked and found nothing"
    and "somebody forgot".
    """

    studies: Many[Identifier] = ()
    no_studies: Words | None = Field(None, description="Why there is no study to name.")
    searched: Many[Search] = ()
    judged: Day = Field(description="The day somebody last weighed the studies.")
