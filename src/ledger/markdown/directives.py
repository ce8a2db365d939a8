"""What each directive's template is given. The one place where directives meet views."""

from __future__ import annotations

from functools import cached_property
from typing import Any, get_args

from .. import export
from ..checks import RULES
from ..figures import figure
from ..model.pages import address
from ..model.terms import VOCABULARY, Origin
from ..read.load import Evidence
from ..read.usage import Usage, usage
from ..text.readability import tool
from ..views import cards, changes, checklist, lists, studies
from ..views.grid import grid
from ..views.overview import overview
from ..views.reference import Reference, reference
from ..views.wording import Words
from .glossary_links import Lexicon


class Desk:
    """The evidence with what is computed from it, each thing once a build."""

    def __init__(self, evidence: Evidence) -> None:
        self.evidence = evidence
        self.words = Words(evidence.vocabulary)
        self._references: dict[str, Reference | None] = {}

    @cached_property
    def usage(self) -> Usage:
        return usage(self.evidence)

    @cached_property
    def rows(self) -> list[studies.Row]:
        return studies.rows(self.evidence)

    @cached_property
    def downloads(self) -> list[export.Download]:
        return export.downloads(self.evidence)

    @cached_property
    def lexicon(self) -> Lexicon:
        return Lexicon((name, term.meaning, term.also) for name, term in self.evidence.glossary.root.items())

    def get(self, key: str) -> Reference | None:
        """A work for the citation extension."""
        if key not in self._references:
            entry = self.evidence.bibliography.get(key)
            self._references[key] = reference(self.evidence, entry) if entry else None
        return self._references[key]

    def values(self, directive: str, argument: str) -> dict[str, Any]:
        """The values of a directive's template. Raises ``KeyError`` for a record that does not exist."""
        names = tuple(part.strip() for part in argument.split(",") if part.strip())
        match directive:
            case "claim":
                return {"cards": [cards.claim_card(self.evidence, name) for name in names]}
            case "outcome":
                return {"cards": [cards.outcome_card(self.evidence, name) for name in names]}
            case "harm":
                return {"cards": [cards.harm_card(self.evidence, name) for name in names]}
            case "grid":
                return {"grids": [grid(self.evidence, self.usage, name) for name in names]}
            case "study":
                page = studies.study_page(self.evidence, self.usage, names[0])
                return {"study": page, "pages": self._pages(page.pages)}
            case "claims":
                if not names or set(names) - set(get_args(Origin)):
                    raise KeyError(argument)
                found = [cards.claim_card(self.evidence, name) for name in cards.claims_in_order(self.evidence, names)]
                marks = {card.verdict.id: card.verdict for card in found}
                ordered = [marks[term] for term in VOCABULARY["verdict"] if term in marks]
                counted = [(mark, sum(card.verdict.id == mark.id for card in found)) for mark in ordered]
                return {"cards": found, "verdicts": counted}
            case "harms":
                return {"cards": [cards.harm_card(self.evidence, name) for name in cards.harms_in_order(self.evidence)]}
            case "studies":
                return {"found": overview(self.evidence, self.rows, names)}
            case "all-studies":
                return {"rows": self.rows}
            case "all-references":
                return {"works": lists.all_references(self.evidence, self.usage), "address": address}
            case "figure":
                return figure(self.evidence, self.usage, argument)
            case "when-to-call":
                if self.evidence.when_to_call is None:
                    raise KeyError(directive)
                return {"steps": self.evidence.when_to_call.model_dump(by_alias=True)}
            case "glossary":
                return {"terms": lists.glossary(self.evidence)}
            case "checklist":
                return {"list": checklist.checklist(self.evidence, RULES), "reading_tool": tool()}
            case "changes":
                return {"days": changes.days(self.evidence, self.usage), "feed": export.FEED}
            case "downloads":
                return {"files": self.downloads, "license": export.LICENSE, "whole": export.WHOLE}
        raise KeyError(directive)

    def _pages(self, names: tuple[str, ...]) -> list[tuple[str, str]]:
        return [(str(self.evidence.pages[name].meta.get("title", name)), address(name)) for name in names]
