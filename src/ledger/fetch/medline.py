"""The MEDLINE format, in which PubMed answers and which it saves as ``.nbib``.

Format: NLM, "MEDLINE/PubMed data element (field) descriptions": a tag of up to four letters, a hyphen in the fifth
column, the text from the seventh; a line that starts with blanks goes on with the text before it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from ..read import author_names as names
from ..read.author_names import Author
from ..read.entry import MONTHS
from .work import Notice, Work, last_page

FIELD = re.compile(r"([A-Z]{2,4}) *- ?(.*)")
NOTICES = {
    "RIN": "retraction",
    "RPI": "partial_retraction",
    "EIN": "correction",
    "ECI": "expression_of_concern",
    "CRI": "corrected_and_republished",
}
"""Tags of what was published about a work later: "retraction in", "erratum in" and so on."""
ABOUT = ("ROF", "RPF", "EFR", "ECF", "CRF")
TRIAL = re.compile(r"\b(?:NCT[0-9]{8}|ISRCTN[0-9]{8}|ChiCTR[-A-Z0-9]+|CTRI/[0-9/]+|IRCT[0-9N]+)\b", re.IGNORECASE)


def parse(text: str) -> list[Work]:
    """The works of a file in this format, in its order; none if there are none."""
    return [_work(fields) for fields in _records(text)]


def _records(text: str) -> Iterator[Mapping[str, list[str]]]:
    fields: dict[str, list[str]] = defaultdict(list)
    last = ""
    for line in text.replace("\r\n", "\n").split("\n"):
        found = FIELD.fullmatch(line)
        if found and found[1] == "PMID" and fields:
            yield fields
            fields = defaultdict(list)
        if found:
            last = found[1]
            fields[last].append(found[2].strip())
        elif line.startswith(" ") and last:
            fields[last][-1] += f" {line.strip()}"
        else:
            last = ""
    if fields:
        yield fields


def _work(fields: Mapping[str, list[str]]) -> Work:
    def first(tag: str) -> str:
        return next((value for value in fields.get(tag, ()) if value), "")

    year, month = _date(first("DP"))
    places = [value.rpartition(" [") for tag in ("AID", "LID") for value in fields.get(tag, ())]
    doi = next((value for value, _, kind in places if kind == "doi]"), "")
    journal, book = first("JT"), first("BTI")
    title = first("TI")
    sources = [trial for value in fields.get("SI", ()) for trial in TRIAL.findall(value)]
    return Work(
        type="article" if journal else "incollection" if book and title else "book" if book else "misc",
        title=_title(title or book),
        authors=tuple(_authors(fields)),
        journal=journal,
        booktitle=_title(book) if title else "",
        year=year,
        month=month,
        volume=first("VI"),
        number=first("IP"),
        pages=_pages(first("PG")),
        publisher=first("PB"),
        doi=doi,
        pmid=first("PMID"),
        pmcid=first("PMC"),
        registration=sources[0] if sources else "",
        kinds=tuple(fields.get("PT", ())),
        notices=tuple(_notices(fields)),
        about=tuple(found.doi for tag in ABOUT for value in fields.get(tag, ()) if (found := _notice(tag, value)).doi),
    )


def _title(text: str) -> str:
    """Without the full stop that PubMed adds, and without the brackets of a translation."""
    text = text.removesuffix(".")
    return text[1:-1].removesuffix(".") if text.startswith("[") and text.endswith("]") else text


def _authors(fields: Mapping[str, list[str]]) -> Iterator[Author]:
    full = fields.get("FAU") or [name.replace(" ", ", ", 1) for name in fields.get("AU", ())]
    yield from map(names.author, full)
    yield from (Author(name, organization=True) for name in fields.get("CN", ()))


def _date(text: str) -> tuple[str, int]:
    """Year and month of ``2021 Jan 8``, ``2020 Nov-Dec`` (the first of them) or ``2014 Winter``."""
    found = re.match(r"([0-9]{4})(?: ([A-Z][a-z]{2})\b)?", text)
    if not found:
        return "", 0
    short = [name[:3] for name in MONTHS]
    return found[1], short.index(found[2]) + 1 if found[2] in short else 0


def _pages(text: str) -> str:
    first, hyphen, last = text.partition(",")[0].partition("-")
    return f"{first}-{last_page(first, last)}" if hyphen else first


def _notices(fields: Mapping[str, list[str]]) -> Iterator[Notice]:
    for tag, kind in NOTICES.items():
        yield from (_notice(kind, value) for value in fields.get(tag, ()))


def _notice(kind: str, text: str) -> Notice:
    """``J Foo. 2022 Mar;14(3):55. doi: 10.1000/x. PMID: 35000000``."""
    doi, pmid = re.search(r"doi: ?(10\.\S+?)\.?(?:\s|$)", text), re.search(r"PMID: ?([0-9]+)", text)
    year, month = _date(found[0] if (found := re.search(r"\b(?:19|20)[0-9]{2}\b(?: [A-Z][a-z]{2})?", text)) else "")
    on = f"{year}-{month:02}" if month else year
    return Notice(kind, "PubMed", on, doi[1].lower() if doi else "", pmid[1] if pmid else "")
