"""What each directive's template is given: one function for each that is no box. Here directives meet views."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, get_args

from .. import export, figures
from ..model.license import LICENSE
from ..model.pages import address
from ..model.terms import VOCABULARY, Origin
from ..text import readability
from ..views import cards, changes, checklist, lists, studies, verification
from ..views.catalog import Catalog
from ..views.grid import grid
from ..views.overview import overview

Names = tuple[str, ...]
View = Callable[[Catalog, Names], Mapping[str, Any]]
"""Raises ``KeyError`` for a record that does not exist."""

VIEWS: dict[str, View] = {}
"""The views by the name of their directive. ``model.directives`` says what each takes."""


def view(directive: str) -> Callable[[View], View]:
    """Registers the view of a directive."""

    def register(made: View) -> View:
        VIEWS[directive] = made
        return made

    return register


def values(catalog: Catalog, directive: str, argument: str) -> Mapping[str, Any]:
    """The values of a directive's template. Raises ``KeyError`` for a record that does not exist."""
    return VIEWS[directive](catalog, tuple(part.strip() for part in argument.split(",") if part.strip()))


@view("claim")
def _claim(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return {"cards": [cards.claim_card(catalog, name) for name in names]}


@view("outcome")
def _outcome(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return {"cards": [cards.outcome_card(catalog, name) for name in names]}


@view("harm")
def _harm(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return {"cards": [cards.harm_card(catalog, name) for name in names]}


@view("grid")
def _grid(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return {"grids": [grid(catalog, name) for name in names]}


@view("study")
def _study(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    page = studies.study_page(catalog, "".join(names[:1]))
    titles = {name: str(catalog.evidence.pages[name].meta.get("title", name)) for name in page.pages}
    return {"study": page, "pages": [(title, address(name)) for name, title in titles.items()]}


@view("claims")
def _claims(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    if not names or set(names) - set(get_args(Origin)):
        raise KeyError(names)
    found = [cards.claim_card(catalog, name) for name in cards.claims_in_order(catalog.evidence, names)]
    marks = {card.verdict.id: card.verdict for card in found}
    ordered = [marks[term] for term in VOCABULARY["verdict"] if term in marks]
    return {"cards": found, "verdicts": [(mark, sum(card.verdict.id == mark.id for card in found)) for mark in ordered]}


@view("harms")
def _harms(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return {"cards": [cards.harm_card(catalog, name) for name in cards.harms_in_order(catalog.evidence)]}


@view("studies")
def _studies(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return {"found": overview(catalog, names)}


@view("all-studies")
def _all_studies(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return {"rows": catalog.rows}


@view("all-references")
def _all_references(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    checked = catalog.checked(catalog.evidence.bibliography) or verification.NOT_YET
    return {"works": lists.all_references(catalog), "address": address, "checked": checked}


@view("figure")
def _figure(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return figures.figure(catalog, ", ".join(names))


@view("when-to-call")
def _when_to_call(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    if catalog.evidence.when_to_call is None:
        raise KeyError("when-to-call")
    return {"steps": catalog.evidence.when_to_call.model_dump(by_alias=True)}


@view("glossary")
def _glossary(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return {"terms": lists.glossary(catalog.evidence)}


@view("checklist")
def _checklist(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return {"list": checklist.checklist(catalog), "reading_tool": readability.tool()}


@view("changes")
def _changes(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    return {"days": changes.days(catalog), "feed": export.FEED}


@view("downloads")
def _downloads(catalog: Catalog, names: Names) -> Mapping[str, Any]:
    files = export.downloads(catalog.evidence)
    return {"files": files, "license": LICENSE, "whole": export.WHOLE}
