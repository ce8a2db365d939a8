"""What metadata can know of a study's record."""

from __future__ import annotations

import re

from ..fetch.trials import Trial
from ..fetch.work import Notice, Work
from .questions import scalar

DESIGNS = {
    "Network Meta-Analysis": "network-meta-analysis",
    "Meta-Analysis": "meta-analysis",
    "Systematic Review": "systematic-review",
    "Randomized Controlled Trial": "randomized-trial",
    "Practice Guideline": "guideline",
    "Guideline": "guideline",
    "Case Reports": "case-report",
    "Review": "narrative-review",
}
"""PubMed's publication types and our designs, the more telling first. “Clinical Trial” alone does not tell."""


def known(work: Work, trial: Trial | None = None) -> dict[str, str]:
    """Fields of the record as YAML. Nothing of what the work found: that takes somebody who has read it."""
    found = {}
    design = next((ours for theirs, ours in DESIGNS.items() if theirs in work.kinds), "")
    if trial:
        design = "register-entry"
        if trial.enrolled and trial.enrolled_really:
            found["enrolled"] = str(trial.enrolled)
        if len(trial.countries) == 1:
            found["country"] = scalar(trial.countries[0])
    if design:
        found["design"] = design
    if work.registration:
        found["registration"] = scalar(work.registration)
    notice = retraction(work)
    if notice and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", notice.on):
        where = notice.doi or (f"PMID {notice.pmid}" if notice.pmid else "")
        reason = f"{notice.source} names a notice of {notice.kind.replace('_', ' ')}{f' ({where})' * bool(where)}."
        found["retracted"] = f"{{on: {notice.on}, reason: {scalar(reason)}}}"
    return found


def retraction(work: Work) -> Notice | None:
    """The notice that took the work back, with its day if one of them has it."""
    notices = sorted((notice for notice in work.notices if notice.retracts), key=lambda notice: -len(notice.on))
    return notices[0] if notices else None
