"""A work as a registry describes it, whichever registry."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace

from ..read.author_names import Author

RETRACTED = ("retraction", "withdrawal", "removal", "partial_retraction")
"""Kinds of notices that take a work back: Crossref's words, in whole or in part."""


@dataclass(frozen=True)
class Notice:
    """Something published about a work later: a retraction, a correction, an expression of concern."""

    kind: str
    """Crossref's word: ``retraction``, ``correction``, ``expression_of_concern`` and so on."""
    source: str
    """Who says so: ``Crossref``, ``Retraction Watch`` or ``PubMed``."""
    on: str = ""
    """The day, month or year of the notice, as ISO 8601; empty if it is not known."""
    doi: str = ""
    pmid: str = ""

    @property
    def retracts(self) -> bool:
        return self.kind in RETRACTED


@dataclass(frozen=True)
class Work:
    """What a registry knows. Texts are plain; what it does not know is empty."""

    type: str = "misc"
    """As ``ledger.model.work_types`` names it."""
    title: str = ""
    authors: tuple[Author, ...] = ()
    journal: str = ""
    booktitle: str = ""
    year: str = ""
    month: int = 0
    volume: str = ""
    number: str = ""
    pages: str = ""
    """As the registry writes it: ``844-9`` at PubMed, ``844-849`` at Crossref, or an article's number."""
    publisher: str = ""
    institution: str = ""
    howpublished: str = ""
    url: str = ""
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    registration: str = ""
    kinds: tuple[str, ...] = ()
    """PubMed's publication types, such as ``Randomized Controlled Trial``."""
    versions: tuple[str, ...] = ()
    """DOIs of the same work in another state: its preprint, or what became of a preprint."""
    notices: tuple[Notice, ...] = ()
    about: tuple[str, ...] = ()
    """DOIs of the works that this one is a notice about (``update-to``)."""

    @property
    def retracted(self) -> bool:
        return any(notice.retracts for notice in self.notices) or "Retracted Publication" in self.kinds

    def filled(self, other: Work) -> Work:
        """This work, with what only the other one knows; lists of notices, versions and kinds together."""
        changes = {}
        for field in fields(self):
            mine, theirs = getattr(self, field.name), getattr(other, field.name)
            if field.name in ("notices", "versions", "kinds", "about"):
                changes[field.name] = tuple(dict.fromkeys((*mine, *theirs)))
            elif not mine and theirs:
                changes[field.name] = theirs
        return replace(self, **changes)


def last_page(first: str, last: str) -> str:
    """The last page in full: 844 and 9 give 849, 1037 and 42 give 1042, e1 and 7 give e7."""
    split = re.fullmatch(r"(\D*)(\d+)", first)
    if not split or not last.isdigit():
        return last
    return split[1] + split[2][: max(0, len(split[2]) - len(last))] + last
