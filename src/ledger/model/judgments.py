"""Claims, outcomes and harms: our judgments, each resting on studies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from .base import Identifier, Judgment, Many, Record, Some, Words
from .ranges import Day, Problem
from .terms import Doubt, HowBig, HowSure, Kind, Origin, Severity, Use, Verdict


class ProbableSource(Record):
    """The study that a claim seems to mean, when the claim names a journal but no study."""

    study: Identifier
    certainty: Literal["certain", "very-probable", "probable"]
    why: Words


class Change(Record):
    """That a judgment was changed, when and why. ``from`` and ``to`` are what the record says and said."""

    on: Day
    because: Many[Identifier] = Field((), description="The studies that changed it.")
    why: Words = Field(description="One or two plain sentences; may cite with [@key].")


class VerdictChange(Change):
    before: Verdict = Field(alias="from")
    to: Verdict


class Grade(Record):
    """How big and how sure, together: one of them often moves with the other."""

    how_big: HowBig
    how_sure: HowSure


class GradeChange(Change):
    before: Grade = Field(alias="from")
    to: Grade


class Claim(Judgment):
    """``evidence/claims/<id>.yml``: something the article or common advice says, and our verdict."""

    claim: Words = Field(description="What is said, in our words.")
    kind: Kind = Field(description="What it speaks of; 'none' if not of needling.")
    number: int | None = Field(None, ge=1, le=1000, description="Its number in the article, if it is from there.")
    origin: Origin
    cites: Words | None = Field(None, description="All that the origin itself names as a source.")
    source: ProbableSource | None = None
    verdict: Verdict
    why: Words = Field(description="One or two sentences; may cite with [@key].")
    history: Many[VerdictChange] = Field((), description="Every change of the verdict, oldest first.")


class Reason(Record):
    """Why we are not surer, in GRADE's five words, with the case at hand."""

    doubt: Doubt
    why: Words


class Pick(Record):
    """A result of a study, named by the study's key and the result's id."""

    study: Identifier
    result: Identifier


UNMEASURED: tuple[HowBig, ...] = ("unclear", "unknown")
"""Sizes that nobody knows, so that nobody can be sure of them either."""


class Outcome(Judgment):
    """``evidence/outcomes/<id>.yml``: our answer to one question, with how big and how sure apart."""

    question: Words
    use: Use
    kind: Kind
    answer: Words = Field(description="One or two plain sentences.")
    how_big: HowBig
    how_big_why: Words = Field(description="The size in words and numbers; may cite with [@key].")
    how_sure: HowSure
    reasons: Some[Reason]
    quality_of_life: Words = Field(description="What was found, or 'Not studied.'")
    estimates: Many[Pick] = Field((), description="Results to draw in the figure of estimates.")
    headline: bool = Field(False, description="True for the outcome that stands for its use at a glance.")
    in_short: Annotated[Words, Field(max_length=40)] | None = Field(
        None, description="What is known, in about five words, for the figure at a glance."
    )
    history: Many[GradeChange] = Field((), description="Every change of how big or how sure, oldest first.")

    def contradictions(self) -> Iterator[Problem]:
        if self.headline and not self.in_short:
            what = "A headline says in about five words what is known."
            yield ("headline",), what, "Add “in-short: …” with at most 40 characters."
        elif self.in_short and not self.headline:
            yield ("in-short",), "Only a headline is shown in short.", "Delete “in-short”, or add “headline: true”."
        if self.how_big in UNMEASURED and self.how_sure in ("moderate", "high"):
            what = f"“{self.how_big}” and “{self.how_sure}” contradict each other: nobody knows the size."
            yield ("how-sure",), what, "Lower “how-sure”, or name the size."

    @property
    def grade(self) -> Grade:
        return Grade.model_construct(how_big=self.how_big, how_sure=self.how_sure)


class HarmCount(Record):
    """A count in a study's ``harms``, named by the study's key and the effect's id."""

    study: Identifier
    effect: Identifier


class Harm(Judgment):
    """``evidence/harms/<id>.yml``: an unwanted effect, with its counts where somebody counted."""

    name: Words
    plain_name: Words
    severity: Severity
    kind: Kind
    what: Words = Field(description="What it looks and feels like, in plain words.")
    lasts: Words | None = None
    how_often: Words = Field(description="In words and numbers, or 'Nobody knows.'; may cite.")
    what_to_do: Words | None = None
    counts: Many[HarmCount] = ()
    headline: bool = Field(False, description="True for a harm that the figure at a glance names.")
