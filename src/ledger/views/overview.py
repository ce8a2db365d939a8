"""How many studies there are on a subject, for pages that lead on to the table of all studies."""

from __future__ import annotations

from dataclasses import dataclass

from ..model.terms import REVIEWS
from .catalog import Catalog
from .study_rows import TRIALS
from .wording import listing


@dataclass(frozen=True)
class Overview:
    """How many studies there are on some uses: in all, by kind as a text, and by use with its label."""

    total: int
    kinds: str
    uses: tuple[tuple[str, str, int], ...]


def overview(catalog: Catalog, uses: tuple[str, ...]) -> Overview:
    """What ``/// studies | uses`` says. Empty texts where there is no study."""
    found = [row for row in catalog.rows if set(row.uses) & set(uses)]
    reviews = sum(row.design_id in REVIEWS for row in found)
    drawn = sum(row.design_id == TRIALS[0] for row in found)
    compared = sum(row.design_id == TRIALS[1] for row in found)
    kinds = (
        (reviews, "review", "reviews"),
        (drawn, "randomized trial", "randomized trials"),
        (compared, "trial where chance did not decide", "trials where chance did not decide"),
        (len(found) - reviews - drawn - compared, "other", "others"),
    )
    counted = ((use, sum(use in row.uses for row in found)) for use in uses)
    return Overview(
        len(found),
        listing([f"{count} {one if count == 1 else many}" for count, one, many in kinds if count]),
        tuple((use, catalog.labels.text("use", use), count) for use, count in counted if count),
    )
