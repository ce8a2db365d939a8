"""Evidence at a glance: one row a use, how big and how sure apart, plain and radiofrequency apart.

A use is in the figure if a benefit page covers it; its row shows the outcome that its record marks
``headline: true`` (the rule ``headline-outcomes`` sees to it that there is exactly one for each kind).
The rows that say most come first: surer before less sure, then larger before smaller. Below them stands what can
go wrong: the harms that their records mark ``headline: true`` (the rule ``headline-harms``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from ..model import Outcome
from ..model.pages import address
from ..model.terms import HowSure
from ..read.load import Evidence
from ..views.cards import Mark, harms_in_order, mark
from ..views.catalog import Catalog
from ..views.wording import Labels, listing

HARM_PAGES = {"plain": "safety/serious-harm/", "radiofrequency": "safety/radiofrequency/"}
"""The kinds that are drawn, each with the address of the page about its harms."""
SIZES = ("large", "moderate", "small", "similar", "unclear", "none-found", "unknown")


@dataclass(frozen=True)
class Row:
    outcome: str
    use: str
    in_short: str
    """What is known, in about five words."""
    page: str
    """Address of the page about the use."""
    card: str
    """Address of the outcome's card."""
    how_big: Mark
    how_sure: Mark


@dataclass(frozen=True)
class Group:
    kind: Mark
    rows: tuple[Row, ...]
    harms: str
    """The harms to know about, as one phrase."""
    harm_page: str


def glance(catalog: Catalog) -> tuple[Group, ...]:
    """A group for each kind of needling that has a headline outcome."""
    evidence, labels, uses = catalog.evidence, catalog.labels, catalog.uses
    groups = []
    for kind in HARM_PAGES:
        found = [
            (name, outcome)
            for name, outcome in evidence.outcomes.items()
            if outcome.headline and outcome.kind == kind and outcome.use in uses
        ]
        found.sort(key=lambda item: _rank(item[1], labels))
        rows = tuple(_row(catalog, name, uses[outcome.use]) for name, outcome in found)
        if rows:
            groups.append(Group(mark(labels, "kind", kind), rows, _harms(evidence, kind), HARM_PAGES[kind]))
    return tuple(groups)


def _rank(outcome: Outcome, labels: Labels) -> tuple[int, int, str]:
    sure = get_args(HowSure)
    return -sure.index(outcome.how_sure), SIZES.index(outcome.how_big), labels.text("use", outcome.use)


def _row(catalog: Catalog, name: str, page: str) -> Row:
    outcome, labels = catalog.evidence.outcomes[name], catalog.labels
    shown = catalog.usage.records["outcomes"].get(name, ())
    # The card on the use's own page, if it is there.
    home = page if page in shown or not shown else shown[0]
    use = labels.text("use", outcome.use)
    return Row(
        outcome=name,
        use=use,
        in_short=outcome.in_short or "",
        page=address(page),
        card=f"{address(home)}#outcome-{name}",
        how_big=mark(labels, "how-big", outcome.how_big),
        how_sure=mark(labels, "how-sure", outcome.how_sure),
    )


def _harms(evidence: Evidence, kind: str) -> str:
    named = [evidence.harms[name] for name in harms_in_order(evidence)]
    return listing([harm.plain_name.lower() for harm in named if harm.headline and harm.kind == kind])
