"""Works in files that other programs save: RIS, BibTeX, CSL-JSON and MEDLINE (``.nbib``)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any

import rispy

from ..checks.bib_doi import bare
from ..fetch import crossref, medline
from ..fetch.work import Work, last_page
from ..model.work_types import TYPES
from ..read import author_names as names
from ..read import bibliography
from ..read.author_names import Author
from ..read.entry import Entry
from ..read.pasted_names import as_bibtex

FROM_RIS = {kind.ris: name for name, kind in reversed(TYPES.items())} | {"EJOUR": "article", "MGZN": "article"}
BIBLATEX = {"journaltitle": "journal", "location": "address", "date": "year"}


class Unreadable(Exception):
    """The file holds no work in the form that its ending names; the text says so."""


def works(name: str, text: str) -> list[Work]:
    """The works in a saved file, by the ending of its name. Raises ``Unreadable``."""
    ending = name.lower().rpartition(".")[2]
    if ending not in READERS:
        raise Unreadable(f"“{name}” is none of {', '.join(f'.{known}' for known in READERS)}.")
    found = [work for work in READERS[ending](text.removeprefix("\ufeff")) if work.title]
    if not found:
        raise Unreadable(f"“{name}” holds no work with a title in the form that “.{ending}” stands for.")
    return found


def _ris(text: str) -> list[Work]:
    if not re.search(r"^TY  - ", text, re.MULTILINE):
        return []
    # Some programs leave out the last line.
    text = text.replace("\r\n", "\n").rstrip() + "\nER  - \n"
    return [_of_ris(item) for item in rispy.loads(text, skip_unknown_tags=True) if isinstance(item, dict)]


def _of_ris(item: Mapping[str, Any]) -> Work:
    def first(*tags: str) -> str:
        return next((" ".join(str(item[tag]).split()) for tag in tags if item.get(tag)), "")

    kind = FROM_RIS.get(first("type_of_reference"), "misc")
    container = first("journal_name", "secondary_title", "alternate_title3", "alternate_title1", "alternate_title2")
    people = item.get("authors") or item.get("first_authors") or []
    start, end = first("start_page"), first("end_page")
    start, _, within = start.partition("-")
    dates = [re.match(r"([0-9]{4})(?:[/-]([0-9]{1,2}))?", first(tag)) for tag in ("year", "publication_year", "date")]
    # The year is that of printing; "DA" may have its month, or be of another year.
    date = max((found for found in dates if found), key=lambda found: found.lastindex or 0, default=None)
    urls = item.get("urls") or []
    pmid = next((found[1] for url in urls if (found := re.search(r"pubmed\D*?/([0-9]+)", str(url)))), "")
    return Work(
        type=kind,
        title=first("title", "primary_title"),
        authors=tuple(_person(str(name)) for name in people),
        journal=container if kind == "article" else "",
        booktitle=container if kind in ("incollection", "inproceedings") else "",
        year=date[1] if date else "",
        month=int(date[2]) if date and date[2] and 1 <= int(date[2]) <= 12 else 0,
        volume=first("volume"),
        number=first("number"),
        pages="-".join(part for part in (start, last_page(start, within or end)) if part),
        publisher=first("publisher"),
        doi=bare(first("doi")),
        pmid=pmid,
    )


def _person(name: str) -> Author:
    """``Doe, Jane`` is a person; a name without a comma is an organization, as RIS has no other sign for one."""
    return names.author(name.rstrip(",")) if "," in name.rstrip(",") else Author(name, organization=" " in name)


def _bib(text: str) -> list[Work]:
    entries, _, _ = bibliography.parse("", text)
    return [_of_bib(entry) for entry in entries.values()]


def _of_bib(entry: Entry) -> Work:
    def first(*fields: str) -> str:
        return next((found for field in fields if (found := entry.get(field))), "")

    raw = entry.raw.get("author", "")
    whole = as_bibtex(raw) or raw
    people = [name for name in names.names(whole) if name and name != "others"]
    year = re.search("[0-9]{4}", first("year", "date"))
    kind = entry.type if entry.type in TYPES else "misc"
    return Work(
        type="article" if first("journal", "journaltitle") else kind,
        title=first("title"),
        authors=tuple(names.author(name) for name in people),
        journal=first("journal", "journaltitle"),
        booktitle=first("booktitle"),
        year=year[0] if year else "",
        month=entry.month,
        volume=first("volume"),
        number=first("number", "issue"),
        pages="-".join(part for part in entry.page_range if part),
        publisher=first("publisher"),
        institution=first("institution"),
        howpublished=first("howpublished"),
        doi=bare(first("doi")),
        pmid=first("pmid"),
        pmcid=first("pmcid"),
        url="" if first("doi") else first("url"),
    )


def _json(text: str) -> list[Work]:
    try:
        data = json.loads(text)
    except ValueError:
        return []
    # Crossref's own answers hold the work below "message".
    data = data.get("message", data) if isinstance(data, dict) else data
    return [crossref.parse(item) for item in (data if isinstance(data, list) else [data]) if isinstance(item, dict)]


READERS: Mapping[str, Callable[[str], list[Work]]] = {
    "ris": _ris,
    "bib": _bib,
    "json": _json,
    "nbib": medline.parse,
}
