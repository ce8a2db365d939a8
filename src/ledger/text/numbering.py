"""Numbers for one page: by first mention, groups sorted and collapsed. Knows neither Markdown nor HTML.

Call ``Numbering.mark`` for each citation in document order, then ``Numbering.listed`` once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..model.cited_work import ReferenceView
from ..read.citations import Citation

SHORTEST_RANGE = 3
"""Two neighbors are printed "1, 2": a range would save nothing and hide that there are only two."""


MOST_TITLES = 20
"""Works in a list that are marked for reference managers with their titles, where they also stand in words; in a
longer list only by their identifiers, so that the page stays light."""
EN_DASH = "\N{EN DASH}"


@dataclass(frozen=True)
class Part:
    """One link of a mark: a number or a range, with the plain text around it.

    The link points to ``target``; ``id`` and ``also`` are the places that back-links lead to, one for each
    key in ``keys`` (divided by spaces). ``target`` and ``keys`` say the same where there is one key.
    """

    before: str
    target: str
    id: str
    also: tuple[str, ...]
    keys: str
    label: str
    names: str
    after: str

    @property
    def several(self) -> bool:
        """Whether the link stands for more than one reference."""
        return bool(self.also)


@dataclass(frozen=True)
class Mark:
    """What stands in the text for one pair of brackets."""

    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Mention:
    """A place that cites a reference: the ``nth`` of all."""

    target: str
    nth: int


@dataclass(frozen=True)
class Listed:
    """A line of the reference list. ``record_url`` is empty where the work has no record."""

    number: int
    reference: ReferenceView
    record_url: str
    mentions: tuple[Mention, ...]
    coins: str
    """The work for reference managers, not yet escaped. Empty: not marked here."""


class Numbering:
    """Numbers the references of one page."""

    def __init__(self) -> None:
        self._references: dict[str, ReferenceView] = {}
        self._numbers: dict[str, int] = {}
        self._places: dict[str, list[str]] = {}
        self._mentions = 0

    def mark(self, citations: Sequence[Citation], references: Iterable[ReferenceView]) -> Mark:
        """Number a group; ``references`` are the works of ``citations``, in the same order.

        A group is sorted by number, unless it has a prefix: "see" and "also" depend on the order written.
        """
        for citation, reference in zip(citations, references, strict=True):
            self._references[citation.key] = reference
            self._numbers.setdefault(citation.key, len(self._numbers) + 1)
        items = list(dict.fromkeys(citations))
        if not any(item.prefix for item in items):
            items.sort(key=lambda item: self._numbers[item.key])
        return Mark(tuple(self._parts(items)))

    def listed(self, url_for: Callable[[str], str]) -> tuple[Listed, ...]:
        """The reference list in order, with every mention. ``url_for`` as in ``PageContext``."""
        return tuple(self._line(key, number, url_for) for key, number in self._numbers.items())

    def _line(self, key: str, number: int, url_for: Callable[[str], str]) -> Listed:
        reference, places = self._references[key], self._places[key]
        record_url = url_for(reference.record_path) if reference.record_path else ""
        mentions = (Mention(place, nth) for nth, place in enumerate(places, 1))
        coins = reference.coins_title if len(self._numbers) <= MOST_TITLES else reference.coins_id
        return Listed(number, reference, record_url, tuple(mentions), coins)

    def _parts(self, items: list[Citation]) -> Iterable[Part]:
        # A locator holds commas of its own, so what divides the items must be stronger.
        divider = "; " if any(item.prefix or item.locator for item in items) else ", "
        runs = list(self._runs(items))
        for index, run in enumerate(runs):
            first, last = run[0], run[-1]
            numbers = [self._numbers[item.key] for item in run]
            ids = [self._place(item.key) for item in run]
            yield Part(
                before=(divider if index else "[") + (f"{first.prefix} " if first.prefix else ""),
                target=f"ref-{first.key}",
                id=ids[0],
                also=tuple(ids[1:]),
                keys=" ".join(item.key for item in run),
                label=str(numbers[0]) if len(run) == 1 else f"{numbers[0]}{EN_DASH}{numbers[-1]}",
                names="; ".join(self._references[item.key].short for item in run),
                after=(f", {last.locator}" if last.locator else "") + ("]" if run is runs[-1] else ""),
            )

    def _place(self, key: str) -> str:
        self._mentions += 1
        place = f"cite-{self._mentions}"
        self._places.setdefault(key, []).append(place)
        return place

    def _runs(self, items: list[Citation]) -> Iterable[list[Citation]]:
        """Divide ``items`` into ranges of at least ``SHORTEST_RANGE`` and single items."""
        run: list[Citation] = []
        for item in [*items, None]:
            if run and not (item and self._follows(run[-1], item)):
                yield from [run] if len(run) >= SHORTEST_RANGE else [[single] for single in run]
                run = []
            if item:
                run.append(item)

    def _follows(self, one: Citation, other: Citation) -> bool:
        """Whether ``other`` can extend a range that ends with ``one``: bare, and the next number."""
        bare = not (one.prefix or one.locator or other.prefix or other.locator)
        return bare and self._numbers[other.key] == self._numbers[one.key] + 1
