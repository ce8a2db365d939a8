"""A card, a list or a figure stands once on a page: its name is an anchor, and a link could lead to one of two."""

from ..model.pages import figure_parts
from ..read.usage import shown_claims


def check(evidence):
    for page in evidence.pages.values():
        seen = {}
        for block in sorted(page.directives, key=lambda block: block.line):
            for shown in _shown(evidence, block):
                if shown in seen:
                    what = f"{shown} stands on this page already, on line {seen[shown]}."
                    yield page.path, block.line, what, "Delete one of them, or link to the other."
                seen.setdefault(shown, block.line)


def _shown(evidence, block):
    """What a directive brings that has an anchor of its own."""
    match block.name:
        case "claim" | "outcome" | "harm":
            return [f"The {block.name} “{name}”" for name in block.ids]
        case "grid":
            return [f"The grid “{name}”" for name in block.ids]
        case "claims":
            return [f"The claim “{name}”" for name in shown_claims(evidence, block.ids)]
        case "harms":
            return [f"The harm “{name}”" for name in evidence.harms]
        case "figure":
            # As in ledger.figures: the name and the first record make the anchor.
            name, ids = figure_parts(block.argument)
            return [f"The figure “{' | '.join((name, *ids[:1]))}”"]
        case "answer" | "plain" | "unknown" | "studies":
            return []
    return [f"“/// {block.name}”"]
