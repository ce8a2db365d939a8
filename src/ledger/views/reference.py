"""A work as NLM's *Citing Medicine* prints it (Vancouver): up to six authors, then et al."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from ..model.pages import study_path
from ..model.work_types import TYPES, UNKNOWN
from ..read.author_names import Author
from ..read.entry import MONTHS, Entry
from ..read.load import Evidence
from ..read.url_scheme import scheme
from . import context_object, verification

MOST_AUTHORS = 6
RANKS = {"Jr.": "Jr", "Sr.": "Sr", "II": "2nd", "III": "3rd", "IV": "4th"}
"""Suffixes as *Citing Medicine* prints them, chapter 1A."""
ORDINALS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}


@dataclass(frozen=True)
class OutLink:
    label: str
    url: str
    kind: str
    """``doi``, ``pubmed``, ``pmc`` or ``page``."""


@dataclass(frozen=True)
class Reference:
    """One work, ready to print. Empty texts are left out by the templates."""

    key: str
    short: str
    authors: str
    title: str
    source: str
    note: str
    links: tuple[OutLink, ...]
    read_label: str
    read_meaning: str
    read_depth: str
    unverified_note: str
    retracted: str
    record_path: str
    year: str
    later: str
    """What was published about it later and leaves it standing, such as a correction."""
    coins_title: str
    coins_id: str
    """The work for reference managers, by its title or by its identifier alone: see ``context_object``."""


def reference(evidence: Evidence, entry: Entry) -> Reference:
    """The reference of an entry; reading depth and record address come from its study, if it has one."""
    study = evidence.studies.get(entry.key)
    read = evidence.vocabulary.label("depth", study.read.depth) if study else None
    return Reference(
        key=entry.key,
        short=short(entry),
        authors=_authors(entry),
        title=_title(entry),
        source=_source(entry),
        note=sentence(entry.get("note")),
        links=links(entry),
        read_label=read.label if read else "",
        read_meaning=read.meaning if read else "",
        read_depth=study.read.depth if study else "",
        unverified_note=", ".join(name.replace("number", "issue") for name in entry.unverified),
        retracted=sentence(entry.retracted),
        record_path=study_path(entry.key) if study else "",
        year=entry.get("year"),
        later=verification.later(evidence, entry.key),
        coins_title=context_object.titled(entry),
        coins_id=context_object.identified(entry),
    )


def short(entry: Entry) -> str:
    """How a work is called in running text: ``Alam 2014``, ``Kang and Lu 2022``, ``Doe 2020 (retracted)``.

    A book without authors has editors.
    """
    people, role = (entry.authors, "author") if entry.authors else (entry.editors, "editor")
    if len(people) == 2 and not entry.others(role):
        name = f"{people[0].last} and {people[1].last}"
    elif people:
        name = people[0].last
    else:
        words = entry.get("title").strip("[]").split()
        name = " ".join(words[:5]).rstrip(",.:;") + ("…" if len(words) > 5 else "")
    year = entry.get("year")
    mark = " (retracted)" if entry.retracted else ""
    return f"{name}, {year}{mark}" if year == "date unknown" else f"{name} {year}{mark}"


def sentence(text: str) -> str:
    """The text with a full stop at its end, unless it ends in a mark already."""
    return text if not text or text[-1] in ".?!" else f"{text}."


def doi_url(doi: str) -> str:
    """The address of a DOI. What has a meaning in an address (``#``, ``?``, ``%``, ``<``) is percent-encoded.

    DOI Handbook 2.5.2.4; so a browser does not cut an old DOI such as ``10.1234/abc-3.0.CO;2-#``.
    """
    return f"https://doi.org/{quote(doi, safe='/:;()')}"


def _title(entry: Entry) -> str:
    genre = TYPES.get(entry.type, UNKNOWN).genre
    return sentence(f"{entry.get('title')} [{genre}]" if genre else entry.get("title"))


def _authors(entry: Entry) -> str:
    if entry.authors or _in_book(entry):
        return sentence(_people(entry.authors, entry.others()))
    return sentence(_edited(entry))


def _edited(entry: Entry) -> str:
    """``Roe R, Doe J, editors``; an empty text without editors."""
    if not entry.editors:
        return ""
    several = len(entry.editors) > 1 or entry.others("editor")
    return f"{_people(entry.editors, entry.others('editor'))}, editor{'s' * several}"


def _people(people: Sequence[Author], others: bool) -> str:
    found = [_name(author) for author in people]
    if len(found) > MOST_AUTHORS or others:
        found = [*found[:MOST_AUTHORS], "et al"]
    return ", ".join(found)


def _name(author: Author) -> str:
    return " ".join(part for part in (author.last, author.initials, RANKS.get(author.suffix, author.suffix)) if part)


def _in_book(entry: Entry) -> bool:
    return "booktitle" in TYPES.get(entry.type, UNKNOWN).fields


def _source(entry: Entry) -> str:
    get = entry.get
    pages = "–".join(part for part in entry.page_range if part)
    if get("journal"):
        volume = get("volume") + (f"({get('number')})" if get("number") else "")
        where = (f";{volume}" if volume else "") + (f":{pages}" if pages else "")
        return sentence(f"{sentence(get('journal'))} {get('year')}{where}".strip())
    return " ".join(sentence(part) for part in _parts(entry, f"p. {pages}" if pages else "") if part)


def _parts(entry: Entry, pages: str) -> Iterator[str]:
    """What stands behind the title of everything but an article, in the order of *Citing Medicine*."""
    get = entry.get
    if get("booktitle"):
        editors = _edited(entry)
        yield f"In: {sentence(editors)} {get('booktitle')}" if editors else f"In: {get('booktitle')}"
    yield _edition(get("edition"))
    if entry.authors and not _in_book(entry):
        yield _edited(entry)
    yield f"Vol. {get('volume')}" if get("volume") else ""
    yield get("howpublished")
    maker = get("publisher") or get("school") or get("institution")
    date = " ".join(part for part in (MONTHS[entry.month - 1] if entry.month else "", get("year")) if part)
    place = ": ".join(part for part in (get("address"), maker) if part)
    yield "; ".join(part for part in (place, date) if part)
    yield f"Report No.: {get('number')}" if get("number") else ""
    yield pages


def _edition(written: str) -> str:
    if written.isascii() and written.isdigit():
        number = int(written)
        return f"{number}{ORDINALS.get(number, 'th')} ed."
    return f"{written} ed." if written and not written.endswith("ed.") else written


def links(entry: Entry) -> tuple[OutLink, ...]:
    """Where a work is: its DOI, PubMed, PubMed Central and its page, the surest first."""
    get = entry.get
    found = []
    if get("doi"):
        found.append(OutLink(f"doi:{get('doi')}", doi_url(get("doi")), "doi"))
    if get("pmid"):
        found.append(OutLink("PubMed", f"https://pubmed.ncbi.nlm.nih.gov/{get('pmid')}/", "pubmed"))
    if get("pmcid"):
        found.append(OutLink("PubMed Central", f"https://pmc.ncbi.nlm.nih.gov/articles/{get('pmcid')}/", "pmc"))
    if scheme(get("url")) in {"http", "https"}:
        found.append(OutLink("Official page" if not get("journal") else "Publisher's page", get("url"), "page"))
    return tuple(found)
