"""Titles of works in sentence case, as NLM's *Citing Medicine* has them: the first word and names have a capital.

A title in Title Case is changed only where every word with a capital is known: as a word that our own texts or other
titles write small, or as a name that stands in braces in another title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..checks.bib_text import outside_of_braces
from .edits import Edit, applied

WORD = re.compile(r"(?<![\w{’'])[^\W\d_]+(?:[’'][^\W\d_]+)?")
SHARE = 0.6
"""Of the longer words behind the first, this part has a capital in Title Case."""
LONGER = 4


@dataclass(frozen=True)
class Lexicon:
    """Words that are written small, and names."""

    small: frozenset[str]
    names: tuple[str, ...]
    """Of one word or more, the longest first."""


def lexicon(texts: Iterable[str], titles: Iterable[str]) -> Lexicon:
    """From running texts, and from titles as written with their braces."""
    titles = list(titles)
    running = (*texts, *(outside_of_braces(title) for title in titles if not title_case(title)))
    small = {word for text in running for word in WORD.findall(text) if word.islower()}
    braced = {piece.strip() for title in titles for piece in re.findall(r"\{([^{}]*)\}", title)}
    names = {name for name in braced if name[:1].isupper() and not name.isupper()}
    return Lexicon(frozenset(small), tuple(sorted(names, key=lambda name: (-len(name), name))))


def fixed(raw: str, known: Lexicon) -> str:
    """A title as ``references.bib`` writes it, in sentence case; unchanged if it is, or if a word is not known."""
    if raw.startswith("[") or not title_case(raw):
        return raw
    outside = outside_of_braces(raw)
    edits = [
        Edit(found.start(), found.end(), f"{{{found[0]}}}")
        for name in known.names
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", outside)
    ]
    for found in WORD.finditer(outside):
        word, before = found[0], outside[: found.start()].rstrip()
        first = not before or (before[-1] in ".?!" and not before.endswith(" vs."))
        if first or not word[0].isupper() or (len(word) == 1 and word != "A"):
            continue
        # An acronym, or a name such as SkinPen, keeps its capitals.
        if word[1:] != word[1:].lower() or any(edit.start <= found.start() < edit.end for edit in edits):
            continue
        if word.lower() not in known.small:
            return raw
        edits.append(Edit(found.start(), found.end(), word.lower()))
    return applied(raw, edits)


def title_case(raw: str) -> bool:
    """True for a title that is written With Capitals on Most of Its Words."""
    words = [word for word in WORD.findall(outside_of_braces(raw))[1:] if len(word) >= LONGER]
    return len(words) > 1 and sum(word[0].isupper() for word in words) >= SHARE * len(words)
