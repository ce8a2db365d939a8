"""What stands around an article: status, dates, structured data; and the source of a study's page."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from textwrap import shorten
from typing import Any

from ..model import Search
from ..model.pages import STUDY_PAGES
from ..read.load import Evidence
from .catalog import Catalog
from .cite import AUTHOR, PageCitation, cite_page
from .reference import Reference, short
from .schema_org import page_data
from .wording import day, searched

PLAIN = str.maketrans({'"': "”", "<": "‹", ">": "›"})
"""The theme prints titles and descriptions into the page as they are (see the rule ``front-matter``)."""
SIGN = re.compile(r"[^\w\s/,.;:'’“”…–-]")
READ_IN_FULL = ("full-text",)


@dataclass(frozen=True)
class PageMeta:
    """Ready texts for ``main.html`` and the partials around the article."""

    summary: str
    kind: str
    created: str
    updated: str
    updated_iso: str
    review: str
    reviewed: bool
    reading: str
    searches: tuple[str, ...]
    author: str
    json_ld: str
    tags: tuple[tuple[str, str], ...]
    """Highwire Press tags, which reference managers read: names and values of ``meta`` elements."""
    source_path: str
    cite: PageCitation


def page_meta(catalog: Catalog, name: str, meta: dict, mentions: list[str], url: str | None) -> PageMeta:
    """What stands around a page. ``mentions`` are the keys that the page cites."""
    cited = [catalog.get(key) for key in dict.fromkeys(mentions)]
    works = catalog.evidence.bibliography
    about = works.get(name.removeprefix(STUDY_PAGES).removesuffix(".md")) if name.startswith(STUDY_PAGES) else None
    created, updated = meta.get("created"), meta.get("updated")
    review = meta.get("reviewed", "none")
    return PageMeta(
        summary=meta.get("summary", ""),
        kind=meta.get("kind", ""),
        created=_day(created),
        updated=_day(updated),
        updated_iso=str(updated or ""),
        review=_review(review),
        reviewed=isinstance(review, dict),
        reading=_reading(cited),
        searches=_searches(catalog.evidence, name),
        author=AUTHOR,
        json_ld=page_data(meta, [works[work.key] for work in cited if work], about, url),
        tags=_tags(meta, url),
        source_path=f"docs/{name}",
        cite=cite_page(name, meta.get("title", ""), updated, url),
    )


def study_source(evidence: Evidence, key: str) -> str:
    """The Markdown of a study's own page: it is made from the record, so nobody writes it."""
    study, entry = evidence.studies[key], evidence.bibliography[key]
    name = short(entry)
    # Some names belong to two studies, and a title to one page.
    title = f"{name}: {shorten(entry.get('title').strip('[]'), 70, placeholder='…')}"
    meta = {
        "title": title.translate(PLAIN),
        "description": f"{name}: {study.summary}"[:160].translate(PLAIN),
        "summary": study.summary,
        "kind": "study",
        "reviewed": "none",
        "created": str(study.read.on),
        "updated": str(study.read.on),
    }
    lines = [f"{field}: {json.dumps(value, ensure_ascii=False)}" for field, value in meta.items()]
    return "\n".join(["---", *lines, "---", "", f"# {SIGN.sub(_entity, name)}", "", f"/// study | {key}", "///", ""])


def _entity(sign: re.Match[str]) -> str:
    """A sign in a form that means nothing to Markdown: names of authors are no markup."""
    return f"&#{ord(sign[0])};"


def _day(value: date | str | None) -> str:
    if isinstance(value, str):
        value = date.fromisoformat(value)
    return day(value) if value else ""


def _searches(evidence: Evidence, name: str) -> tuple[str, ...]:
    """What the page's own “we found no …” rest on."""
    page = evidence.pages.get(name)
    return tuple(searched(Search.model_validate(item)) for item in (page.meta.get("searched", ()) if page else ()))


def _review(review: Any) -> str:
    if isinstance(review, dict):
        return f"Reviewed by {review['by']}, {review['profession']}, on {_day(review['on'])}."
    return "No clinician has reviewed this page."


def _reading(cited: list[Reference | None]) -> str:
    """How much of the cited works was read, in one sentence; empty for a page that cites nothing."""
    works = [work for work in cited if work]
    if not works:
        return ""
    full = sum(work.read_depth in READ_IN_FULL for work in works)
    count = f"{len(works)} works" if len(works) != 1 else "1 work"
    return f"It cites {count}; {full or 'none'} of them {'was' if full == 1 else 'were'} read in full."


def _tags(meta: dict, url: str | None) -> tuple[tuple[str, str], ...]:
    """The page itself, as a work that somebody cites; the works that it cites are marked where they stand."""
    found = (
        ("citation_title", meta.get("title", "")),
        ("citation_author", AUTHOR),
        ("citation_publication_date", str(meta.get("updated") or "").replace("-", "/")),
        ("citation_public_url", url or ""),
    )
    return tuple((name, value) for name, value in found if value)
