"""One study as a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model import Study
from ..model.pages import study_path
from . import context_object, verification
from .catalog import Catalog
from .reference import Reference, sentence, short
from .study_rows import Row, people, row
from .wording import Labels, count, day, interval, listing, span


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
    coins: str
    checked: str
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
    counts: tuple[tuple[str, str], ...]
    """Of a review: the studies of ours that it counts, each with its address."""
    counted_in: tuple[tuple[str, str], ...]
    """The reviews that count it."""
    pages: tuple[str, ...]


def study_page(catalog: Catalog, key: str) -> StudyPage:
    """The page of a study. Raises ``KeyError`` if there is none, or no such work."""
    evidence, labels = catalog.evidence, catalog.labels
    study, entry = evidence.studies[key], evidence.bibliography[key]
    twins = [
        (short(evidence.bibliography[other]), study_path(other))
        for other, twin in evidence.studies.items()
        if study.cohort and twin.cohort == study.cohort and other != key and other in evidence.bibliography
    ]
    return StudyPage(
        reference=catalog.reference(key),
        coins=context_object.whole(evidence.bibliography[key]),
        checked=verification.of_study(evidence, key),
        row=row(evidence, labels, key),
        facts=tuple((label, text) for label, text in _facts(study, labels) if text),
        results=tuple(
            Finding(
                found.measure,
                found.at or "",
                found.finding,
                interval(found.estimate) if found.estimate else "",
                found.p or "",
                labels.text("direction", found.direction),
            )
            for found in study.results
        ),
        harms=tuple((found.label, count(found), found.note or "") for found in study.harms),
        no_harms_seen=study.no_harms_seen or "",
        limits=study.limits,
        read_where=study.read.where,
        read_on=day(study.read.on),
        unverified=", ".join(study.unverified),
        retracted=sentence(entry.retracted),
        same_people=tuple(twins),
        counts=_named(catalog, study.includes),
        counted_in=_named(catalog, [other for other, review in evidence.studies.items() if key in review.includes]),
        pages=catalog.usage.works.get(key, ()),
    )


def _named(catalog: Catalog, keys: Iterable[str]) -> tuple[tuple[str, str], ...]:
    works = catalog.evidence.bibliography
    return tuple((short(works[key]), study_path(key)) for key in keys if key in works)


def _facts(study: Study, labels: Labels):
    yield "Kind", labels.text("kind", study.kind)
    design = labels.text("design", study.design)
    yield "Design", f"{design}, {labels.text('layout', study.layout).lower()}" if study.layout else design
    yield "Uses", listing([labels.text("use", use) for use in study.uses])
    yield "Compared with", study.comparator or labels.text("comparison", study.comparison)
    yield "Studies included", str(study.included_studies or "")
    yield "People", people(study)
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
