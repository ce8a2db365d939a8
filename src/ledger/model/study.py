"""A study (or document): what was done, what was found, and how much of it was read.

Title, authors, journal, year and links are in ``references.bib`` and never repeated here.
A field that nobody saw is absent; it is not guessed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from .base import Identifier, Many, Record, Some, Words
from .estimate import Estimate
from .ranges import Age, Day, Phototypes, Problem, PValue, Time, When, ordered
from .terms import Comparison, Depth, Design, Direction, Kind, Layout, Use

MOST_PEOPLE = 1_000_000
LONGEST_NEEDLE = 10
"""Millimeters. The longest in our studies has 2.5, and skin is nowhere as thick."""

Length = Annotated[float, Field(gt=0, le=LONGEST_NEEDLE)]
Sessions = Annotated[int, Field(ge=1, le=100)]
Span = Annotated[tuple[Length, ...], Field(strict=False, min_length=1, max_length=2), AfterValidator(ordered)]
"""One number, or the smallest and the largest."""
WholeSpan = Annotated[tuple[Sessions, ...], Field(strict=False, min_length=1, max_length=2), AfterValidator(ordered)]


class Result(Record):
    """One finding. ``finding`` is a sentence for readers; ``estimate`` is for figures and downloads."""

    id: Identifier
    measure: Words
    at: When | None = Field(None, description="When it was measured, for example '3 months after'.")
    finding: Words = Field(description="What was found, in our own words, with the exact figures.")
    estimate: Estimate | None = None
    p: PValue | None = Field(None, description="The p value as printed, for example '.03' or '<0.001'.")
    direction: Direction | None = None


class Count(Record):
    """An unwanted effect in this study, as x of n."""

    effect: Identifier
    label: Words
    x: int | None = Field(None, ge=0, le=MOST_PEOPLE, description="People with the effect.")
    of: int | None = Field(None, ge=1, le=MOST_PEOPLE, description="People treated. Absent in reviews of case reports.")
    counted: Literal["procedures"] | None = Field(None, description="What x and of count, if not people.")
    percent: float | None = Field(
        None, ge=0, le=100, description="Only where the source prints a percentage and no count."
    )
    note: Words | None = None

    def contradictions(self) -> Iterator[Problem]:
        if self.x is None or self.of is None:
            return
        if self.x > self.of:
            yield ("x",), f"{self.x} of {self.of} is more than all.", "Correct “x” or “of”."
        elif self.percent is not None and abs(self.percent - 100 * self.x / self.of) > 1:
            yield ("percent",), f"{self.x} of {self.of} is not {self.percent:g}%.", "Delete “percent”, or correct it."


class Reading(Record):
    """How much of the source somebody here has read, where, and when."""

    depth: Depth
    where: Words
    on: Day


class Retraction(Record):
    """The journal took the paper back. A retracted study supports nothing."""

    on: Day
    reason: Words


class Study(Record):
    """``evidence/studies/<key>.yml``; the key is the one in ``references.bib``."""

    kind: Kind
    design: Design
    uses: Some[Use]
    summary: Words = Field(description="One plain sentence: who was studied and what came out.")
    read: Reading
    layout: Layout | None = None
    comparison: Comparison | None = None
    comparator: Words | None = None
    enrolled: int | None = Field(None, ge=1, le=MOST_PEOPLE, description="People (of a review: in all its studies).")
    analyzed: int | None = Field(None, ge=0, le=MOST_PEOPLE)
    included_studies: int | None = Field(None, ge=1, le=10_000, description="Studies in a review.")
    includes: Many[Identifier] = Field((), description="Studies of ours that a review counts, where its list was seen.")
    people: Words | None = Field(None, description="Who they were.")
    age: Age | None = None
    phototypes: Phototypes | None = Field(None, description="Fitzpatrick phototypes, for example 'IV to V'.")
    country: Words | None = None
    device: Words | None = None
    needle_mm: Span | None = Field(None, description="Needle length in mm: one number, or two.")
    sessions: WholeSpan | None = None
    interval: Time | None = None
    co_interventions: Many[Words] = ()
    blinding: Words | None = None
    follow_up: Time | None = None
    results: Many[Result] = ()
    harms: Many[Count] = ()
    no_harms_seen: Words | None = Field(None, description="What the source says, if it reports no harm.")
    quality_of_life: Words | None = None
    funding: Words | None = None
    registration: Words | None = None
    limits: Many[Words] = ()
    cohort: Identifier | None = Field(None, description="Shared by papers that report the same people.")
    unverified: Many[Words] = Field((), description="Fields of this record that come from memory.")
    retracted: Retraction | None = None

    def contradictions(self) -> Iterator[Problem]:
        if self.enrolled is not None:
            yield from self._more_than_enrolled(self.enrolled)
        for name, part, ids in (
            ("results", "id", [result.id for result in self.results]),
            ("harms", "effect", [count.effect for count in self.harms]),
        ):
            for twice in (found for found, times in Counter(ids).items() if times > 1):
                place = len(ids) - 1 - ids[::-1].index(twice)
                yield (name, place, part), f"“{twice}” stands twice in “{name}”.", "Give each a name of its own."

    def _more_than_enrolled(self, enrolled: int) -> Iterator[Problem]:
        if self.analyzed is not None and self.analyzed > enrolled:
            what = f"{self.analyzed} people were analyzed, and only {enrolled} enrolled."
            yield ("analyzed",), what, "Correct one of the two."
        for place, count in enumerate(self.harms):
            fix = "Correct one of the two, or say “counted: procedures” if it counts these."
            if count.counted is None and (count.of or 0) > enrolled:
                yield ("harms", place, "of"), f"The count is of {count.of} people, and only {enrolled} enrolled.", fix
            elif count.counted is None and count.of is None and (count.x or 0) > enrolled:
                yield ("harms", place, "x"), f"{count.x} people had it, and only {enrolled} enrolled.", fix
