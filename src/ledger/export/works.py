"""The bibliography as BibTeX, RIS and CSL-JSON.

What nobody saw is left out, and what comes from memory is named in the note, as in the reference lists. A DOI stands
as it is, never percent-encoded: each of the three has a field of its own for it.
"""

from __future__ import annotations

import json
from typing import Any

from ..model.work_types import TYPES, UNKNOWN
from ..read.author_names import Author
from ..read.entry import MONTHS, Entry
from ..read.load import Evidence
from ..read.tex import escaped
from ..views.cite import bibtex, ris

ORDER = (
    "author", "editor", "title", "journal", "booktitle", "edition", "howpublished", "publisher", "school",
    "institution", "address", "year", "month", "volume", "number", "pages", "doi", "pmid", "pmcid", "url", "note",
)  # fmt: skip
VERBATIM = ("doi", "url")
"""Fields that LaTeX takes as they are (in ``\\url``, ``\\doi``): an escape would become part of the address."""


def note(entry: Entry) -> str:
    """Whether the journal took it back, the note for readers, and the names of the fields that come from memory."""
    doubt = f"From memory, not checked: {', '.join(entry.unverified)}." if entry.unverified else ""
    gone = f"Retracted {entry.retracted.rstrip('.')}." if entry.retracted else ""
    said = entry.get("note").rstrip(".") + "." if entry.get("note") else ""
    return " ".join(part for part in (gone, said, doubt) if part)


def as_bibtex(evidence: Evidence) -> str:
    """Every entry, of a type that every style knows, with its fields in one order. A missing year stays missing."""
    return "\n".join(bibtex_of(entry) for entry in evidence.bibliography.values())


def bibtex_of(entry: Entry) -> str:
    fields = {name: _bibtex_value(entry, name) for name in ORDER}
    return bibtex(TYPES.get(entry.type, UNKNOWN).bibtex, entry.key, fields)


def _bibtex_value(entry: Entry, name: str) -> str:
    """A field as ``references.bib`` has it, where the rules let stand only what is valid BibTeX, or in one form."""
    match name:
        case "year":
            return _year(entry)
        case "month":
            return MONTHS[entry.month - 1] if entry.month else ""
        case "pages":
            return "--".join(part for part in entry.page_range if part)
        case "note":
            return escaped(note(entry))
        case _:
            return entry.get(name) if name in VERBATIM else entry.raw.get(name, "")


def as_ris(evidence: Evidence) -> str:
    """Lines end in CR LF, as the programs that made the format write them."""
    return "\n".join(ris_of(entry) for entry in evidence.bibliography.values()).replace("\n", "\r\n")


def ris_of(entry: Entry) -> str:
    return ris(_ris(entry))


def _ris(entry: Entry):
    get = entry.get
    kind = TYPES.get(entry.type, UNKNOWN).ris
    edited = kind == "BOOK" and not entry.authors
    first, last = entry.page_range
    yield "TY", "EDBOOK" if edited else "ELEC" if kind == "GEN" and get("url") else kind
    yield "ID", entry.key
    for author in entry.editors if edited else entry.authors:
        yield "AU", author.inverted
    for editor in () if edited else entry.editors:
        yield "A2", editor.inverted
    yield "TI", get("title")
    yield "T2", get("journal") or get("booktitle")
    yield "ET", get("edition")
    yield "PB", _maker(entry)
    yield "CY", get("address")
    yield "M3", get("howpublished") or TYPES.get(entry.type, UNKNOWN).genre
    yield "PY", _year(entry)
    yield "DA", f"{_year(entry)}/{entry.month:02}//" if _year(entry) and entry.month else ""
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
    kind = TYPES.get(entry.type, UNKNOWN)
    item = {
        "id": entry.key,
        "type": "webpage" if kind.csl == "document" and get("url") else kind.csl,
        "author": [_csl_name(author) for author in entry.authors],
        "editor": [_csl_name(editor) for editor in entry.editors],
        "title": get("title"),
        "container-title": get("journal") or get("booktitle"),
        "edition": get("edition"),
        "publisher": _maker(entry),
        "publisher-place": get("address"),
        "genre": get("howpublished") or kind.genre,
        "issued": {"date-parts": [[int(_year(entry)), *([entry.month] if entry.month else [])]]}
        if _year(entry)
        else None,
        "volume": get("volume"),
        "number" if kind.csl == "report" else "issue": get("number"),
        "page": "-".join(part for part in entry.page_range if part),
        "DOI": get("doi"),
        "PMID": get("pmid"),
        "PMCID": get("pmcid"),
        "URL": get("url"),
        "note": note(entry),
    }
    return {name: value for name, value in item.items() if value}


def _csl_name(author: Author) -> dict[str, str]:
    if author.organization:
        return {"literal": author.last}
    parts = {"family": author.last, "given": author.first, "suffix": author.suffix}
    return {name: part for name, part in parts.items() if part}


def _maker(entry: Entry) -> str:
    return entry.get("publisher") or entry.get("school") or entry.get("institution")


def _year(entry: Entry) -> str:
    year = entry.get("year")
    return year if year.isascii() and year.isdigit() else ""
