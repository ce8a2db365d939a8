"""The rules, one file each. A rule is a function ``check(evidence)`` that yields findings; it never prints.

The rule's name, which every finding carries, is the name of its file with hyphens.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Collection, Mapping
from importlib import import_module

from ..model.finding import Finding
from ..read.load import Evidence
from ._rule import Rule

RULES: Mapping[str, Rule] = {
    module.name.replace("_", "-"): import_module(f"{__name__}.{module.name}").check
    for module in pkgutil.iter_modules(__path__)
    if not module.name.startswith("_")
}


def run(evidence: Evidence, rules: Collection[str] = RULES.keys()) -> list[Finding]:
    """Every finding, each once, sorted by path and line: first those of reading the files, which may cause others."""
    findings = {Finding(*found, name) for name in rules for found in RULES[name](evidence)}
    return [*sorted(set(evidence.findings)), *sorted(findings.difference(evidence.findings))]
