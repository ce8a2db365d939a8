"""The files that hold lists: the words for readers, and what the rules leave out, ban and promise."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, RootModel

from .base import Identifier, Many, Record, Some, Words
from .ranges import Day
from .terms import Status


class Label(Record):
    """How a reader meets a term of a closed list."""

    label: Words
    meaning: Words


class Vocabulary(RootModel[dict[str, dict[Identifier, Label]]]):
    """``evidence/vocabulary.yml``: list name, then term, then its label and meaning."""

    def label(self, group: str, term: str) -> Label:
        """The label of a term. Raises ``KeyError`` for a term the vocabulary does not list."""
        return self.root[group][term]


class Term(Record):
    """A word explained."""

    meaning: Words = Field(description="One or two short sentences.")
    also: Many[Words] = Field((), description="Other spellings and abbreviations that mean the same.")


class Glossary(RootModel[dict[str, Term]]):
    """``evidence/glossary.yml``: the term as readers meet it, then what it means."""


class RuleException(Record):
    """A place where a rule does not hold, and why. An exception that nothing needs is a finding."""

    where: Words = Field(description="The file, as findings name it: docs/safety/index.md.")
    text: Words = Field(description="Words that stand in the sentence, list or block in question.")
    reason: Words


class Exceptions(RootModel[dict[Identifier, Some[RuleException]]]):
    """``evidence/exceptions.yml``: the rule, then the places where it does not hold."""


class Banned(Record):
    """A word that promises more than a study can show."""

    reason: Words
    also: Many[Words] = Field((), description="Other forms of the word.")
    unless: Literal["number"] | None = Field(None, description="number: allowed where the sentence has a figure.")


class BannedWords(RootModel[dict[str, Banned]]):
    """``evidence/banned-words.yml``: the word, then why we do not write it."""


class Phrase(Record):
    """A phrase that an editor would strike out."""

    instead: Words = Field(description="What to write instead, as one or two sentences.")
    also: Many[Words] = Field((), description="Other forms of the phrase.")
    only: Literal["table"] | None = Field(None, description="table: the rule holds for the cells of tables alone.")
    unless: Literal["how-we-know"] | None = Field(None, description="how-we-know: allowed in the line of this name.")


class Phrases(RootModel[dict[str, Phrase]]):
    """``evidence/phrases.yml``: the phrase, then what to write instead."""


class Point(Record):
    """A point of the trust checklist. A machine's status is derived; a person's is written down, with its day.

    ``how: both`` is a point that a machine can check in part: it passes when both parts pass.
    """

    id: Identifier
    point: Words = Field(description="What is asked for, in our words.")
    how: Literal["machine", "person", "both"]
    rules: Many[Identifier] = Field((), description="Rules of src/ledger/checks/ that enforce it.")
    tests: Many[Words] = Field((), description="Test files that show it, for example tests/unit/export/test_tables.py.")
    note: Words | None = Field(None, description="What the rules and tests do not cover.")
    status: Status | None = Field(None, description="What a person found; 'pass' only after an outside look.")
    reason: Words | None = None
    judged: Day | None = None


class Group(Record):
    """Points that come from the same standard."""

    name: Words
    points: Some[Point]


class Checklist(RootModel[Many[Group]]):
    """``evidence/checklist.yml``: the standards that this site holds itself to."""


class Synonyms(RootModel[dict[Words, Some[Words]]]):
    """``evidence/synonyms.yml``: a word that the site uses, then what people type instead."""


class Topics(RootModel[dict[Words, Some[Words]]]):
    """``evidence/topics.yml``: a page of ``docs/``, then what it is about: the search puts it first for that."""


class Call(Record):
    """One step of the list of warning signs: whom to turn to, and the signs that mean it."""

    do: Words = Field(description="What to do, as a command: Call a doctor the same day.")
    signs: Some[Words] = Field(description="Each completes “if you have …”; may cite.")


class WhenToCall(Record):
    """``evidence/when-to-call.yml``: the one list of warning signs, the most urgent step first."""

    emergency: Call
    same_day: Call
    within_days: Call
