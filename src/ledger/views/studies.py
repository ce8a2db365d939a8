"""Studies as rows of a table, and one study as a page."""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Study
from ..read.load import Evidence
from ..read.usage import Usage
from .reference import Reference, reference, sentence, short
from .wording import Words, count, interval, listing, number, span

REVIEWS = ("meta-analysis", "network-meta-analysis", "systematic-review")
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


@dataclass(frozen=True)
class Finding:
    measure: str
    at: str
    finding: str
    interval: str
    p: str
    direction: str


@dataclass(frozen=True)
class StudyPage:
    """Everything that a study's own page shows."""

    reference: Reference
    row: Row
    facts: tuple[tuple[str, str], ...]
    results: tuple[Finding, ...]
    harms: tuple[tuple[str, str, str], ...]
    no_harms_seen: str
    limits: tuple[str, ...]
    read_where: str
    read_on: str
    unverified: str
    retracted: str
    same_people: tuple[tuple[str, str], ...]
    pages: tuple[str, ...]


def controlled(study: Study) -> bool:
    """True if somebody or some skin was compared, with or without drawing lots."""
    return study.design in TRIALS


def row(evidence: Evidence, key: str) -> Row:
    study, words = evidence.studies[key], Words(evidence.vocabulary)
    entry = evidence.bibliography[key]
    return Row(
        key,
        short(entry),
        f"evidence/studies/{key}/",
        entry.get("year"),
        words.text("design", study.design),
        study.design,
        words.text("kind", study.kind),
        study.kind,
        _people(study),
        study.analyzed or study.enrolled or 0,
        study.comparator or words.text("comparison", study.comparison),
        study.summary,
        words.text("depth", study.read.depth),
        controlled(study),
        study.uses,
        listing([words.text("use", use) for use in study.uses]),
    )


def rows(evidence: Evidence) -> list[Row]:
    """All studies, reviews and trials first, then the newest."""
    found = [row(evidence, key) for key in evidence.studies if key in evidence.bibliography]
    newest = sorted(found, key=lambda item: item.short)
    newest.sort(key=lambda item: item.year if item.year.isdigit() else "0", reverse=True)
    return sorted(newest, key=lambda item: ORDER.get(item.design_id, len(ORDER)))


def study_page(evidence: Evidence, used: Usage, key: str) -> StudyPage:
    study, words = evidence.studies[key], Words(evidence.vocabulary)
    twins = [
        (short(evidence.bibliography[other]), f"evidence/studies/{other}/")
        for other, twin in evidence.studies.items()
        if study.cohort and twin.cohort == study.cohort and other != key and other in evidence.bibliography
    ]
    return StudyPage(
        reference=reference(evidence, evidence.bibliography[key]),
        row=row(evidence, key),
        facts=tuple((label, text) for label, text in _facts(study, words) if text),
        results=tuple(
            Finding(
                found.measure,
                found.at or "",
                found.finding,
                interval(found.estimate) if found.estimate else "",
                found.p or "",
                words.text("direction", found.direction),
            )
            for found in study.results
        ),
        harms=tuple((found.label, count(found), found.note or "") for found in study.harms),
        no_harms_seen=study.no_harms_seen or "",
        limits=study.limits,
        read_where=study.read.where,
        read_on=f"{study.read.on:%B} {study.read.on.day}, {study.read.on.year}",
        unverified=", ".join(study.unverified),
        retracted=sentence(evidence.bibliography[key].retracted),
        same_people=tuple(twins),
        pages=used.works.get(key, ()),
    )


def _facts(study: Study, words: Words):
    yield "Kind", words.text("kind", study.kind)
    design = words.text("design", study.design)
    yield "Design", f"{design}, {words.text('layout', study.layout).lower()}" if study.layout else design
    yield "Uses", listing([words.text("use", use) for use in study.uses])
    yield "Compared with", study.comparator or words.text("comparison", study.comparison)
    yield "Studies included", str(study.included_studies or "")
    yield "People", _people(study)
    yield "Who they were", study.people or ""
    yield "Age", study.age or ""
    yield "Fitzpatrick phototypes", study.phototypes or ""
    yield "Country", study.country or ""
    yield "Device", study.device or ""
    yield "Needle length", span(study.needle_mm, " mm")
    yield "Sessions", " to ".join(map(str, study.sessions)) if study.sessions else ""
    yield "Interval", study.interval or ""
    yield "Also given", "; ".join(study.co_interventions)
    yield "Blinding", study.blinding or ""
    yield "Follow-up", study.follow_up or ""
    yield "Quality of life", study.quality_of_life or ""
    yield "Funding", study.funding or ""
    yield "Registration", study.registration or ""


def _people(study: Study) -> str:
    if study.enrolled is not None and study.analyzed is not None and study.enrolled != study.analyzed:
        return f"{number_of(study.enrolled)} enrolled, {number_of(study.analyzed)} analyzed"
    people = study.enrolled if study.enrolled is not None else study.analyzed
    return number_of(people) if people is not None else ""


def number_of(people: int) -> str:
    """``2805`` as ``2,805``."""
    return f"{people:,}" if people > 999 else number(people)
