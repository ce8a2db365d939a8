"""Turns a text into the words that the index and a query share.

The definition is data (``stems.json`` and ``evidence/synonyms.yml``), and the script ``words.js`` obeys the
same data in the browser. A word of a synonym line becomes the line's name (``=isotretinoin``), and several
words that stand there as one term give that name as well as themselves.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path

DEFINITION = json.loads(Path(__file__).with_name("stems.json").read_text(encoding="utf-8"))
LONGEST: int = DEFINITION["longest"]
APOSTROPHES = re.compile(r"['’‘ʼ]")


class Letters(dict[int, str]):
    """For ``str.translate``: nothing for an accent, plain letters for a letter that Unicode does not take apart."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        mark = unicodedata.category(sign).startswith("M")
        self[code] = "" if mark else DEFINITION["letters"].get(sign, sign)
        return self[code]


LETTERS = Letters()


def plain(text: str) -> str:
    """The text in lower case, without accents, and with plain letters for others: ``Møller`` gives ``moller``.

    The script ``letters.js`` does the same.
    """
    return unicodedata.normalize("NFKD", text).lower().translate(LETTERS)


# As in the script, where the end of a word knows only the letters a to z.
WORD = re.compile(DEFINITION["word"], re.ASCII)
RULES = [(re.compile(old), new.replace("$", "\\")) for old, new in DEFINITION["rules"]]


# The words of a text come again and again, and those of the site with each build.
@lru_cache(maxsize=131_072)
def stem(word: str) -> str:
    """The common form of a word: ``bruises`` and ``bruising`` give the same letters."""
    word = DEFINITION["irregular"].get(word, word)
    if word[0].isdigit():
        return word
    for old, new in RULES:
        word = old.sub(new, word)
    return word


def split(text: str) -> list[str]:
    """Lower-case words without accents and apostrophes, cut at ``LONGEST``; a hyphen parts two words."""
    return [word[:LONGEST] for word in WORD.findall(plain(APOSTROPHES.sub("", text)))]


class Words:
    """``synonyms``: the word that the site uses, then what people type instead."""

    stem = staticmethod(stem)
    split = staticmethod(split)

    def __init__(self, synonyms: Mapping[str, tuple[str, ...]]) -> None:
        self.synonyms = synonyms
        self._stop = frozenset(DEFINITION["stop"].split())

    @cached_property
    def terms(self) -> Mapping[tuple[str, ...], str]:
        """Every synonym as stems, and the name of its line: as it is written, and written as one word."""
        split = {tuple(self.split(term)): f"={name}" for name, all_ in self.synonyms.items() for term in (name, *all_)}
        joined = {(self.stem("".join(term)),): name for term, name in split.items()}
        return joined | {tuple(map(self.stem, term)): name for term, name in split.items()}

    @cached_property
    def _mains(self) -> Mapping[str, str]:
        """The stems of the words that name a line: the name alone stands for them."""
        return {self.stem(name.replace("-", "")): f"={name}" for name in self.synonyms if " " not in name}

    @cached_property
    def _longest(self) -> int:
        return max((len(term) for term in self.terms), default=1)

    def index(self, text: str) -> Iterator[tuple[str, str]]:
        """What the index holds for a text: word by word, with the form in which it was written."""
        split = self.split(text)
        stems = [self.stem(word) for word in split]
        for place, (word, stem) in enumerate(zip(split, stems, strict=True)):
            for length in range(min(self._longest, len(stems) - place), 1, -1):
                name = self.terms.get(tuple(stems[place : place + length]))
                if name:
                    yield name, name
                    break
            name = self.terms.get((stem,))
            if name:
                yield name, word if stem in self._mains else name
            if word not in self._stop and stem not in self._mains:
                yield stem, word
