"""An option grid as a table: a row for each question, a column for each choice, doing nothing first.

How much better, how sure, and every count come from the outcomes and studies that the grid names.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Choice, HarmCount, Treatment
from ..model.pages import address
from .cards import Mark, mark
from .catalog import Catalog
from .wording import count, day, searched

QUESTIONS = (
    ("done", "What is done?"),
    ("visits", "How many visits?"),
    ("gain", "How much better does it get, and how sure is that?"),
    ("harm", "What can go wrong?"),
    ("healing", "How soon do I heal?"),
    ("skin-tone", "What about my skin tone?"),
    ("waiting", "What if I wait?"),
)
NOBODY = "Nobody has compared this."
MATTERS = (
    "A change that I can see",
    "Good studies behind it",
    "Few visits, and little time to heal",
    "No marks or scars from the treatment",
    "A way back if I change my mind",
)
"""The boxes to tick: what people weigh, in no order. Nothing is stored, and nothing is scored."""


@dataclass(frozen=True)
class Gain:
    """How big and how sure, from an outcome, and the address of its card."""

    how_big: Mark
    how_sure: Mark
    card: str


@dataclass(frozen=True)
class Cell:
    """An answer for one choice. ``counts`` are sentences with their citations."""

    choice: str
    text: str
    nobody: bool = False
    gain: Gain | None = None
    counts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Row:
    id: str
    question: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Grid:
    id: str
    use: str
    choices: tuple[str, ...]
    rows: tuple[Row, ...]
    matters: tuple[str, ...]
    searched: str
    judged: str


def grid(catalog: Catalog, name: str) -> Grid:
    """The grid of a use. Raises ``KeyError`` if there is none."""
    choices = catalog.evidence.choices[name]
    options = [choice for _, choice in choices.options()]
    rows = (Row(id, question, tuple(_cell(catalog, id, choice) for choice in options)) for id, question in QUESTIONS)
    return Grid(
        name,
        catalog.labels.text("use", name),
        tuple(choice.name for choice in options),
        tuple(rows),
        MATTERS,
        " ".join(map(searched, choices.searched)),
        day(choices.judged),
    )


def _cell(catalog: Catalog, question: str, choice: Choice) -> Cell:
    if question in choice.nobody_compared:
        return Cell(choice.name, NOBODY, nobody=True)
    if question == "gain" and isinstance(choice, Treatment) and choice.outcome:
        return _gain(catalog, choice.name, choice.outcome)
    text = getattr(choice, question.replace("-", "_"))
    counts = tuple(_count(catalog, item) for item in choice.counts) if question == "harm" else ()
    return Cell(choice.name, text, counts=counts)


def _gain(catalog: Catalog, choice: str, name: str) -> Cell:
    outcome, labels = catalog.evidence.outcomes[name], catalog.labels
    shown = catalog.usage.records["outcomes"].get(name, ())
    home = catalog.uses.get(outcome.use)
    page = home if home in shown else next(iter(shown), "")
    gain = Gain(
        mark(labels, "how-big", outcome.how_big),
        mark(labels, "how-sure", outcome.how_sure),
        f"{address(page)}#outcome-{name}",
    )
    return Cell(choice, outcome.answer, gain=gain)


def _count(catalog: Catalog, pick: HarmCount) -> str:
    """``Darker patches: 5 of 36 (no comparison) [@dogra2014]``"""
    study = catalog.evidence.studies[pick.study]
    found = next(item for item in study.harms if item.effect == pick.effect)
    against = catalog.labels.text("comparison", study.comparison).lower()
    return f"{found.label}: {count(found)}{f' ({against})' if against else ''} [@{pick.study}]"
