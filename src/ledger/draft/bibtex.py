"""A work as an entry of ``references.bib``, in the form that the rules ask for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..checks.bib_text import ACRONYM
from ..fetch.work import Work
from ..model.work_types import COMMON, TYPES
from ..read.author_names import Author
from ..read.entry import DASHES, MONTHS
from ..read.tex import escaped

ORDER = (
    "author", "title", "journal", "booktitle", "publisher", "institution", "howpublished", "year", "month", "volume",
    "number", "pages", "doi", "pmid", "pmcid", "url",
)  # fmt: skip
INNER_CAPITAL = re.compile(r"(?<![\w{])[A-Za-z]*[a-z][A-Z]\w*")
TAKEN_BACK = re.compile(r"^(?:retracted|withdrawn|retraction)(?: article| paper)?\s*[:.]\s*", re.IGNORECASE)
SUBTITLE = re.compile(r" ?: .*| = .*")
"""What PubMed adds to a journal's name: ``Dermatologic surgery : official publication for …``."""


def entry(work: Work, key: str, journals: dict[str, str] | None = None) -> str:
    """The entry as text. ``journals`` has the known names of journals under the same in lower case."""
    allowed = {*COMMON, *TYPES[work.type].fields}
    fields = dict(_fields(work, journals or {}))
    lines = [f"  {name} = {{{fields[name]}}}," for name in ORDER if name in allowed and fields.get(name)]
    return "\n".join([f"@{work.type}{{{key},", *lines, "}"]) + "\n"


def _fields(work: Work, journals: dict[str, str]) -> Iterator[tuple[str, str]]:
    journal = SUBTITLE.sub("", work.journal)
    yield "author", " and ".join(map(_author, work.authors))
    yield "title", _title(work.title)
    yield "journal", escaped(journals.get(journal.lower(), journal))
    yield "year", work.year or "date unknown"
    # A volume says it all; works without one are told apart by their month.
    yield "month", MONTHS[work.month - 1] if work.month and not work.volume else ""
    yield "pages", "--".join(part for part in DASHES.split(work.pages, maxsplit=1) if part)
    for name in ("booktitle", "publisher", "institution", "howpublished"):
        yield name, escaped(getattr(work, name))
    for name in ("volume", "number", "doi", "pmid", "pmcid", "url"):
        yield name, getattr(work, name)


def _title(text: str) -> str:
    """The title with what must keep its capitals in braces, and without what a publisher prints before it."""
    text = escaped(TAKEN_BACK.sub("", text).removesuffix("."))
    protect = lambda found: f"{{{found[0]}}}"  # noqa: E731
    return INNER_CAPITAL.sub(protect, ACRONYM.sub(protect, text))


def _author(author: Author) -> str:
    if author.organization:
        return f"{{{escaped(author.last)}}}"
    last, first = _name(author.last), _name(author.first)
    # Braces say that a family name of several words, or without a capital, is meant as it stands.
    if " " in last or last.islower() or (len(last) < 2):
        last = f"{{{last}}}"
    return ", ".join(part for part in (last, author.suffix, first) if part)


def _name(name: str) -> str:
    """A name in capitals as people write it; initials stay."""
    return " ".join(
        word.title() if len(word) > 3 and word.isupper() and "." not in word else word for word in name.split()
    )
