"""What readers are told of the last check against the registries. Without a check, nothing that sounds like one."""

from __future__ import annotations

from collections.abc import Iterable

from ..model import CheckedNotice
from ..read.load import Evidence
from ..read.retractions import identified, standing
from .wording import day, listing

KINDS = {"concern": "The journal has voiced concern", "correction": "Corrected later"}
"""What readers are told of the notices that leave a work standing."""
NOT_YET = "No list of ours has been checked against Crossref and PubMed yet."


def summary(evidence: Evidence, keys: Iterable[str]) -> str:
    """How many of these works were checked, when, and what came of it, in one sentence; empty if none was."""
    entries = [evidence.bibliography[key] for key in dict.fromkeys(keys) if key in evidence.bibliography]
    known = standing(evidence.bibliography, evidence.checked)
    found = [known[entry.key] for entry in entries if entry.key in known]
    if not found:
        return ""
    asked = sum(map(identified, entries))
    gone = sum(work.retracted is not None for work in found)
    first, last = min(work.on for work in found), max(work.on for work in found)
    when = f"on {day(last)}" if first == last else f"between {day(first)} and {day(last)}"
    said = [
        f"{len(found)} of {asked} papers checked against Crossref and PubMed {when}",
        f"{gone or 'none'} retracted",
    ]
    if without := len(entries) - asked:
        said.append(f"{without} {'sources have' if without > 1 else 'source has'} no identifier")
    return f"{'; '.join(said)}."


def later(evidence: Evidence, key: str) -> str:
    """What was published about a work later and leaves it standing; empty if nothing is known."""
    found = standing(evidence.bibliography, evidence.checked).get(key)
    notices = [notice for notice in found.notices if notice.kind in KINDS] if found else []
    return " ".join(f"{text}." for text in dict.fromkeys(map(_said, notices)))


def of_study(evidence: Evidence, key: str) -> str:
    """What the registries said of a study's paper; empty if they were not asked."""
    found = standing(evidence.bibliography, evidence.checked).get(key)
    if not found or found.missing:
        return ""
    names = listing([{"crossref": "Crossref", "pubmed": "PubMed"}.get(by, "the registry of DOIs") for by in found.by])
    clean = "" if found.notices else " No retraction, correction or concern was known."
    return f"Checked against {names} on {day(found.on)}.{clean}"


def _said(notice: CheckedNotice) -> str:
    where = ", ".join(part for part in (notice.by, notice.date, notice.doi and f"doi:{notice.doi}") if part)
    return f"{KINDS[notice.kind]} ({where})"
