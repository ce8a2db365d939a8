"""Claims, outcomes and harms as cards."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from ..model import Claim, Harm, Judgment, Outcome
from ..read.citations import cited_keys
from ..read.history import Told
from ..read.load import Evidence
from . import changes
from .catalog import Catalog
from .contribute import Contribute, contribute
from .wording import Labels, count, day, searched


@dataclass(frozen=True)
class Mark:
    """A verdict or a grade: its word, its meaning, and the id that chooses its shape and color."""

    id: str
    label: str
    meaning: str


@dataclass(frozen=True)
class ClaimCard:
    id: str
    number: int | None
    origin: str
    cites: str
    claim: str
    verdict: Mark
    why: str
    rests: str
    source: str
    searched: str
    judged: str
    changed: str
    contribute: Contribute | None


@dataclass(frozen=True)
class OutcomeCard:
    id: str
    question: str
    answer: str
    how_big: Mark
    how_big_why: str
    how_sure: Mark
    reasons: tuple[tuple[str, str], ...]
    quality_of_life: str
    rests: str
    searched: str
    judged: str
    changed: str
    contribute: Contribute | None


@dataclass(frozen=True)
class Counted:
    """One ``x of n`` with the dots to draw it: at most 100, else only the words."""

    label: str
    words: str
    study: str
    note: str
    x: int | None
    of: int | None


@dataclass(frozen=True)
class HarmCard:
    id: str
    name: str
    plain_name: str
    severity: Mark
    kind: Mark
    what: str
    lasts: str
    how_often: str
    what_to_do: str
    counts: tuple[Counted, ...]
    rests: str
    searched: str
    contribute: Contribute | None


def mark(labels: Labels, group: str, term: str) -> Mark:
    label = labels(group, term)
    return Mark(term, label.label, label.meaning)


def _rests(record: Judgment, *shown: str) -> str:
    """What a judgment rests on beyond what the card's own texts cite; empty where they cite all of it.

    As a citation, so that a card and the text share one numbering.
    """
    if not record.studies:
        return f"Rests on: {record.no_studies}"
    cited = {key for text in shown for key in cited_keys(text)}
    others = [key for key in record.studies if key not in cited]
    begin = "Rests on" if len(others) == len(record.studies) else "Also rests on"
    return f"{begin} [{'; '.join('@' + key for key in others)}]." if others else ""


def _searched(record: Judgment) -> str:
    return " ".join(map(searched, record.searched))


def _changed(labels: Labels, folder: str, name: str, record: Claim | Outcome) -> str:
    """The latest change of the judgment, in one line; empty if it never changed."""
    if not record.history:
        return ""
    latest = changes.row(labels, Told(folder, name, record, record.history[-1]))
    return f"Changed on {latest.day} from “{latest.before}” to “{latest.after}”. {latest.why}"


def claim_card(catalog: Catalog, name: str) -> ClaimCard:
    claim: Claim = catalog.evidence.claims[name]
    labels = catalog.labels
    source = ""
    if claim.source:
        certainty = claim.source.certainty.replace("-", " ")
        source = f"{certainty.capitalize()} source: [@{claim.source.study}]. {claim.source.why}"
    return ClaimCard(
        name,
        claim.number,
        claim.origin,
        claim.cites or "",
        claim.claim,
        mark(labels, "verdict", claim.verdict),
        claim.why,
        _rests(claim, claim.why, source),
        source,
        _searched(claim),
        day(claim.judged),
        _changed(labels, "claims", name, claim),
        contribute(catalog.evidence, "claims", name),
    )


def outcome_card(catalog: Catalog, name: str) -> OutcomeCard:
    outcome: Outcome = catalog.evidence.outcomes[name]
    labels = catalog.labels
    return OutcomeCard(
        name,
        outcome.question,
        outcome.answer,
        mark(labels, "how-big", outcome.how_big),
        outcome.how_big_why,
        mark(labels, "how-sure", outcome.how_sure),
        tuple((labels("doubt", reason.doubt).label, reason.why) for reason in outcome.reasons),
        outcome.quality_of_life,
        _rests(outcome, outcome.how_big_why, *(reason.why for reason in outcome.reasons), outcome.quality_of_life),
        _searched(outcome),
        day(outcome.judged),
        _changed(labels, "outcomes", name, outcome),
        contribute(catalog.evidence, "outcomes", name),
    )


def harm_card(catalog: Catalog, name: str) -> HarmCard:
    harm: Harm = catalog.evidence.harms[name]
    labels = catalog.labels
    counts = []
    for pick in harm.counts:
        found = next(item for item in catalog.evidence.studies[pick.study].harms if item.effect == pick.effect)
        counts.append(Counted(found.label, count(found), pick.study, found.note or "", found.x, found.of))
    texts = (harm.what, harm.lasts or "", harm.how_often, harm.what_to_do or "")
    return HarmCard(
        name,
        harm.name,
        harm.plain_name,
        mark(labels, "severity", harm.severity),
        mark(labels, "kind", harm.kind),
        *texts,
        tuple(counts),
        _rests(harm, *texts, *(f"[@{count.study}]" for count in counts)),
        _searched(harm),
        contribute(catalog.evidence, "harms", name),
    )


def claims_in_order(evidence: Evidence, origins: Collection[str]) -> list[str]:
    """The claims of these origins: those of the article by number, common advice by name."""
    found = [name for name, claim in evidence.claims.items() if claim.origin in origins]
    return sorted(found, key=lambda name: (evidence.claims[name].number or 999, name))


def harms_in_order(evidence: Evidence) -> list[str]:
    """Plain needling before radiofrequency; serious and lasting harm before what is expected."""
    order = {"serious": 0, "lasting": 1, "expected": 2}
    kinds = {"plain": 0, "other": 1, "radiofrequency": 2, "none": 3}
    harms = evidence.harms
    return sorted(harms, key=lambda name: (kinds[harms[name].kind], order[harms[name].severity], name))
