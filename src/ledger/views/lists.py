"""The site-wide lists: every work, and every word explained."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from ..read.load import Evidence
from ..read.pages import slug
from .catalog import Catalog
from .reference import Reference


@dataclass(frozen=True)
class ListedWork:
    reference: Reference
    pages: tuple[tuple[str, str], ...]
    """Title and file of every page that uses the work."""


@dataclass(frozen=True)
class ListedTerm:
    id: str
    term: str
    meaning: str
    also: str


def all_references(catalog: Catalog) -> list[ListedWork]:
    """Every work once, in the order of its printed form."""
    pages = catalog.evidence.pages
    works = [
        ListedWork(
            catalog.reference(key),
            tuple((pages[page].meta.get("title", page), page) for page in catalog.usage.works.get(key, ())),
        )
        for key in catalog.evidence.bibliography
    ]
    return sorted(works, key=lambda work: sort_key(work.reference.authors or work.reference.title))


def glossary(evidence: Evidence) -> list[ListedTerm]:
    return [
        ListedTerm(f"term-{slug(name)}", name, term.meaning, ", ".join(term.also))
        for name, term in sorted(evidence.glossary.root.items(), key=lambda item: sort_key(item[0]))
    ]


def sort_key(text: str) -> str:
    """Letters without accents and case, so that É stands with E."""
    plain = unicodedata.normalize("NFKD", text.strip("[]“”"))
    return "".join(mark for mark in plain if not unicodedata.combining(mark)).casefold()
