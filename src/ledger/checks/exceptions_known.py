"""``evidence/exceptions.yml`` names rules that exist and that take exceptions; any other would never expire."""

from __future__ import annotations

from ..read.load import Evidence
from ._exceptions import PATH
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    document = evidence.documents.get(PATH)
    # Here and not above: the rules are listed when all of them have been read.
    from . import RULES

    takes = sorted(name for name, rule in RULES.items() if hasattr(rule, "takes_exceptions"))
    for rule in evidence.exceptions.root:
        if rule not in takes:
            yield (
                PATH, document.line(rule), f"“{rule}” is no rule that takes exceptions.",
                f"Those that do: {', '.join(takes)}.",
            )  # fmt: skip
