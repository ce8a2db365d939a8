"""A work as NLM's *Citing Medicine* prints it (Vancouver): up to six authors, then et al."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..address import scheme
from ..bibliography import Author, Entry
from ..load import Evidence

MOST_AUTHORS = 6
STUDY_FOLDER = "evidence/studies/"


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
    record_path: str
    year: str


def reference(evidence: Evidence, entry: Entry) -> Reference:
    """The reference of an entry; reading depth and record address come from its study, if it has one."""
    study = evidence.studies.get(entry.key)
    read = evidence.vocabulary.label("depth", study.read.depth) if study else None
    return Reference(
        key=entry.key,
        short=short(entry),
        authors=_authors(entry),
        title=sentence(entry.get("title")),
        source=_source(entry),
        note=sentence(entry.get("note")),
        links=_links(entry),
        read_label=read.label if read else "",
        read_meaning=read.meaning if read else "",
        read_depth=study.read.depth if study else "",
        unverified_note=", ".join(name.replace("number", "issue") for name in entry.unverified),
        record_path=f"{STUDY_FOLDER}{entry.key}/" if study else "",
        year=entry.get("year"),
    )


def short(entry: Entry) -> str:
    """How a work is called in running text: ``Alam 2014``, ``Kang and Lu 2022``."""
    if len(entry.authors) == 2 and not entry.others:
        name = f"{entry.authors[0].last} and {entry.authors[1].last}"
    elif entry.authors:
        name = entry.authors[0].last
    else:
        words = entry.get("title").strip("[]").split()
        name = " ".join(words[:5]).rstrip(",.:;") + ("…" if len(words) > 5 else "")
    year = entry.get("year")
    return f"{name}, {year}" if year == "date unknown" else f"{name} {year}"


def sentence(text: str) -> str:
    """The text with a full stop at its end, unless it ends in a mark already."""
    return text if not text or text[-1] in ".?!" else f"{text}."


def _authors(entry: Entry) -> str:
    names = [_name(author) for author in entry.authors]
    if len(names) > MOST_AUTHORS or entry.others:
        names = [*names[:MOST_AUTHORS], "et al"]
    return sentence(", ".join(names))


def _name(author: Author) -> str:
    return f"{author.last} {author.initials}".strip()


def _source(entry: Entry) -> str:
    get = entry.get
    pages = re.sub(r"-+", "–", get("pages"))
    if get("journal"):
        volume = get("volume") + (f"({get('number')})" if get("number") else "")
        where = (f";{volume}" if volume else "") + (f":{pages}" if pages else "")
        return sentence(f"{sentence(get('journal'))} {get('year')}{where}".strip())
    parts = [f"In: {get('booktitle')}" if get("booktitle") else "", get("howpublished"), get("institution")]
    return " ".join(sentence(part) for part in [*parts, " ".join([get("month"), get("year")]).strip()] if part)


def _links(entry: Entry) -> tuple[OutLink, ...]:
    get = entry.get
    found = []
    if get("doi"):
        found.append(OutLink(f"doi:{get('doi')}", f"https://doi.org/{get('doi')}", "doi"))
    if get("pmid"):
        found.append(OutLink("PubMed", f"https://pubmed.ncbi.nlm.nih.gov/{get('pmid')}/", "pubmed"))
    if get("pmcid"):
        found.append(OutLink("PubMed Central", f"https://pmc.ncbi.nlm.nih.gov/articles/{get('pmcid')}/", "pmc"))
    if scheme(get("url")) in {"http", "https"}:
        found.append(OutLink("Official page" if not get("journal") else "Publisher's page", get("url"), "page"))
    return tuple(found)
