"""Finds words and phrases of a list in texts, whole and however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

WORD = re.compile(r"\w+")


class WordList:
    """Words and phrases, each of which begins with a letter or a digit."""

    def __init__(self, forms: Iterable[str]) -> None:
        longest = sorted(forms, key=len, reverse=True)
        self._form = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
        self._words: dict[str, list[frozenset[str]]] = {}
        for form in longest:
            first, *_ = words = WORD.findall(form.lower())
            self._words.setdefault(first, []).append(frozenset(words))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Every place of one of the forms, from left to right; of two that begin together, the longer one."""
        # Looking at the words is several times faster than trying every form at every letter.
        words = set(WORD.findall(text.lower()))
        if any(needed <= words for first in words & self._words.keys() for needed in self._words[first]):
            yield from self._form.finditer(text)
