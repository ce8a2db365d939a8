"""A card or figure that stands in several chapters is printed in full once; later ones are named, with its page.

On the site each page must answer alone. In a book the reader has the other page at hand, and a list of all claims is
then what it should be: a list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from ..read.html import parse
from .print_book import Chapter

CARD = re.compile(
    r'<(article|figure)\b[^>]*\sid="([a-z0-9-]+?)--((?:claim|outcome|harm|figure)-[a-z0-9-]+)".*?</\1>', re.DOTALL
)
KEPT = ".mn-card__kicker, .mn-card__name, .mn-card__verdict, .mn-pair, .mn-fig__title"


@dataclass(frozen=True)
class Repeat:
    """What was printed before, at the anchor ``first``. ``name`` is the anchor of its name in ``html``."""

    id: str
    name: str
    first: str
    html: str


def shortened(chapters: Iterable[Chapter], render: Callable[[Repeat], str]) -> list[Chapter]:
    """The chapters, with every card and figure but the first of its name replaced by what ``render`` makes of it."""
    places: dict[str, str] = {}

    def card(found: re.Match[str]) -> str:
        here = f"{found[2]}--{found[3]}"
        first = places.setdefault(found[3], here)
        if first == here:
            return found[0]
        kept = parse(found[0]).css(KEPT)
        name = f"{here}-{'title' if found[1] == 'figure' else 'name'}"
        return render(Repeat(here, name, first, "".join(part.html for part in kept)))

    return [replace(chapter, html=CARD.sub(card, chapter.html)) for chapter in chapters]
