"""The key of a new work, and the name of a new record."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from ..fetch.work import Work
from ..text.stems import plain

SMALL = frozenset("a an and are as at by for from in is of on or the to versus vs with without".split())  # noqa: SIM905
LONGEST = 60


def ascii_words(text: str) -> list[str]:
    """The words of a text in lower-case ASCII letters and digits."""
    letters = plain(text).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z0-9]+", letters.replace("'", ""))


def name_of(text: str) -> str:
    """A text as the name of a record: ``It tightens skin.`` gives ``it-tightens-skin``."""
    name = "-".join(ascii_words(text))
    return name if len(name) <= LONGEST else name[: LONGEST + 1].rpartition("-")[0]


def key_of(work: Work, taken: Collection[str]) -> str:
    """First author and year, ``alam2014``; where that is taken, with a word of the title: ``alam2014-scars``."""
    registered = work.registration and not (work.doi or work.journal)
    base = work.registration.lower() if registered else _first(work) + work.year
    if base not in taken:
        return base
    words = [word for word in ascii_words(work.title) if word not in SMALL and len(word) > 3]
    return next(key for key in _tries(base, words) if key not in taken)


def _first(work: Work) -> str:
    if not work.authors:
        return "-".join(ascii_words(work.title)[:2]) or "work"
    author = work.authors[0]
    words = ascii_words(author.last) or ["work"]
    # "Food and Drug Administration" is fda.
    return (
        "".join(word[0] for word in words if word not in SMALL) if author.organization and words[1:] else "".join(words)
    )


def _tries(base: str, words: list[str]) -> Iterator[str]:
    yield from (f"{base}-{word}" for word in words)
    yield from (f"{base}-{number}" for number in range(2, 1000))
