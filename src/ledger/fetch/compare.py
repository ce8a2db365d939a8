"""Our entry and what registries have, side by side. Differences that only type makes are none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from typing import get_args

from ..model import CheckedDifference
from ..model.checked import Compared, Registry
from ..read.entry import DASHES, Entry
from ..read.retractions import written
from .work import Work, last_page

RETRACTED = re.compile(r"^\W*(?:retracted|withdrawn|removed)(?: article| paper)?\s*[\]):.–—-]\s*", re.IGNORECASE)
"""What publishers put before the title of a work that they took back."""
LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "&": " and ", "®": "", "™": ""})
"""What Unicode does not take apart, and what registries write in words or leave out."""
SHORTEST = 16
"""Letters that a title has at least without its subtitle."""
JOURNAL_ENDS = re.compile(r" : | = | ?\(.*")
"""What PubMed adds to the name of a journal: whose it is, its name in another language, its city."""


def differences(entry: Entry, works: Mapping[Registry, Work]) -> Iterator[CheckedDifference]:
    """The fields of an entry that no registry which has them has in the same way; the first registry's is shown.

    What our entry or the registries do not have is no difference.
    """
    for field in get_args(Compared):
        ours = written(entry, field)
        theirs = {by: text for by, work in works.items() if (text := _theirs(work, field))}
        if ours and theirs and not any(SAME[field](ours, text) for text in theirs.values()):
            by = next(iter(theirs))
            yield CheckedDifference(field=field, ours=ours, theirs=theirs[by], by=by)


def plain(text: str) -> str:
    """Letters and digits alone, without accents and case: what is left of a text when type is taken away."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    return re.sub(r"[^\w]|_", "", "".join(mark for mark in folded if not unicodedata.combining(mark)))


def _theirs(work: Work, field: Compared) -> str:
    match field:
        case "first-author":
            return work.authors[0].last if work.authors else ""
        case "title":
            return RETRACTED.sub("", work.title)
        case "pages":
            return "–".join(_pages(work.pages))
        case _:
            return getattr(work, field)


def _title(ours: str, theirs: str) -> bool:
    """The same, or the same but for a subtitle."""
    short, long = sorted((plain(RETRACTED.sub("", ours)), plain(theirs)), key=len)
    return short == long or (len(short) >= SHORTEST and long.startswith(short))


def _author(ours: str, theirs: str) -> bool:
    """The same family name, with or without its particle."""
    short, long = sorted((plain(ours), plain(theirs)), key=len)
    return bool(short) and long.endswith(short)


def _journal(ours: str, theirs: str) -> bool:
    return _journal_name(ours) == _journal_name(theirs)


def _journal_name(text: str) -> str:
    return plain(JOURNAL_ENDS.split(text, maxsplit=1)[0]).removeprefix("the")


def _same_pages(ours: str, theirs: str) -> bool:
    """The same first page, and the same last one where both name it."""
    one, other = _pages(ours), _pages(theirs)
    return all(plain(left) == plain(right) for left, right in zip(one, other, strict=False))


def _pages(written_pages: str) -> list[str]:
    """The first page and the last in full."""
    first, *last = DASHES.split(written_pages.strip(), maxsplit=1)
    return [first, last_page(first, last[0])] if last else [first] if first else []


SAME: Mapping[Compared, Callable[[str, str], bool]] = {
    "title": _title,
    "first-author": _author,
    "year": str.__eq__,
    "journal": _journal,
    "pages": _same_pages,
}
