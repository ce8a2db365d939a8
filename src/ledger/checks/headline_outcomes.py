"""Every use of a benefit page has one headline outcome for each kind of needling that was judged.

The figure “evidence at a glance” draws these outcomes, one row a use. Without a headline a use would be
missing there; with two, the figure could not choose.
"""

from __future__ import annotations

from ..read.load import Evidence
from ..read.usage import benefit_uses
from ._rule import Problems

KINDS = ("plain", "radiofrequency")


def check(evidence: Evidence) -> Problems:
    # What cannot be read may be the headline, and a page without front matter of any kind.
    if evidence.unread or not all(page.meta for page in evidence.pages.values()):
        return
    uses = benefit_uses(evidence)
    for use, page in uses.items():
        for kind in KINDS:
            judged = {n: item for n, item in evidence.outcomes.items() if (item.use, item.kind) == (use, kind)}
            chosen = [name for name, item in judged.items() if item.headline]
            if judged and not chosen:
                yield (
                    evidence.pages[page].path, 1, f"The use “{use}” has no headline outcome for {kind} needling.",
                    f"Add “headline: true” to one of: {', '.join(sorted(judged))}.",
                )  # fmt: skip
            for name in chosen[1:]:
                yield (
                    *evidence.at("outcomes", name, "headline"),
                    f"“{chosen[0]}” is already the headline of “{use}” for {kind} needling.",
                    "Keep “headline: true” in one of the two.",
                )  # fmt: skip
    for name, item in evidence.outcomes.items():
        if item.headline and item.use not in uses:
            yield (
                *evidence.at("outcomes", name, "headline"), f"No benefit page covers the use “{item.use}”.",
                "Delete “headline: true”: the figure shows the uses of the benefit pages.",
            )  # fmt: skip
