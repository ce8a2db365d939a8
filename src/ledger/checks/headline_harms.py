"""The figure “evidence at a glance” names harms too, for each kind of needling that it draws.

What passes by itself is no headline: a reader of the figure alone must learn of what can last or be serious.
"""

from __future__ import annotations

from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    # What cannot be read may be the headline.
    if evidence.unread:
        return
    drawn = {item.kind for item in evidence.outcomes.values() if item.headline}
    for kind in sorted(drawn - {harm.kind for harm in evidence.harms.values() if harm.headline}):
        name = next(name for name, item in evidence.outcomes.items() if item.headline and item.kind == kind)
        what = f"The figure at a glance shows {kind} needling, and none of its harms."
        yield *evidence.at("outcomes", name, "headline"), what, f"Add “headline: true” to a harm of {kind} needling."
    for name, harm in evidence.harms.items():
        if harm.headline and harm.severity == "expected":
            what = f"“{harm.plain_name}” is expected to pass by itself, and a headline."
            fix = "Delete “headline: true”, and give it to a harm that can last or is serious."
            yield *evidence.at("harms", name, "headline"), what, fix
