"""Pages and anchors that are made from records, and that links may lead to."""

from __future__ import annotations

from ..model.pages import STUDY_PAGES
from .load import Evidence
from .pages import Page


def generated_page(evidence: Evidence, name: str) -> bool:
    """True for the page of a study, which is made from its record and has no file in ``docs/``."""
    key = name.removeprefix(STUDY_PAGES).removesuffix(".md")
    return name.startswith(STUDY_PAGES) and evidence.exists("studies", key)


def generated_anchor(evidence: Evidence, page: Page, anchor: str) -> bool:
    """True for anchors that cards, lists of claims and the reference list bring along.

    Not for those of single references and words: their numbers and places change with every edit.
    """
    if anchor == "references":
        return bool(page.citations or page.directives)
    kind, _, name = anchor.partition("-")
    if (kind, name) in {(block.name, part) for block in page.directives for part in block.ids}:
        return True
    return kind == "claim" and _lists_claim(evidence, page, name)


def _lists_claim(evidence: Evidence, page: Page, name: str) -> bool:
    """True if a list of claims on the page has this one. One that cannot be read may be of any origin."""
    origins = {part for block in page.directives if block.name == "claims" for part in block.ids}
    claim = evidence.claims.get(name)
    return claim.origin in origins if claim else bool(origins) and evidence.exists("claims", name)
