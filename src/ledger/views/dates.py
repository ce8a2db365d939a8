"""When each page last changed for its readers: its own day, or that of the newest record that it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from pydantic import BaseModel

from ..model import Study
from ..model.pages import STUDY_PAGES
from ..read.load import Evidence
from ..read.usage import Usage

SHOW_ALL = ("all-studies", "all-references", "changes", "downloads")
"""Directives that show every record."""


def changed(evidence: Evidence, used: Usage) -> Mapping[str, date]:
    """The day of every page, those of studies included, by its file below ``docs/``. A page without any has none."""
    days: dict[str, list[date]] = {name: [*_own(page.meta)] for name, page in evidence.pages.items()}
    newest: list[date] = []
    for folder, records in used.records.items():
        for name, record in evidence.records(folder).items():
            found = list(_days(record))
            newest += found
            for page in records.get(name, ()):
                days[page] += found
    for name, page in evidence.pages.items():
        if any(block.name in SHOW_ALL for block in page.directives):
            days[name] += newest
    pages = {name: max(found) for name, found in days.items() if found}
    return pages | {f"{STUDY_PAGES}{key}.md": max(_days(study)) for key, study in evidence.studies.items()}


def _own(meta: Mapping) -> Iterator[date]:
    """What the front matter says; the rule ``front-matter`` says what else may stand there."""
    updated = meta.get("updated")
    if isinstance(updated, str):
        try:
            updated = date.fromisoformat(updated)
        except ValueError:
            return
    if isinstance(updated, date):
        yield updated


def _days(record: BaseModel) -> Iterator[date]:
    """The days on which a record was read or judged, changed, or taken back."""
    if isinstance(record, Study):
        yield record.read.on
        if record.retracted:
            yield record.retracted.on
    else:
        yield record.judged
        yield from (change.on for change in getattr(record, "history", ()))
