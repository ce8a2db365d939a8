"""The one list of our block directives, ``/// claim | some-id``, and of the figures.

A directive has a line here, a function of its name in ``markdown.directives`` unless it is a box, and a template of its
name in ``overrides/partials/blocks/``. All else is made from this list: what the rules allow behind the ``|``, which
records count as used, and how Markdown treats what the template gives.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class DirectiveKind:
    """``form``: a box around Markdown; a card, in whose texts citations are live; raw, finished HTML.

    ``takes`` is what the names behind the ``|`` refer to: a folder of ``evidence/``, whose records it then shows;
    ``uses`` or ``origins``; a ``figure``; a ``list``, which takes no names but has to be there. ``lists`` is the
    folder whose records of these uses or origins it shows, or all of them.
    """

    form: Literal["box", "card", "raw"]
    takes: str | None = None
    lists: str | None = None


DIRECTIVES = {
    "answer": DirectiveKind("box"),
    "plain": DirectiveKind("box"),
    "unknown": DirectiveKind("box"),
    "claim": DirectiveKind("card", takes="claims"),
    "outcome": DirectiveKind("card", takes="outcomes"),
    "harm": DirectiveKind("card", takes="harms"),
    "grid": DirectiveKind("card", takes="choices"),
    "study": DirectiveKind("card", takes="studies"),
    "studies": DirectiveKind("raw", takes="uses", lists="studies"),
    "claims": DirectiveKind("card", takes="origins", lists="claims"),
    "harms": DirectiveKind("card", lists="harms"),
    "all-studies": DirectiveKind("raw"),
    "all-references": DirectiveKind("raw"),
    "glossary": DirectiveKind("raw"),
    "checklist": DirectiveKind("raw"),
    "downloads": DirectiveKind("raw"),
    "changes": DirectiveKind("card"),
    "when-to-call": DirectiveKind("card", takes="list"),
    "figure": DirectiveKind("raw", takes="figure"),
}

FIGURES = {"glance": None, "needle-and-skin": None, "x-of-n": "harms", "estimates": "outcomes", "timeline": None}
"""The figures, and what the names behind a second ``|`` refer to: ``/// figure | x-of-n | dark-marks``."""

FIGURE_STUDIES = {
    "needle-and-skin": (
        "chopra2015", "kalluri2011", "lima2013", "meng2022", "oltulu2018", "polymer2011", "sandbymoller2003", "xu2017",
    ),
}  # fmt: skip
"""The studies that a figure draws, where no record names them."""


def figure_parts(argument: str) -> tuple[str, tuple[str, ...]]:
    """A figure's name, and the records it is asked to draw."""
    name, _, records = argument.partition("|")
    return name.strip(), tuple(part.strip() for part in records.split(",") if part.strip())
