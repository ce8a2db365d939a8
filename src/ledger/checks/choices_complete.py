"""An option grid leaves no tried choice out: “nobody has compared this” must be true of our own records.

Every trial of the grid's use and kind that set needling against no needling, a pretend or another treatment is among
the studies of the outcomes that the grid shows. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

from ..read.load import Evidence
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

TRIALS = ("randomized-trial", "nonrandomized-trial")
AGAINST = ("untreated", "sham", "other-treatment")


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    # What cannot be read may name it.
    if not evidence.unread:
        yield from without_exceptions(evidence, "choices-complete", _found(evidence))


def _found(evidence: Evidence):
    for name, choices in evidence.choices.items():
        named = [key for _, key in choices.outcomes()]
        # The rule “choices-outcomes” has found what is missing.
        if not all(key in evidence.outcomes for key in named):
            continue
        outcomes = [evidence.outcomes[key] for key in named]
        shown = {key for outcome in outcomes for key in outcome.studies}
        for key, study in evidence.studies.items():
            fits = name in study.uses and study.kind == choices.kind and study.design in TRIALS
            if fits and study.comparison in AGAINST and key not in shown and not study.retracted:
                yield (
                    *evidence.at("choices", name), key,
                    f"The trial “{key}” compares choices for {name}, and no outcome of this grid rests on it.",
                    "Add the choice with its outcome, or name the trial in an outcome that is there.",
                )  # fmt: skip
