"""Makes the files of the search from the evidence and the rendered pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from ..model.pages import address
from ..model.study import Study
from ..read.entry import Entry
from ..read.load import Evidence
from ..text.stems import Words, plain
from ..views.reference import short
from .index import Index, Page, StudyEntry
from .sections import Section, sections

FOLDER = "search/"
READERS = ("benefit", "treatment", "safety")
GATHERING = ("glossary", "all-references", "all-studies")
NOWHERE = "nowhere"
"""In the place of an anchor: questions near the page that the site does not answer."""
NAMED = 3
"""So many authors of a study are searched: those whom a citation may name."""
KEY = re.compile(r"^([a-z]+)(\d{4})")
"""A study also goes by its key, ``dogra2014``: by the year, and where no authors are known by the name."""
REGISTERED = re.compile(r"(?:nct|k|den)\d{6,8}")
"""A key that is the number of a trial, or of a device in the records of the United States."""
TITLE = re.compile(r"<h1[^>]*>(.*?)(?:<a class=\"headerlink|</h1>)", re.DOTALL)


def page(evidence: Evidence, name: str, menu: str, html: str) -> Page:
    """A page of ``docs/`` as the index sees it: ``menu`` is its name in the navigation.

    A harm is at home on the pages about safety. Its card is not searched on the others, which repeat it.
    A claim never stands without its verdict, not even in a list of results.
    """
    source = evidence.pages[name]
    title = str(source.meta.get("title") or menu)
    summary = str(source.meta.get("summary") or "")
    at_home = source.meta.get("kind") == "safety"
    parts = tuple(part for part in sections(html) if at_home or not part.anchor.startswith("harm-"))
    for part in parts:
        part.asks = _asks(source.meta, part.anchor)
        if part.verdict:
            part.heading = f"“{part.heading}” {evidence.vocabulary.label('verdict', part.verdict).label}"
    if nowhere := _asks(source.meta, NOWHERE):
        parts = (*parts, Section("", NOWHERE, asks=nowhere))
    return Page(address(name), title, summary, parts, menu, _weight(source), evidence.topics.root.get(name, ()))


def _asks(meta: Mapping[str, Any], anchor: str) -> tuple[str, ...]:
    """The questions that a section answers; those of the page itself stand under “top”."""
    asks = meta.get("asks")
    questions = asks.get(anchor or "top") if isinstance(asks, Mapping) else None
    return tuple(map(str, questions)) if isinstance(questions, list) else ()


def _weight(source) -> float:
    """Pages for readers first, then pages about the evidence and the site, then on work on it, then mere lists."""
    if any(block.name in GATHERING for block in source.directives):
        return 0.15
    if source.meta.get("kind") == "contributing":
        return 0.35
    return 1 if source.meta.get("kind") in READERS else 0.75


def files(evidence: Evidence, pages: Iterable[Page]) -> dict[str, str]:
    """Path and text of every file that the search loads: the index, and the pages' texts for the excerpts."""
    index = Index(Words(evidence.synonyms.root), tuple(pages), studies_of(evidence))
    made = {f"{FOLDER}index.js": index.write()}
    for item in index.pages:
        for number, (_, parts) in enumerate(item.chunks):
            name = f"{file_name(item.address)}-{number}"
            blocks = json.dumps([part.blocks for part in parts], ensure_ascii=False, separators=(",", ":"))
            made[f"{FOLDER}text/{name}.js"] = f'self.mnSearch.texts["{name}"] = {blocks};\n'
    return made


def file_name(page_address: str) -> str:
    """``benefits/scars/`` gives ``benefits-scars``; the script makes the same name."""
    return page_address.strip("/").replace("/", "-") or "home"


def studies_of(evidence: Evidence) -> tuple[StudyEntry, ...]:
    """Every study as the index sees it."""
    return tuple(
        _study(key, evidence.bibliography[key], record)
        for key, record in sorted(evidence.studies.items())
        if key in evidence.bibliography
    )


def _name(author) -> str:
    """The surname; one of several words also as one: ``El-Domyati Eldomyati``."""
    joined = re.sub(r"[\s-]+", "", author.last)
    return author.last if joined == author.last else f"{author.last} {joined.capitalize()}"


def _study(key: str, entry: Entry, record: Study) -> StudyEntry:
    numbers = [entry.get(name) for name in ("pmid", "pmcid", "doi")]
    numbers += [record.registration, key if REGISTERED.fullmatch(key) else None]
    ids = tuple(dict.fromkeys(number.lower() for number in numbers if number))
    name, year = found.groups() if (found := KEY.match(key)) else ("", "")
    authors = tuple(map(_name, entry.authors[:NAMED]))
    known = re.sub(r"[\W_]+", "", plain(" ".join(authors)))
    authors += () if name in known else (name,)
    years = " ".join(dict.fromkeys(filter(None, (entry.get("year"), year))))
    return StudyEntry(key, short(entry), entry.get("title"), authors, years, ids)
