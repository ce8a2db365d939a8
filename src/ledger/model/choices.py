"""An option grid: the choices that people with the same concern have, side by side.

The form is that of the Option Grid decision aids (Marrin and others 2013): questions as people ask them, and one or
two plain sentences for each choice. Doing nothing is a choice like the others.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from .base import Identifier, Many, Record, Search, Words
from .judgments import HarmCount
from .ranges import Day, Problem
from .terms import Kind

MOST_OTHERS = 5
"""Beside doing nothing and needling: what one sheet of paper holds, and what the style sheet can tell apart."""

Other = Literal["gain", "healing", "skin-tone", "waiting"]
"""The questions to which nobody may have an answer."""


class Choice(Record):
    """A choice with an answer to every question, or with word that nobody has compared this. Answers may cite."""

    name: Words
    done: Words = Field(description="What is done, in one sentence.")
    visits: Words = Field(description="How many visits.")
    harm: Words = Field(description="What can go wrong, without the counts that “counts” names.")
    counts: Many[HarmCount] = ()
    healing: Words | None = Field(None, description="How soon one heals.")
    skin_tone: Words | None = Field(None, description="What is known for skin of color.")
    waiting: Words | None = Field(None, description="What happens if one waits.")
    nobody_compared: Many[Other] = ()

    def contradictions(self) -> Iterator[Problem]:
        given = {"gain": self.gains, "healing": self.healing, "skin-tone": self.skin_tone, "waiting": self.waiting}
        for name, answer in given.items():
            if answer and name in self.nobody_compared:
                place = ("nobody-compared", self.nobody_compared.index(name))
                yield (
                    place,
                    f"“{name}” has an answer, and nobody is said to have compared it.",
                    "Delete one of the two.",
                )
            elif not answer and name not in self.nobody_compared:
                what = f"“{self.name}” says nothing on “{name}”."
                yield (), what, f"Add it, or say “nobody-compared: [{name}]”."

    @property
    def gains(self) -> str | None:
        """What says how much better it gets: a text, or the name of an outcome."""
        return None


class DoingNothing(Choice):
    gain: Words | None = Field(None, description="What becomes of it untreated.")

    @property
    def gains(self) -> str | None:
        return self.gain


class Treatment(Choice):
    outcome: Identifier | None = Field(None, description="The outcome that says how much better, and how sure.")

    @property
    def gains(self) -> str | None:
        return self.outcome


class Choices(Record):
    """``evidence/choices/<use>.yml``: the choices for one use. The file is named after the use."""

    kind: Kind
    nothing: DoingNothing
    needling: Treatment
    others: Many[Treatment] = Field(description="What was tried against needling.")
    searched: Many[Search] = ()
    judged: Day

    def contradictions(self) -> Iterator[Problem]:
        if len(self.others) > MOST_OTHERS:
            what = f"There are {len(self.others)} other choices, and a sheet of paper holds {MOST_OTHERS}."
            yield ("others", MOST_OTHERS), what, "Put those into one choice that have one outcome."

    def options(self) -> Iterator[tuple[tuple[str | int, ...], DoingNothing | Treatment]]:
        """Every choice, doing nothing first, with the way to it."""
        yield ("nothing",), self.nothing
        yield ("needling",), self.needling
        for place, choice in enumerate(self.others):
            yield ("others", place), choice

    def outcomes(self) -> Iterator[tuple[tuple[str | int, ...], str]]:
        """Every outcome that a choice names, with the way to it."""
        for route, choice in self.options():
            if isinstance(choice, Treatment) and choice.outcome:
                yield (*route, "outcome"), choice.outcome
