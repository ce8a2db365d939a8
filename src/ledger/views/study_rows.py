"""Studies as rows of a table."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Study
from ..model.pages import study_path
from ..model.terms import REVIEWS
from ..read.load import Evidence
from .reference import short
from .wording import Labels, listing, number

TRIALS = ("randomized-trial", "nonrandomized-trial")
ORDER = {name: place for place, name in enumerate([*REVIEWS, *TRIALS, "before-after-study", "volunteer-study"])}


@dataclass(frozen=True)
class Row:
    """A study in a table."""

    key: str
    short: str
    path: str
    year: str
    design: str
    design_id: str
    kind: str
    kind_id: str
    people: str
    size: int
    comparator: str
    summary: str
    read: str
    controlled: bool
    uses: tuple[str, ...]
    use_labels: str


def controlled(study: Study) -> bool:
    """True if somebody or some skin was compared, with or without drawing lots."""
    return study.design in TRIALS


def row(evidence: Evidence, labels: Labels, key: str) -> Row:
    """The row of a study that is in the bibliography."""
    study = evidence.studies[key]
    entry = evidence.bibliography[key]
    return Row(
        key,
        short(entry),
        study_path(key),
        entry.get("year"),
        labels.text("design", study.design),
        study.design,
        labels.text("kind", study.kind),
        study.kind,
        people(study),
        study.analyzed or study.enrolled or 0,
        study.comparator or labels.text("comparison", study.comparison),
        study.summary,
        labels.text("depth", study.read.depth),
        controlled(study),
        study.uses,
        listing([labels.text("use", use) for use in study.uses]),
    )


def rows(evidence: Evidence, labels: Labels) -> list[Row]:
    """All studies, reviews and trials first, then the newest."""
    found = [row(evidence, labels, key) for key in evidence.studies if key in evidence.bibliography]
    newest = sorted(found, key=lambda item: item.short)
    newest.sort(key=lambda item: item.year if item.year.isdigit() else "0", reverse=True)
    return sorted(newest, key=lambda item: ORDER.get(item.design_id, len(ORDER)))


def people(study: Study) -> str:
    """How many took part; both numbers where fewer were analyzed."""
    if study.enrolled is not None and study.analyzed is not None and study.enrolled != study.analyzed:
        return f"{number_of(study.enrolled)} enrolled, {number_of(study.analyzed)} analyzed"
    found = study.enrolled if study.enrolled is not None else study.analyzed
    return number_of(found) if found is not None else ""


def number_of(people: int) -> str:
    """``2805`` as ``2,805``."""
    return f"{people:,}" if people > 999 else number(people)
