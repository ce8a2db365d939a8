"""Needle and skin: a cross-section to scale, with the depths that were really measured.

The thickness of each layer is a result of a study, named below. How far a needle of a set length reaches is
an upper bound: it is where the tip would be if the skin did not bend and the whole needle went in. Depths
that somebody measured are drawn apart, at the length that was measured, and never stretched to another.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..read.load import Evidence
from ..views.catalog import Catalog
from ..views.wording import listing, number
from .lengths import Source, Used, injury, millimeters, named, source, trials, used

SCALE = 130
"""Pixels for a millimeter of depth."""
TOP = 108
"""Pixels above the surface: the names of the columns, and what sticks out of the skin."""
DEEPEST = 3
SHORTEST, STEP, START = 0.2, 0.05, 1.5
"""The slider, in millimeters."""
COMB = (0.25, 0.5, 1, 1.5, 2.5)
"""Lengths drawn in every column where no script runs."""

PLACES = (
    ("Eyelid", "women", ("meng2022", "epidermis-thinnest"), ("meng2022", "dermis-eyelid-women")),
    ("Forehead", "men", ("meng2022", "epidermis-thickest"), ("meng2022", "dermis-forehead-men")),
    ("Nose", "lower side", ("chopra2015", "epidermis-thickest-upper-lip"), ("chopra2015", "dermis-thickest-nose")),
)
"""The thinnest and the thickest skin of the face that living people were measured at, and the thickest dermis
under the microscope, where only the range of the epidermis over the whole face is known."""
QUESTION = "how-deep-needles-reach"
DEAD = ("sandbymoller2003", "dead-layer-forearm")
MEASURED = (("polymer2011", "Patch,", "people"), ("kalluri2011", "Roller,", "rats"))
TABLE = (
    ("Dead outer layer", ("sandbymoller2003",), "dead-layer"),
    ("Epidermis", ("chopra2015", "xu2017", "oltulu2018", "meng2022"), "epidermis"),
    ("Dermis", ("meng2022", "chopra2015", "oltulu2018"), "dermis"),
)


@dataclass(frozen=True)
class Place:
    """A column of skin. ``x``, ``width`` and ``middle`` in percent, the rest in pixels or millimeters."""

    name: str
    who: str
    x: float
    width: float
    middle: float
    epidermis: float
    bottom: float
    epidermis_height: float
    dermis_y: float
    dermis_height: float
    dermis_words: str
    comb: tuple[tuple[float, float], ...]
    """Middle and height of each needle that is drawn where no script runs."""


@dataclass(frozen=True)
class Measured:
    """A needle that went into skin only in part; the rest of it is drawn above the surface."""

    lines: tuple[str, str]
    x: float
    width: float
    middle: float
    long: float
    base_y: float
    plate_y: float
    length: str
    depth: str
    finding: str
    summary: str
    source: Source


@dataclass(frozen=True)
class Mark:
    y: float
    label: str


@dataclass(frozen=True)
class NeedleAndSkin:
    places: tuple[Place, ...]
    measured: tuple[Measured, ...]
    not_measured: str
    depths: tuple[Mark, ...]
    comb_words: str
    dead_height: float
    trials: tuple[Used, ...]
    injury: tuple[Used, ...]
    home: tuple[Used, ...]
    thickness: tuple[tuple[str, str, str, Source], ...]
    top: int
    unit_y: int
    scale: int
    bottom: int
    least: str
    most: str
    step: str
    start: str


def needle_and_skin(catalog: Catalog) -> NeedleAndSkin:
    """The drawing. Raises ``KeyError`` for a study or a result that it needs and does not find."""
    evidence = catalog.evidence
    home = [
        key
        for key, study in evidence.studies.items()
        if study.needle_mm and "home-use" in study.uses and study.kind == "plain" and not study.retracted
    ]
    outcome = evidence.outcomes[QUESTION]
    return NeedleAndSkin(
        places=tuple(_place(evidence, index, *item) for index, item in enumerate(PLACES)),
        measured=tuple(_measured(evidence, index, *item) for index, item in enumerate(MEASURED)),
        not_measured=f"{outcome.question} {outcome.answer}",
        depths=tuple(_mark(half / 2) for half in range(2 * DEEPEST + 1)),
        comb_words=listing([number(length) for length in COMB]),
        dead_height=round(SCALE * millimeters(named(evidence, *DEAD)), 1),
        trials=trials(catalog),
        injury=injury(evidence),
        home=tuple(used(evidence, key, evidence.studies[key].results[0].finding) for key in home),
        thickness=tuple(_thickness(evidence)),
        top=TOP, unit_y=TOP - 14, scale=SCALE, bottom=TOP + DEEPEST * SCALE,
        least=number(SHORTEST), most=number(DEEPEST), step=number(STEP), start=number(START),
    )  # fmt: skip


def _mark(length: float) -> Mark:
    return Mark(TOP + SCALE * length, number(length))


def _place(evidence: Evidence, index: int, name: str, who: str, *layers: tuple[str, str]) -> Place:
    epidermis, dermis = (millimeters(named(evidence, *layer)) for layer in layers)
    x, width = 12 + 17 * index, 15.5
    comb = tuple(
        (round(x + width * (2 * place + 1) / (2 * len(COMB)), 1), SCALE * length) for place, length in enumerate(COMB)
    )
    return Place(
        name, who, x, width, x + width / 2, round(epidermis, 4), round(epidermis + dermis, 4),
        round(SCALE * epidermis, 1), round(TOP + SCALE * epidermis, 1), round(SCALE * dermis, 1),
        f"{dermis:.2f} mm", comb,
    )  # fmt: skip


def _measured(evidence: Evidence, index: int, key: str, *lines: str) -> Measured:
    length, depth = named(evidence, key, "needle-length"), named(evidence, key, "depth-reached")
    long, deep = millimeters(length), millimeters(depth)
    x, width = 65 + 19 * index, 16
    return Measured(
        (lines[0], lines[1]), x, width, x + width / 2, round(SCALE * long, 1),
        round(TOP - SCALE * (long - deep), 1), round(TOP - SCALE * (long - deep) - 7, 1),
        f"{number(long)} mm", f"{deep:.2f} mm", depth.finding, evidence.studies[key].summary, source(evidence, key),
    )  # fmt: skip


def _thickness(evidence: Evidence):
    """Every thickness in the records, layer by layer: layer, place, words, source."""
    for layer, keys, start in TABLE:
        for key in keys:
            for result in evidence.studies[key].results:
                if result.id.startswith(start) and result.estimate:
                    yield layer, result.measure, result.finding, source(evidence, key)
