"""What is new since somebody last looked: trials, reviews and registrations that ``references.bib`` does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ..model import Watch, WatchedSearch
from ..read.load import Evidence
from . import pubmed, trials
from .client import Client, Unclear
from .compare import plain
from .work import Work

MOST = 200
RADIOFREQUENCY = re.compile(r"radio-?frequency|\bRF\b|\bFMR\b", re.IGNORECASE)
NUMBER = re.compile(r"NCT[0-9]{8}")


@dataclass(frozen=True)
class Hit:
    title: str
    source: str
    """Journal and year, or the register with the number and state of the trial."""
    url: str
    kinds: tuple[str, ...]
    """PubMed's publication types, where they say more than that it is an article."""
    retracted: bool
    outcomes: tuple[str, ...]
    """Our outcomes that it may touch: those of the uses that its title speaks of."""


@dataclass(frozen=True)
class Looked:
    """What one search brought. ``unclear`` says why it brought nothing, if nobody answered."""

    name: str
    search: WatchedSearch
    hits: tuple[Hit, ...] = ()
    unclear: str = ""


def watch(client: Client, evidence: Evidence, plan: Watch, today: date) -> Iterator[Looked]:
    """Every search of the plan, in its order; a work that several find is told once. Never raises ``FetchError``."""
    known = _known(evidence)
    for name, search in plan.searches.items():
        try:
            found = list(_asked(client, search, today))
        except Unclear as error:
            yield Looked(name, search, unclear=str(error))
            continue
        hits = []
        for hit_names, hit in found:
            if known.isdisjoint(hit_names):
                hits.append(_placed(evidence, plan, hit))
            known |= hit_names
        yield Looked(name, search, tuple(hits))


def _known(evidence: Evidence) -> set[str]:
    """What our works and records are called elsewhere: DOIs, PMIDs, registrations, and titles without type."""
    names = set()
    for key, entry in evidence.bibliography.items():
        names |= {entry.get("doi").lower(), entry.get("pmid"), plain(entry.get("title"))}
        names |= set(NUMBER.findall(f"{entry.get('url')} {entry.get('howpublished')} {entry.get('note')}"))
        study = evidence.studies.get(key)
        if study and study.registration:
            names |= set(NUMBER.findall(study.registration))
    return names - {""}


def _asked(client: Client, search: WatchedSearch, today: date) -> Iterator[tuple[set[str], Hit]]:
    if search.where == "pubmed":
        span = {"datetype": "crdt", "mindate": f"{search.since:%Y/%m/%d}", "maxdate": f"{today:%Y/%m/%d}"}
        works = pubmed.works(client, pubmed.search(client, search.words, MOST, **span))
        yield from ((_names(work), _article(work)) for work in works.values())
        return
    for trial in trials.search(client, search.words, MOST):
        if trial.first_posted >= f"{search.since}":
            yield _names(trial.work), _registration(trial)


def _names(work: Work) -> set[str]:
    return {work.doi.lower(), work.pmid, work.registration if not work.pmid else "", plain(work.title)} - {""}


def _article(work: Work) -> Hit:
    kinds = tuple(kind for kind in work.kinds if not kind.startswith(("Journal Article", "Research Support")))
    source = ", ".join(part for part in (work.journal, work.year) if part)
    return Hit(work.title, source, f"https://pubmed.ncbi.nlm.nih.gov/{work.pmid}/", kinds, work.retracted, ())


def _registration(trial: trials.Trial) -> Hit:
    people = f"{trial.enrolled} people" if trial.enrolled else ""
    parts = (f"ClinicalTrials.gov {trial.work.registration}", trial.status.lower().replace("_", " "), people)
    return Hit(trial.work.title, ", ".join(part for part in parts if part), trial.work.url, (), False, ())


def _placed(evidence: Evidence, plan: Watch, hit: Hit) -> Hit:
    """The hit with the outcomes that it may touch; plain needling and radiofrequency never touch the same ones."""
    title = hit.title.casefold()
    uses = {use for use, words in plan.subjects.items() if any(word.casefold() in title for word in words)}
    other = "plain" if RADIOFREQUENCY.search(hit.title) else "radiofrequency"
    touched = (name for name, record in evidence.outcomes.items() if record.use in uses and record.kind != other)
    return replace(hit, outcomes=tuple(touched))
