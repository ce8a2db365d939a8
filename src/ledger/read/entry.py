"""A cited work as ``references.bib`` has it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from . import author_names
from .author_names import Author
from .tex import plain

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DASHES = re.compile(r"\s*[-‐‑‒–—―−]+\s*")
"""Everything that is pasted between the first and the last page."""


@dataclass(frozen=True)
class Entry:
    """A cited work. ``raw`` holds the fields as written; ``get`` gives them as a reader should see them."""

    key: str
    type: str
    raw: Mapping[str, str]
    line: int
    field_lines: Mapping[str, int]
    retracted: str = ""
    """When the journal took the paper back, and why; the study's record says so."""

    def get(self, name: str) -> str:
        """A field without BibTeX's braces and escapes; an empty text if it is absent."""
        return plain(self.raw.get(name, ""))

    @cached_property
    def authors(self) -> tuple[Author, ...]:
        return self._people("author")

    @cached_property
    def editors(self) -> tuple[Author, ...]:
        return self._people("editor")

    def others(self, role: str = "author") -> bool:
        """True if the list of authors or editors ends in ``and others``."""
        return author_names.names(self.raw.get(role, ""))[-1:] == ["others"]

    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields that come from memory."""
        return tuple(part.strip() for part in self.raw.get("unverified", "").split(",") if part.strip())

    @property
    def month(self) -> int:
        """1 to 12 for a month in any common form (``May``, ``may``, ``05``); 0 if there is none."""
        written = self.get("month").rstrip(".").lower()
        if re.fullmatch("0?[1-9]|1[0-2]", written):
            return int(written)
        short = [name.lower() for name in MONTHS if written in (name.lower(), name[:3].lower())]
        return [name.lower() for name in MONTHS].index(short[0]) + 1 if short else 0

    @property
    def page_range(self) -> tuple[str, str]:
        """The first and the last page; the last is empty where there is only one, or an article number."""
        first, *last = DASHES.split(self.get("pages"), maxsplit=1)
        return first, "".join(last)

    def _people(self, role: str) -> tuple[Author, ...]:
        written = author_names.names(self.raw.get(role, ""))
        return tuple(author_names.author(name) for name in (written[:-1] if self.others(role) else written))
