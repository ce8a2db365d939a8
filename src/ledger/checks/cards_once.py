"""A card, a list or a figure stands once on a page: its name is an anchor, and a link could lead to one of two."""

from __future__ import annotations

from ..model.directives import DIRECTIVES, figure_parts
from ..read.load import Evidence
from ..read.usage import shown
from ._rule import Problems

CARDS = {"claims": "claim", "outcomes": "outcome", "harms": "harm", "choices": "grid"}
"""Records whose cards have an anchor, and what a card is called."""


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        seen = {}
        for block in sorted(page.directives, key=lambda block: block.line):
            for name in _named(evidence, block):
                if name in seen:
                    what = f"{name} stands on this page already, on line {seen[name]}."
                    yield page.path, block.line, what, "Delete one of them, or link to the other."
                seen.setdefault(name, block.line)


def _named(evidence: Evidence, block):
    """What a directive brings that has an anchor of its own."""
    kind = DIRECTIVES.get(block.name)
    if block.name == "figure":
        # As in ledger.figures: the name and the first record make the anchor.
        name, ids = figure_parts(block.argument)
        return [f"The figure “{' | '.join((name, *ids[:1]))}”"]
    if kind and (kind.form == "box" or block.name == "studies"):
        return []
    if kind and (kind.lists or kind.takes) in CARDS:
        return [f"The {CARDS[folder]} “{name}”" for folder, name in shown(evidence, block)]
    return [f"“/// {block.name}”"]
