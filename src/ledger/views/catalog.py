"""What is computed from the evidence once, for every view: references, labels, rows, usage, uses and days.

It stands below the other views, and in their room: a reference and a row are wording already.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from functools import cached_property

from ..read.load import Evidence
from ..read.usage import Usage, benefit_uses, usage
from . import verification
from .dates import changed
from .reference import Reference, reference
from .study_rows import Row, rows
from .wording import Labels


class Catalog:
    """The evidence, and what is computed from it. ``rules`` are the names of the rules that were run on it."""

    def __init__(self, evidence: Evidence, rules: Collection[str] = ()) -> None:
        self.evidence = evidence
        self.rules = rules
        self.labels = Labels(evidence.vocabulary)
        self._references: dict[str, Reference | None] = {}

    @cached_property
    def usage(self) -> Usage:
        """Which page uses which record."""
        return usage(self.evidence)

    @cached_property
    def uses(self) -> Mapping[str, str]:
        """The uses that the benefit pages cover, each with its page."""
        return benefit_uses(self.evidence)

    @cached_property
    def rows(self) -> list[Row]:
        """All studies as rows of a table."""
        return rows(self.evidence, self.labels)

    @cached_property
    def changed(self) -> Mapping[str, date]:
        """The day on which each page last changed for its readers."""
        return changed(self.evidence, self.usage)

    def get(self, key: str) -> Reference | None:
        """A work that may be cited, or ``None``."""
        if key not in self._references:
            entry = self.evidence.bibliography.get(key)
            self._references[key] = reference(self.evidence, entry) if entry else None
        return self._references[key]

    def checked(self, keys: Iterable[str]) -> str:
        """What readers are told of the last check of these works; empty if none was checked."""
        return verification.summary(self.evidence, keys)

    def reference(self, key: str) -> Reference:
        """A work. Raises ``KeyError`` if there is none."""
        if (found := self.get(key)) is None:
            raise KeyError(key)
        return found
