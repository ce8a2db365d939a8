"""Finds words and phrases of a list in texts, whole and however they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Generic, Protocol, TypeVar

WORD = re.compile(r"\w+")


class Listed(Protocol):
    """What a list says of a word. ``also`` are its other forms."""

    also: tuple[str, ...]


Item = TypeVar("Item", bound=Listed)


class WordList(Generic[Item]):
    """Words and phrases, each of which begins with a letter or a digit."""

    def __init__(self, items: Mapping[str, Item]) -> None:
        self._items = {form.lower(): item for name, item in items.items() for form in (name, *item.also)}
        longest = sorted(self._items, key=len, reverse=True)
        self._form = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
        self._words: dict[str, list[frozenset[str]]] = {}
        for form in longest:
            first, *_ = words = WORD.findall(form.lower())
            self._words.setdefault(first, []).append(frozenset(words))

    def finditer(self, text: str) -> Iterator[tuple[re.Match[str], Item]]:
        """Every place of one of the forms, from left to right, with what the list says of it; of two that begin
        together, the longer one."""
        # Looking at the words is several times faster than trying every form at every letter.
        words = set(WORD.findall(text.lower()))
        if any(needed <= words for first in words & self._words.keys() for needed in self._words[first]):
            yield from ((found, self._items[found[0].lower()]) for found in self._form.finditer(text))
