"""x of n: an unwanted effect as filled dots among all who were treated, each count with its study.

The names are those of harms; a count is drawn if its study prints both numbers and at most 150 people.
Plain and radiofrequency needling stand apart, and nothing is added up.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..model import Study
from ..model.pages import study_path
from ..views.cards import Mark, mark
from ..views.catalog import Catalog
from ..views.reference import short
from ..views.wording import listing

MOST = 150
ACROSS = 20
PITCH = 12
"""Pixels from dot to dot."""


@dataclass(frozen=True)
class Dots:
    """One count. ``width`` and ``height`` are pixels; ``full`` and ``rest`` are the middles of the dots."""

    label: str
    own_label: str
    """The study's own word for the effect, where it differs from ours."""
    words: str
    short: str
    path: str
    who: str
    note: str
    width: int
    height: int
    full: tuple[tuple[int, int], ...]
    rest: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Harm:
    id: str
    name: str
    counts: tuple[Dots, ...]


@dataclass(frozen=True)
class Group:
    kind: Mark
    harms: tuple[Harm, ...]


def x_of_n(catalog: Catalog, names: tuple[str, ...]) -> tuple[Group, ...]:
    """A group for each kind of needling that has a count to draw."""
    groups: dict[str, list[Harm]] = {}
    for name in names:
        harm = catalog.evidence.harms[name]
        found = [_dots(catalog, harm.plain_name, pick.study, pick.effect) for pick in harm.counts]
        drawn = tuple(sorted((dots for dots in found if dots), key=lambda dots: -len(dots.full) / _all(dots)))
        if drawn:
            groups.setdefault(harm.kind, []).append(Harm(name, harm.plain_name, drawn))
    return tuple(Group(mark(catalog.labels, "kind", kind), tuple(harms)) for kind, harms in groups.items())


def _all(dots: Dots) -> int:
    return len(dots.full) + len(dots.rest)


def _dots(catalog: Catalog, name: str, key: str, effect: str) -> Dots | None:
    study = catalog.evidence.studies[key]
    found = next(item for item in study.harms if item.effect == effect)
    if found.x is None or found.of is None or found.of > MOST:
        return None
    spots = [
        (PITCH // 2 + PITCH * (index % ACROSS), PITCH // 2 + PITCH * (index // ACROSS)) for index in range(found.of)
    ]
    return Dots(
        label=found.label,
        own_label="" if found.label.lower() == name.lower() else found.label,
        words=f"{found.x} of {found.of}",
        short=short(catalog.evidence.bibliography[key]),
        path=study_path(key),
        who=_who(study, catalog),
        note=found.note or "",
        width=PITCH * min(found.of, ACROSS),
        height=PITCH * (1 + (found.of - 1) // ACROSS),
        full=tuple(spots[: found.x]),
        rest=tuple(spots[found.x :]),
    )


def _who(study: Study, catalog: Catalog) -> str:
    """What they were treated for, with what, and which skin they had."""
    uses = listing([catalog.labels.text("use", use).lower() for use in study.uses if use in catalog.uses])
    skin = f"skin types {study.phototypes}" if study.phototypes else ""
    text = ", ".join(part for part in (uses, skin) if part)
    return text[:1].upper() + text[1:]
