"""Names of authors and editors, as BibTeX divides them: ``and`` between names, commas within, braces to protect.

Persons are written "Last, First" or "Last, Jr., First" (Patashnik, "BibTeXing", 1988, section 4); a name that is
in braces as a whole is an organization; a name without a comma is a person with one name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .tex import plain

RANK = re.compile(r"(?:(jr)|(sr)|(ii|2nd)|(iii|3rd)|(iv|4th))\.?", re.IGNORECASE)
RANKS = ("Jr.", "Sr.", "II", "III", "IV")
AND = re.compile(r"\sand(?=\s)", re.IGNORECASE)
COMMA = re.compile(",")


@dataclass(frozen=True)
class Author:
    """A person, or an organization (``last`` alone). ``suffix`` is one of ``RANKS``."""

    last: str
    first: str = ""
    suffix: str = ""
    organization: bool = False

    @property
    def initials(self) -> str:
        """``Emerson V. A.`` gives ``EVA``, ``Hee-Jung`` gives ``HJ``; ``JM`` are initials already."""
        return "".join(
            part if 2 <= len(part) <= 4 and part.isalpha() and part.isupper() else part[0].upper()
            for part in re.split(r"[\s.\-‐‑]+", self.first)
            if part
        )

    @property
    def inverted(self) -> str:
        """With commas, as RIS and other programs sort them: ``Doe, Warren A., Jr.``"""
        return ", ".join(part for part in (self.last, self.first, self.suffix) if part)


def divided(text: str, at: re.Pattern[str]) -> Iterator[str]:
    """The parts of a text between the places outside of braces where ``at`` matches."""
    depth = start = 0
    for found in re.finditer(rf"[{{}}]|{at.pattern}", text, at.flags):
        if found[0] in "{}":
            depth += 1 if found[0] == "{" else -1
        elif depth == 0:
            yield text[start : found.start()].strip()
            start = found.end()
    yield text[start:].strip()


def names(field: str) -> list[str]:
    """The names of a field as written. A name is empty where an ``and`` has nothing on one side."""
    return list(divided(f" {field} ", AND)) if field.strip() else []


def in_braces(text: str) -> bool:
    """True if one pair of braces holds the whole text."""
    depth = 0
    for found in re.finditer("[{}]", text):
        depth += 1 if found[0] == "{" else -1
        if depth == 0:
            return text.startswith("{") and found.end() == len(text)
    return False


def author(name: str) -> Author:
    """The person or organization that a name as written stands for."""
    parts = list(divided(name, COMMA))
    if in_braces(name) or len(parts) > 3:
        return Author(plain(name), organization=True)
    last, suffix = _without_rank(parts[0])
    first, later = _without_rank(parts[-1]) if len(parts) > 1 else ("", "")
    middle = rank(plain(parts[1])) or plain(parts[1]) if len(parts) > 2 else ""
    return Author(plain(last), plain(first), middle or suffix or later)


def rank(word: str) -> str:
    """A word in the form of ``RANKS``; empty for every other word."""
    found = RANK.fullmatch(word)
    return RANKS[found.lastindex - 1] if found else ""


def _without_rank(part: str) -> tuple[str, str]:
    before, _, last = part.rpartition(" ")
    found = rank(last) if before else ""
    return (before, found) if found else (part, "")
