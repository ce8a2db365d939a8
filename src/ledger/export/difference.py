"""What a change does to the evidence: two ledgers in, what a reviewer wants to see out. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ..checks.reading_level import levels
from ..model import Outcome
from ..model.files import LISTS, RECORDS
from ..model.finding import Finding
from ..read import history
from ..read.citations import without_citations
from ..read.load import Evidence
from ..read.page_dates import differs
from ..read.usage import usage
from ..text.numerals import numerals
from ..text.readability import grade
from ..text.sentences import of_page

NAMES = ("id", "effect", "study")
"""Fields that name an item of a list, so that it is found again where the list was sorted anew."""
DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
NO_FIGURES = ("studies", "because", "study", "doi", "pmid", "pmcid", "url", "registration")
"""Fields whose digits are parts of names."""


@dataclass(frozen=True)
class Judged:
    """A judgment that came, went or changed. ``before`` and ``after`` are empty where there was or is none."""

    folder: str
    name: str
    what: str
    before: str
    after: str
    told: bool


@dataclass(frozen=True)
class Field:
    """A field of a record or work before and after."""

    route: str
    before: str
    after: str

    @property
    def figures(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The figures that went, and those that came; days and citations have none."""
        was, now = (_figures(self.route, text) for text in (self.before, self.after))
        gone = tuple(written for value, written in was.items() if value not in now)
        return gone, tuple(written for value, written in now.items() if value not in was)


@dataclass(frozen=True)
class Changed:
    """A record or a work that came (``added``), went (``removed``) or has other fields."""

    folder: str
    name: str
    state: str
    fields: tuple[Field, ...] = ()
    pages: tuple[str, ...] = ()
    """The pages that show it."""


@dataclass(frozen=True)
class Touched:
    """A page. ``words`` is how many more or fewer it has; the grades are those of its hardest plain-language text."""

    path: str
    state: str
    words: int
    grade_before: float
    grade_after: float


@dataclass(frozen=True)
class Difference:
    judgments: tuple[Judged, ...]
    records: tuple[Changed, ...]
    """Studies first, then works, and the other records without what ``judgments`` says."""
    pages: tuple[Touched, ...]
    lists: tuple[str, ...]
    """The lists of ``evidence/`` that changed."""
    untold: tuple[Finding, ...]
    """Judgments that changed without an entry in their history."""

    def __bool__(self) -> bool:
        return any((self.judgments, self.records, self.pages, self.lists))


def difference(before: Evidence, after: Evidence) -> Difference:
    """What differs between two ledgers. Raises nothing: what cannot be read in one of them counts as absent."""
    untold = tuple(history.untold(before, after))
    return Difference(
        tuple(_judgments(before, after, {finding.path for finding in untold})),
        tuple(_records(before, after)),
        tuple(_pages(before, after)),
        tuple(f"evidence/{name}.yml" for name in LISTS if _list(before, name) != _list(after, name)),
        untold,
    )


def _figures(route: str, text: str) -> dict[object, str]:
    """Each figure of a text, as a value and as it is written."""
    if DAY.fullmatch(text) or route.rpartition(".")[2] in NO_FIGURES:
        return {}
    return {value: written for written, value in numerals(without_citations(text))}


def _judgments(before: Evidence, after: Evidence, untold: Collection[str]) -> Iterator[Judged]:
    for folder in ("outcomes", "claims"):
        one, other = before.records(folder), after.records(folder)
        for name in sorted({*one, *other}):
            marks = [history.words(history.marks(records[name])) if name in records else "" for records in (one, other)]
            if marks[0] != marks[1]:
                record = other.get(name) or one[name]
                what = record.question if isinstance(record, Outcome) else record.claim
                yield Judged(folder, name, what, *marks, told=f"evidence/{folder}/{name}.yml" not in untold)


def _records(before: Evidence, after: Evidence) -> Iterator[Changed]:
    shown = usage(after)
    for folder in RECORDS:
        for name, state, fields in _changes(before.records(folder), after.records(folder), _flat):
            yield Changed(folder, name, state, fields, shown.records[folder].get(name, ()))
        if folder == "studies":
            for name, state, fields in _changes(before.bibliography, after.bibliography, lambda entry: dict(entry.raw)):
                yield Changed("works", name, state, fields, shown.works.get(name, ()))


def _changes(
    one: Mapping[str, Any], other: Mapping[str, Any], flat: Any
) -> Iterator[tuple[str, str, tuple[Field, ...]]]:
    for name in sorted({*one, *other}):
        was, now = (flat(records[name]) if name in records else {} for records in (one, other))
        fields = tuple(
            Field(route, was.get(route, ""), now.get(route, ""))
            for route in dict.fromkeys((*was, *now))
            if was.get(route) != now.get(route)
        )
        if fields:
            yield name, "added" if name not in one else "removed" if name not in other else "changed", fields


def _flat(record: BaseModel) -> dict[str, str]:
    """Every value of a record under its way in words: ``results.six-months.finding``."""
    return dict(_values("", record.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_defaults=True)))


def _values(route: str, value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, part in value.items():
            yield from _values(f"{route}.{name}" if route else name, part)
    elif isinstance(value, list) and any(isinstance(part, dict) for part in value):
        for place, part in enumerate(value, 1):
            named = next((str(part[name]) for name in NAMES if isinstance(part, dict) and name in part), str(place))
            yield from _values(f"{route}.{named}", part)
    elif isinstance(value, list):
        yield route, ", ".join(str(part) for part in value)
    else:
        yield route, str(value)


def _pages(before: Evidence, after: Evidence) -> Iterator[Touched]:
    hardest = [_hardest(evidence) for evidence in (before, after)]
    for name in sorted({*before.pages, *after.pages}):
        one, other = before.pages.get(name), after.pages.get(name)
        if one and other and not differs(other, one):
            continue
        path = f"docs/{name}"
        counts = [sum(len(part.text.split()) for part in of_page(page)) if page else 0 for page in (one, other)]
        state = "changed" if one and other else "added" if other else "removed"
        yield Touched(path, state, counts[1] - counts[0], *(grades.get(path, 0.0) for grades in hardest))


def _hardest(evidence: Evidence) -> dict[str, float]:
    """The highest grade among the texts of each page that have a limit."""
    found: dict[str, float] = {}
    for path, _, _, text, _ in levels(evidence):
        found[path] = max(found.get(path, 0.0), grade(text))
    return found


def _list(evidence: Evidence, name: str) -> Any:
    document = evidence.documents.get(f"evidence/{name}.yml")
    return document.data if document else None
