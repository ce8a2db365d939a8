"""The bibliography as BibTeX, RIS and CSL-JSON.

What nobody saw is left out, and what comes from memory is named in the note, as in the reference lists.
"""

from __future__ import annotations

import json
import re
from typing import Any

from ..bibliography import Author, Entry
from ..load import Evidence
from ..views.cite import bibtex, ris

ORDER = (
    "author", "title", "journal", "booktitle", "howpublished", "institution", "year", "month", "volume", "number",
    "pages", "doi", "pmid", "pmcid", "url",
)  # fmt: skip
RIS_TYPES = {"article": "JOUR", "incollection": "CHAP", "inproceedings": "CPAPER", "book": "BOOK", "techreport": "RPRT"}
CSL_TYPES = {
    "article": "article-journal", "incollection": "chapter", "inproceedings": "paper-conference", "book": "book",
    "techreport": "report",
}  # fmt: skip


def note(entry: Entry) -> str:
    """The note for readers, and the names of the fields that come from memory."""
    doubt = f"From memory, not checked: {', '.join(entry.unverified)}." if entry.unverified else ""
    return " ".join(part for part in (entry.get("note").rstrip(".") + "." if entry.get("note") else "", doubt) if part)


def as_bibtex(evidence: Evidence) -> str:
    """Every entry with its fields in one order, as escaped in ``references.bib``. A missing year stays missing."""
    return "\n".join(
        bibtex(entry.type, key, {name: _raw(entry, name) for name in ORDER} | {"note": _escaped_note(entry)})
        for key, entry in evidence.bibliography.items()
    )


def _raw(entry: Entry, name: str) -> str:
    return entry.raw.get(name, "") if name != "year" or _year(entry) else ""


def _escaped_note(entry: Entry) -> str:
    return re.sub(r"(?<!\\)([%&$#_])", r"\\\1", note(entry))


def as_ris(evidence: Evidence) -> str:
    """Lines end in CR LF, as the programs that made the format write them."""
    return "\n".join(ris(_ris(entry)) for entry in evidence.bibliography.values()).replace("\n", "\r\n")


def _ris(entry: Entry):
    get = entry.get
    first, _, last = _pages(entry).partition("-")
    yield "TY", RIS_TYPES.get(entry.type, "ELEC" if get("url") else "GEN")
    yield "ID", entry.key
    for author in entry.authors:
        yield "AU", f"{author.last}, {author.first}" if author.first else author.last
    yield "TI", get("title")
    yield "T2", get("journal") or get("booktitle")
    yield "PB", get("institution")
    yield "M3", get("howpublished")
    yield "PY", _year(entry)
    yield "VL", get("volume")
    yield "IS", get("number")
    yield "SP", first
    yield "EP", last
    yield "DO", get("doi")
    yield "AN", get("pmid")
    yield "C2", get("pmcid")
    yield "UR", get("url")
    yield "N1", note(entry)


def as_csl(evidence: Evidence) -> bytes:
    data = [csl(entry) for entry in evidence.bibliography.values()]
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False).encode() + b"\n"


def csl(entry: Entry) -> dict[str, Any]:
    """An item of CSL-JSON 1.0.2, without empty fields."""
    get = entry.get
    item = {
        "id": entry.key,
        "type": CSL_TYPES.get(entry.type, "webpage" if get("url") else "document"),
        "author": [_csl_name(author) for author in entry.authors],
        "title": get("title"),
        "container-title": get("journal") or get("booktitle"),
        "publisher": get("institution"),
        "genre": get("howpublished"),
        "issued": {"date-parts": [[int(_year(entry))]]} if _year(entry) else None,
        "volume": get("volume"),
        "issue": get("number"),
        "page": _pages(entry),
        "DOI": get("doi"),
        "PMID": get("pmid"),
        "PMCID": get("pmcid"),
        "URL": get("url"),
        "note": note(entry),
    }
    return {name: value for name, value in item.items() if value}


def _csl_name(author: Author) -> dict[str, str]:
    return {"family": author.last, "given": author.first} if author.first else {"literal": author.last}


def _pages(entry: Entry) -> str:
    return re.sub(r"\s*(?:--?|–)\s*", "-", entry.get("pages"))


def _year(entry: Entry) -> str:
    return entry.get("year") if entry.get("year").isdigit() else ""
