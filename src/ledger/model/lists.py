"""The two files that hold words for readers: the vocabulary and the glossary."""

from __future__ import annotations

from pydantic import Field, RootModel

from .base import Identifier, Many, Record, Words


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
