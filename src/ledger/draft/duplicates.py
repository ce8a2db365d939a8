"""Whether a work is there already: by any identifier in any case, as its preprint, or by its title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..checks.bib_doi import bare
from ..fetch.work import Work
from ..read.entry import Entry
from ..read.load import Evidence
from .keys import ascii_words

APART = 3
"""Years between a preprint and what became of it, at most."""
WORDS = 4
"""Titles of fewer words are shared by many works."""


def duplicates(evidence: Evidence, work: Work) -> Iterator[tuple[Entry, str]]:
    """Each entry that is the same work, and why; the surest reason first."""
    for entry in evidence.bibliography.values():
        if reason := next(_reasons(evidence, entry, work), ""):
            yield entry, reason


def _reasons(evidence: Evidence, entry: Entry, work: Work) -> Iterator[str]:
    doi = bare(entry.get("doi")).lower()
    if doi and doi == work.doi.lower():
        yield f"It has the same DOI, {doi}."
    if doi and doi in work.versions:
        yield f"Its DOI, {doi}, is another version of the same work, such as its preprint."
    for name in ("pmid", "pmcid"):
        if entry.get(name) and entry.get(name).lower() == getattr(work, name).lower():
            yield f"It has the same {name.upper()}, {entry.get(name)}."
    if work.url and entry.get("url").rstrip("/").lower() == work.url.rstrip("/").lower():
        yield f"It has the same address, {work.url}."
    if _same_title(entry, work):
        yield "It has the same title and first author."


def _same_title(entry: Entry, work: Work) -> bool:
    words = ascii_words(work.title)
    if len(words) < WORDS or ascii_words(entry.get("title").strip("[]")) != words:
        return False
    years = [int(year) for year in (entry.get("year"), work.year) if re.fullmatch("[0-9]{4}", year)]
    if len(years) == 2 and abs(years[0] - years[1]) > APART:
        return False
    firsts = [ascii_words(people[0].last) for people in (entry.authors, work.authors) if people]
    return len(firsts) < 2 or firsts[0] == firsts[1]


def same_trial(evidence: Evidence, work: Work) -> list[str]:
    """Studies that name the same registration: perhaps the same people, which ``cohort`` would say."""
    number = work.registration.upper()
    return [key for key, study in evidence.studies.items() if number and number in (study.registration or "").upper()]
