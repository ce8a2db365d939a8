"""Every page has complete front matter: title, description, summary, kind, review status and dates."""

from datetime import date
from typing import get_args

from ..model.terms import Use
from ..site import KINDS

TEXTS = {"title": (3, 80), "description": (50, 160), "summary": (20, 320)}
KNOWN = {*TEXTS, "kind", "reviewed", "created", "updated", "uses"}


def check(evidence):
    for page in evidence.pages.values():
        if page.front is None or not page.meta:
            yield (
                page.path, 1, "The page has no front matter.",
                "Start it with the block between “---” lines that CONTRIBUTING.md shows.",
            )  # fmt: skip
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
    if meta.get("kind") not in KINDS:
        yield f"“{meta.get('kind')}” is not a kind of page.", f"Choose one of {', '.join(KINDS)}.", "kind"
    yield from _review(meta.get("reviewed"))
    for name in ("created", "updated"):
        if not isinstance(meta.get(name), date):
            yield f"The front matter has no date under “{name}”.", f"Write it as “{name}: 2026-11-22”.", name
    if isinstance(meta.get("created"), date) and isinstance(meta.get("updated"), date):
        if meta["updated"] < meta["created"]:
            yield "The page was updated before it was created.", "Correct one of the dates.", "updated"
    for use in meta.get("uses") or ():
        if use not in get_args(Use):
            yield f"“{use}” is not a use.", f"Choose from {', '.join(get_args(Use))}.", "uses"
    for name in meta:
        if name not in KNOWN:
            yield f"The front matter has an unknown field “{name}”.", "Delete it, or correct its name.", name


def _review(reviewed):
    """``none``, or a real review: who, in what profession, and when."""
    if reviewed == "none":
        return
    if not isinstance(reviewed, dict) or set(reviewed) != {"by", "profession", "on"}:
        yield (
            "The review status is neither “none” nor a named review.",
            "Write “reviewed: none”, or “by:”, “profession:” and “on:” of a real review.", "reviewed",
        )  # fmt: skip
