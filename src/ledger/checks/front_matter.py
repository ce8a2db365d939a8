"""Every page has complete front matter: title, description, summary, kind, review status and dates."""

from __future__ import annotations

import re
from datetime import date
from typing import get_args

from pydantic import ValidationError

from ..model import Search
from ..model.pages import KINDS
from ..model.ranges import day_problem
from ..model.terms import Use
from ..read.load import Evidence
from ._rule import Problems

TEXTS = {"title": (3, 80), "description": (50, 160), "summary": (20, 320)}
MARKUP = re.compile('[<>"]')
KNOWN = {*TEXTS, "kind", "reviewed", "created", "updated", "uses", "searched", "asks"}


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        if page.front is None or not page.meta:
            yield (
                page.path,
                1,
                "The page has no front matter.",
                "Start it with the block between “---” lines that CONTRIBUTING.md shows.",
            )
            continue
        for what, fix, *route in _problems(page.meta):
            yield page.path, page.front.line(*route), what, fix


def _problems(meta):
    for name, (shortest, longest) in TEXTS.items():
        value = meta.get(name)
        if not isinstance(value, str) or not value.strip():
            yield f"The front matter has no {name}.", f"Add “{name}:” with a text."
        elif not shortest <= len(value) <= longest:
            yield f"The {name} has {len(value)} characters.", f"Write {shortest} to {longest}.", name
        elif found := MARKUP.search(value):
            # The theme prints titles and descriptions into the page as they are.
            fix = "Write plain text; for quotation marks use “ and ”."
            yield f"The {name} has the character {found[0]} in it.", fix, name
    if "kind" not in meta:
        yield "The front matter has no kind.", f"Add “kind:” with one of {', '.join(KINDS)}."
    elif meta["kind"] not in KINDS:
        yield f"“{meta.get('kind')}” is not a kind of page.", f"Choose one of {', '.join(KINDS)}.", "kind"
    yield from _review(meta.get("reviewed"))
    for name in ("created", "updated"):
        if not _day(meta.get(name)):
            yield f"The front matter has no date under “{name}”.", f"Write it as “{name}: 2026-11-22”.", name
        elif problem := day_problem(meta[name]):
            yield *problem, name
    days = [meta.get(name) for name in ("created", "updated")]
    if all(map(_day, days)) and days[1] < days[0]:
        yield "The page was updated before it was created.", "Correct one of the dates.", "updated"
    uses = meta.get("uses", [])
    if not isinstance(uses, list):
        yield "“uses” is not a list.", "Write it as “uses: [pores]”.", "uses"
        uses = []
    for place, use in enumerate(uses):
        if use in uses[:place]:
            yield f"The use “{use}” stands here twice.", "Delete one of them.", "uses"
        elif use not in get_args(Use):
            yield f"“{use}” is not a use.", f"Choose from {', '.join(get_args(Use))}.", "uses"
    yield from _searches(meta.get("searched", []))
    for name in meta:
        if name not in KNOWN:
            yield f"The front matter has an unknown field “{name}”.", "Delete it, or correct its name.", name


def _review(reviewed):
    """``none``, or a real review: who, in what profession, and when."""
    if reviewed == "none":
        return
    named = isinstance(reviewed, dict) and set(reviewed) == {"by", "profession", "on"}
    if not named or not _day(reviewed["on"]) or not all(isinstance(reviewed[x], str) for x in ("by", "profession")):
        yield (
            "The review status is neither “none” nor a named review.",
            "Write “reviewed: none”, or “by:”, “profession:” and “on:” of a real review.",
            "reviewed",
        )
    elif problem := day_problem(reviewed["on"]):
        yield *problem, "reviewed", "on"


def _searches(searched):
    """Searches that a “we found no …” of the page rests on, as in a record."""
    for place, item in enumerate(searched if isinstance(searched, list) else [searched]):
        try:
            Search.model_validate(item)
        except ValidationError:
            fix = "Write “- on: 2026-11-28” and below it “for:” with the words, and perhaps “found:”."
            yield "This is no search with its date and words.", fix, "searched", place


def _day(value):
    return isinstance(value, date)
