"""Structured data for search engines: a page as schema.org's ``MedicalWebPage``, its works as real works (JSON-LD)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ..model.license import LICENSE
from ..model.work_types import TYPES, UNKNOWN
from ..read.entry import Entry
from .cite import AUTHOR
from .reference import links

TYPE = {
    "article-journal": "ScholarlyArticle", "book": "Book", "chapter": "Chapter", "dataset": "Dataset",
    "paper-conference": "ScholarlyArticle", "report": "Report", "software": "SoftwareApplication", "thesis": "Thesis",
    "webpage": "WebPage",
}  # fmt: skip


def page_data(meta: Mapping[str, Any], cited: Iterable[Entry], about: Entry | None, url: str | None) -> str:
    """JSON-LD of a page. ``cited`` are the works of its list; ``about`` is the paper that a study's page describes.

    The text is safe inside of a ``script`` element.
    """
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "name": meta.get("title", ""),
        "description": meta.get("description", ""),
        "inLanguage": "en-US",
        "datePublished": str(meta.get("created", "")),
        "dateModified": str(meta.get("updated", "")),
        "author": {"@type": "Organization", "name": AUTHOR},
        "audience": {"@type": "MedicalAudience", "audienceType": "Patient"},
        "about": {"@type": "MedicalProcedure", "name": "Micro-needling"},
        "license": LICENSE.url,
        "isAccessibleForFree": True,
    }
    if url:
        data["url"] = url
    review = meta.get("reviewed")
    if isinstance(review, dict):
        data["reviewedBy"] = {"@type": "Person", "name": review["by"], "jobTitle": review["profession"]}
        data["lastReviewed"] = str(review["on"])
    if about:
        data["mainEntity"] = whole_work(about)
    if works := [cited_work(entry) for entry in cited]:
        data["citation"] = works
    # "</" would end the script element early, and "<!--<script" would keep it open.
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def cited_work(entry: Entry) -> dict[str, Any]:
    """A work by the address that identifies it (the DOI, else PubMed, else its page), or by its name if it has none.

    A page has a hundred works, and the list on it says the rest.
    """
    addresses = _addresses(entry)
    return {"@type": _type(entry), **({"@id": addresses[0]} if addresses else {"name": entry.get("title")})}


def whole_work(entry: Entry) -> dict[str, Any]:
    """A work with its authors, its year, where it was published, and every address."""
    get = entry.get
    data = {
        **cited_work(entry),
        "name": get("title"),
        "author": [_person(author) for author in entry.authors],
        "datePublished": get("year") if get("year").isdigit() else "",
        "isPartOf": _within(entry),
        "pagination": "–".join(part for part in entry.page_range if part),
        "sameAs": _addresses(entry)[1:],
        "identifier": [
            {"@type": "PropertyValue", "propertyID": name.upper(), "value": get(name)}
            for name in ("doi", "pmid", "pmcid")
            if get(name)
        ],
    }
    return {name: value for name, value in data.items() if value}


def _type(entry: Entry) -> str:
    return TYPE.get(TYPES.get(entry.type, UNKNOWN).csl, "CreativeWork")


def _addresses(entry: Entry) -> list[str]:
    return [link.url for link in links(entry)]


def _person(author) -> dict[str, str]:
    if author.organization:
        return {"@type": "Organization", "name": author.last}
    return {"@type": "Person", "name": " ".join(part for part in (author.first, author.last, author.suffix) if part)}


def _within(entry: Entry) -> dict[str, Any]:
    """Volume and issue as schema.org nests them."""
    get = entry.get
    if get("booktitle"):
        return {"@type": "Book", "name": get("booktitle")}
    if not get("journal"):
        return {}
    within: dict[str, Any] = {"@type": "Periodical", "name": get("journal")}
    if get("volume"):
        within = {"@type": "PublicationVolume", "volumeNumber": get("volume"), "isPartOf": within}
    if get("number"):
        within = {"@type": "PublicationIssue", "issueNumber": get("number"), "isPartOf": within}
    return within
