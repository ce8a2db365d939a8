"""A study (or document): what was done, what was found, and how much of it was read.

Title, authors, journal, year and links are in ``references.bib`` and never repeated here.
A field that nobody saw is absent; it is not guessed.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from .base import Identifier, Many, Record, Some, Words
from .terms import Comparison, Depth, Design, Direction, Kind, Layout, Scale, Use

Span = Annotated[tuple[float, ...], Field(strict=False, min_length=1, max_length=2)]
"""One number, or the smallest and the largest."""
WholeSpan = Annotated[tuple[int, ...], Field(strict=False, min_length=1, max_length=2)]


class Estimate(Record):
    """A number with its scale, so that a figure never mixes scales that cannot be mixed."""

    scale: Scale
    value: float
    low: float | None = Field(None, description="Lower limit of the interval.")
    high: float | None = Field(None, description="Upper limit of the interval.")
    level: int | None = Field(None, description="Confidence level of the interval in percent, usually 95.")
    unit: Words | None = None


class Result(Record):
    """One finding. ``finding`` is a sentence for readers; ``estimate`` is for figures and downloads."""

    id: Identifier
    measure: Words
    at: Words | None = Field(None, description="When it was measured, for example '3 months after'.")
    finding: Words = Field(description="What was found, in our own words, with the exact figures.")
    estimate: Estimate | None = None
    p: Words | None = Field(None, description="The p value as printed, for example '.03' or '<0.001'.")
    direction: Direction | None = None


class Count(Record):
    """An unwanted effect in this study, as x of n."""

    effect: Identifier
    label: Words
    x: int | None = Field(None, ge=0, description="People with the effect.")
    of: int | None = Field(None, ge=1, description="People treated. Absent in reviews of case reports.")
    percent: float | None = Field(None, description="Only where the source prints a percentage and no count.")
    note: Words | None = None


class Reading(Record):
    """How much of the source somebody here has read, where, and when."""

    depth: Depth
    where: Words
    on: date


class Retraction(Record):
    """The journal took the paper back. A retracted study supports nothing."""

    on: date
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
    enrolled: int | None = Field(None, ge=0, description="People (of a review: in all its studies).")
    analyzed: int | None = Field(None, ge=0)
    included_studies: int | None = Field(None, ge=0, description="Studies in a review.")
    people: Words | None = Field(None, description="Who they were.")
    age: Words | None = None
    phototypes: Words | None = Field(None, description="Fitzpatrick phototypes, for example 'IV to V'.")
    country: Words | None = None
    device: Words | None = None
    needle_mm: Span | None = Field(None, description="Needle length in mm: one number, or two.")
    sessions: WholeSpan | None = None
    interval: Words | None = None
    co_interventions: Many[Words] = ()
    blinding: Words | None = None
    follow_up: Words | None = None
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
