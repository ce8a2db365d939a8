"""What changed and why: changed judgments and new studies, the newest first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from ..model import Claim, Grade
from ..model.pages import address, study_path
from ..read.history import Told, told
from ..read.load import Evidence
from .catalog import Catalog
from .reference import short
from .wording import Labels, day


@dataclass(frozen=True)
class Change:
    """One changed judgment. ``why`` may cite; ``path`` is the card's address on this site, or empty."""

    id: str
    what: str
    before: str
    after: str
    why: str
    on: date
    day: str
    path: str = ""


@dataclass(frozen=True)
class Added:
    """One study that came in, with the day on which it was read."""

    key: str
    short: str
    summary: str
    on: date
    path: str


@dataclass(frozen=True)
class Day:
    """What came on one day."""

    day: str
    iso: str
    changes: tuple[Change, ...]
    added: tuple[Added, ...]


def row(labels: Labels, item: Told, path: str = "") -> Change:
    """A change with the words that readers know."""
    record, change = item.record, item.change
    what = record.claim if isinstance(record, Claim) else record.question
    cited = [key for key in change.because if f"@{key}" not in change.why]
    because = f" [{'; '.join(f'@{key}' for key in cited)}]" if cited else ""
    return Change(
        f"{item.folder[:-1]}-{item.name}", what, _label(labels, change.before), _label(labels, change.to),
        f"{change.why.removesuffix('.')}{because}.", change.on, day(change.on), path,
    )  # fmt: skip


def rows(catalog: Catalog) -> list[Change]:
    """Every changed judgment, the newest first, with the first page that shows it."""
    shown = catalog.usage.records
    return [row(catalog.labels, item, _shown(shown[item.folder], item)) for item in told(catalog.evidence)]


def added(evidence: Evidence) -> list[Added]:
    """Every study, those read last first."""
    found = [
        Added(key, short(entry), study.summary, study.read.on, study_path(key))
        for key, study in evidence.studies.items()
        if (entry := evidence.bibliography.get(key))
    ]
    return sorted(found, key=lambda item: (-item.on.toordinal(), item.key))


def days(catalog: Catalog) -> list[Day]:
    """Both, day by day."""
    both = sorted([*rows(catalog), *added(catalog.evidence)], key=lambda item: item.on, reverse=True)
    return [
        Day(
            day(on),
            on.isoformat(),
            tuple(item for item in found if isinstance(item, Change)),
            tuple(item for item in found if isinstance(item, Added)),
        )
        for on, group in groupby(both, key=lambda item: item.on)
        if (found := list(group))
    ]


def _label(labels: Labels, judged: str | Grade) -> str:
    """``Overstated``, or ``Small, unsure``."""
    if not isinstance(judged, Grade):
        return labels.text("verdict", judged)
    return f"{labels.text('how-big', judged.how_big)}, {labels.text('how-sure', judged.how_sure).lower()}"


def _shown(pages: Mapping[str, tuple[str, ...]], item: Told) -> str:
    shown = pages.get(item.name, ())
    return f"{address(shown[0])}#{item.folder[:-1]}-{item.name}" if shown else ""
