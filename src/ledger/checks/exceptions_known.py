"""``evidence/exceptions.yml`` names rules that exist and that take exceptions; any other would never expire."""

import sys

from ._exceptions import PATH


def check(evidence):
    document = evidence.documents.get(PATH)
    package = sys.modules[__package__]
    modules = {rule: sys.modules[check.__module__] for rule, check in package.RULES.items()}
    takes = sorted(rule for rule, module in modules.items() if hasattr(module, "without_exceptions"))
    for rule in evidence.exceptions.root:
        if rule not in takes:
            yield (
                PATH, document.line(rule), f"“{rule}” is no rule that takes exceptions.",
                f"Those that do: {', '.join(takes)}.",
            )  # fmt: skip
