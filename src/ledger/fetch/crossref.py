"""Works of Crossref's REST API (``/works/{doi}``), and of CSL-JSON, which has nearly the same fields.

Format: Crossref, "REST API metadata format". Two relations name what was published about a work later: the work's own
``updated-by`` (which also holds what Retraction Watch knows), and a notice's ``update-to``.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from ..read.author_names import Author, rank
from .client import Client, Unclear
from .work import Notice, Work

TYPES = {
    "journal-article": "article",
    "article-journal": "article",
    "article": "article",
    "posted-content": "misc",
    "book": "book",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "book-chapter": "incollection",
    "chapter": "incollection",
    "book-section": "incollection",
    "proceedings-article": "inproceedings",
    "paper-conference": "inproceedings",
    "dissertation": "phdthesis",
    "thesis": "phdthesis",
    "report": "report",
    "dataset": "dataset",
    "webpage": "online",
}
TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
VERSIONS = ("is-preprint-of", "has-preprint", "is-version-of", "has-version")
SOURCES = {"retraction-watch": "Retraction Watch"}
DATES = ("published", "published-print", "published-online", "issued", "posted")


def work(client: Client, doi: str) -> Work:
    """The work with a DOI. Raises ``NotFound`` and ``Unclear``."""
    answer = client.json("crossref", f"works/{quote(doi, safe='')}")
    message = answer.get("message") if isinstance(answer, dict) else None
    if not isinstance(message, dict) or not message.get("DOI"):
        raise Unclear("Crossref answered without a work.")
    return parse(message)


def parse(message: Mapping[str, Any]) -> Work:
    """A work in Crossref's form or in CSL-JSON. What is there in another shape is taken as absent."""
    year, month = _date(message)
    kind = TYPES.get(_text(message.get("type")), "misc")
    container, publisher = _text(message.get("container-title")), _text(message.get("publisher"))
    preprint = _text(message.get("subtype")) == "preprint"
    server = _text(_first(message.get("institution"), "name")) or _text(message.get("group-title")) or publisher
    title = _text(message.get("title"))
    subtitle = _text(message.get("subtitle"))
    if subtitle and subtitle.lower() not in title.lower():
        title = f"{title}: {subtitle}"
    return Work(
        type=kind if kind != "article" or container else "misc",
        title=title,
        authors=tuple(_authors(message.get("author"))),
        journal=container if kind == "article" else "",
        booktitle=container if kind in ("incollection", "inproceedings") else "",
        year=year,
        month=month,
        volume=_text(message.get("volume")),
        number=_text(message.get("issue")),
        pages=_text(message.get("page")) or _text(message.get("article-number")),
        publisher=publisher if kind in ("book", "incollection", "inproceedings") else "",
        institution=server if kind == "report" else "",
        howpublished=f"Preprint, {server}" if preprint else "",
        url="" if message.get("DOI") else _text(message.get("URL")),
        doi=_text(message.get("DOI")),
        pmid=_text(message.get("PMID")),
        pmcid=_text(message.get("PMCID")),
        registration=_text(_first(message.get("clinical-trial-number"), "clinical-trial-number")).upper(),
        versions=tuple(dict.fromkeys(_versions(message.get("relation")))),
        notices=tuple(dict.fromkeys(_notices(message.get("updated-by")))),
        about=tuple(dict.fromkeys(notice.doi for notice in _notices(message.get("update-to")))),
    )


def updated(notice: Mapping[str, Any]) -> Iterator[tuple[str, Notice]]:
    """The DOIs of the works that a notice is about, each with the notice."""
    own = _text(notice.get("DOI")).lower()
    for item in _items(notice.get("update-to")):
        for found in _notices(item):
            yield found.doi, replace(found, doi=own)


def _text(value: Any) -> str:
    """A text without markup; of a list, its first one."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return ""
    return re.sub(r"\s+", " ", html.unescape(TAG.sub("", value))).strip()


def _items(value: Any) -> Iterator[Mapping[str, Any]]:
    yield from (item for item in (value if isinstance(value, list) else [value]) if isinstance(item, dict))


def _first(value: Any, name: str) -> Any:
    return next((item.get(name) for item in _items(value)), "")


def _date(message: Mapping[str, Any]) -> tuple[str, int]:
    """Year and month: of printing if that is known to the month, or else of the first publication."""
    found = [parts for name in DATES for parts in [_parts(message.get(name))] if parts]
    for name in ("published-print", "journal-issue"):
        value = message.get(name)
        inner = value.get("published-print") if name == "journal-issue" and isinstance(value, dict) else value
        if parts := _parts(inner):
            found.insert(0, parts)
            break
    if not found:
        return "", 0
    year, *later = found[0]
    return str(year), later[0] if later and 1 <= later[0] <= 12 else 0


def _parts(value: Any) -> list[int]:
    parts = value.get("date-parts") if isinstance(value, dict) else None
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    return [int(part) for part in first if str(part).isdigit()]


def _authors(value: Any) -> Iterator[Author]:
    for person in _items(value):
        family, given = _text(person.get("family")), _text(person.get("given"))
        name = _text(person.get("name")) or _text(person.get("literal"))
        if particle := _text(person.get("non-dropping-particle")):
            family = f"{particle} {family}"
        if family:
            suffix = _text(person.get("suffix"))
            yield Author(family, given, rank(suffix) or suffix)
        elif name or given:
            yield Author(name or given, organization=True)


def _versions(value: Any) -> Iterator[str]:
    for name in VERSIONS:
        for item in _items(value.get(name) if isinstance(value, dict) else None):
            if _text(item.get("id-type")) == "doi":
                yield _text(item.get("id")).lower()


def _notices(value: Any) -> Iterator[Notice]:
    for item in _items(value):
        parts = _parts(item.get("updated"))
        on = "-".join(f"{part:02}" for part in parts)
        source = SOURCES.get(_text(item.get("source")), "Crossref")
        kind = _text(item.get("type")) or "update"
        yield Notice(kind, source, on, _text(item.get("DOI")).lower())
