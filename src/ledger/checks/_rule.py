"""What a rule is: a function that finds problems in the evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..read.load import Evidence

Problems = Iterator[tuple[str, int, str, str]]
"""Path, line, what is wrong, and how to mend it. The rule that found it is added by ``checks.run``."""

Rule = Callable[[Evidence], Problems]


def takes_exceptions(rule: Rule) -> Rule:
    """Declares that ``evidence/exceptions.yml`` may name the rule, which asks ``without_exceptions`` for it."""
    rule.takes_exceptions = True
    return rule
