"""A work as a COinS, which Zotero and other reference managers find in a page.

COinS: an OpenURL ContextObject (ANSI/NISO Z39.88-2004, key/encoded-value format) in the ``title`` of an empty
``span`` of the class ``Z3988``. The formats ``journal``, ``book`` and ``dc`` (Dublin Core, for all else) are those of
the registry of that standard. Encoded are the signs that mean something in the notation, in an attribute, or to who
decodes it; letters and spaces stay, so that a title is packed as one with the same title before it. Readers decode
both alike, and who makes an address of it encodes them there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ..model.work_types import TYPES, UNKNOWN
from ..read.entry import Entry

FORMAT = {"JOUR": "journal", "BOOK": "book", "CHAP": "book", "RPRT": "book", "CPAPER": "book", "CONF": "book"}
GENRE = {
    "JOUR": "article", "BOOK": "book", "CHAP": "bookitem", "RPRT": "report", "CPAPER": "proceeding",
    "CONF": "conference",
}  # fmt: skip
SIGNS = re.compile(r"""[%&=+#;<>"'\\\x00-\x1f]""")
IDENTIFIERS = {"doi": "info:doi/", "pmid": "info:pmid/"}
"""How a work is identified, the best first; the marks are of the registry of “info” URIs (RFC 4452)."""


def whole(entry: Entry) -> str:
    """Everything that the notation has a key for."""
    kind = TYPES.get(entry.type, UNKNOWN).ris
    fields = _dublin_core(entry) if kind not in FORMAT else _published(entry, kind)
    address = [("rft_id", entry.get("url"))] if kind in FORMAT else []
    return _encoded([*fields, *_identifiers(entry), *address])


def identified(entry: Entry) -> str:
    """The identifier alone, from which a reference manager fetches the rest; an empty text without one."""
    identifiers = _identifiers(entry)
    return _encoded([_format(TYPES.get(entry.type, UNKNOWN).ris), identifiers[0]]) if identifiers else ""


def titled(entry: Entry) -> str:
    """The title with the identifier, from which a reference manager fetches the rest.

    Without identifier: with the first author, the year and the journal. A page has a hundred works, and the rest of
    each stands beside it in words.
    """
    kind = TYPES.get(entry.type, UNKNOWN).ris
    title = "rft.atitle" if kind == "JOUR" else "rft.btitle" if kind in FORMAT else "rft.title"
    fields = [_format(kind), (title, entry.get("title"))]
    if identifiers := _identifiers(entry):
        return _encoded([*fields, identifiers[0]])
    return _encoded(
        [
            *fields,
            ("rft.type", "" if kind in FORMAT else _dublin_core_type(entry)),
            ("rft.aulast" if kind in FORMAT else "rft.creator", entry.authors[0].last if entry.authors else ""),
            ("rft.date", _date(entry)),
            ("rft.jtitle", entry.get("journal")),
        ]
    )


def _identifiers(entry: Entry) -> list[tuple[str, str]]:
    return [("rft_id", mark + entry.get(name)) for name, mark in IDENTIFIERS.items() if entry.get(name)]


def _encoded(fields: Iterable[tuple[str, str]]) -> str:
    pairs = [("ctx_ver", "Z39.88-2004"), *((key, value) for key, value in fields if value)]
    return "&".join(f"{key}={SIGNS.sub(_percent, value)}" for key, value in pairs)


def _percent(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode())


def _format(kind: str) -> tuple[str, str]:
    return "rft_val_fmt", f"info:ofi/fmt:kev:mtx:{FORMAT.get(kind, 'dc')}"


def _published(entry: Entry, kind: str) -> Iterator[tuple[str, str]]:
    get = entry.get
    first, last = entry.page_range
    part = kind in ("JOUR", "CHAP", "CPAPER")
    yield _format(kind)
    yield "rft.genre", GENRE[kind]
    yield "rft.atitle" if part else "rft.btitle", get("title")
    yield "rft.jtitle" if kind == "JOUR" else "rft.btitle", get("journal") or get("booktitle")
    yield "rft.date", _date(entry)
    yield "rft.volume", get("volume")
    yield "rft.issue", get("number") if kind == "JOUR" else ""
    yield "rft.spage", first
    yield "rft.epage", last
    yield "rft.edition", get("edition")
    yield "rft.pub", get("publisher") or get("institution")
    yield "rft.place", get("address")
    yield from _authors(entry)


def _dublin_core(entry: Entry) -> Iterator[tuple[str, str]]:
    get = entry.get
    yield _format("")
    yield "rft.type", _dublin_core_type(entry)
    yield "rft.title", get("title")
    for author in entry.authors:
        yield "rft.creator", author.inverted
    yield "rft.date", _date(entry)
    yield "rft.publisher", get("publisher") or get("institution") or get("school")
    yield "rft.identifier", get("url")


def _dublin_core_type(entry: Entry) -> str:
    return TYPES.get(entry.type, UNKNOWN).csl.replace("document", "webpage")


def _authors(entry: Entry) -> Iterator[tuple[str, str]]:
    """The first author in parts, as the standard has it, and then every author whole."""
    people = entry.authors or entry.editors
    if people and not people[0].organization:
        yield "rft.aulast", people[0].last
        yield "rft.aufirst", people[0].first
        yield "rft.ausuffix", people[0].suffix
    for person in people:
        yield "rft.aucorp" if person.organization else "rft.au", person.inverted


def _date(entry: Entry) -> str:
    year = entry.get("year")
    if not (year.isascii() and year.isdigit()):
        return ""
    return f"{year}-{entry.month:02}" if entry.month else year
