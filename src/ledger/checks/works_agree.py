"""What the registries said when they were last asked: every identifier exists, and our entry agrees with theirs.

``make verify`` asks them and writes ``evidence/checked.yml``. A difference that was corrected since is no finding;
where ours is right, the exception says why.
"""

from __future__ import annotations

from ..read.load import BIBLIOGRAPHY, Evidence
from ..read.retractions import standing, written
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

NAMES = {"crossref": "Crossref", "pubmed": "PubMed", "doi": "the registry of DOIs"}
EXISTS = {"doi": "The DOI", "pmid": "The PMID"}


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "works-agree", _found(evidence))


def _found(evidence: Evidence):
    for key, found in standing(evidence.bibliography, evidence.checked).items():
        entry = evidence.bibliography[key]
        for name in found.missing:
            what = f"{EXISTS[name]} of “{key}” does not exist: {entry.get(name)}."
            fix = f"Compare it with the paper's page, correct “{name}”, and run “make verify”."
            yield BIBLIOGRAPHY, entry.field_lines.get(name, entry.line), entry.get(name), what, fix
        for item in found.differs:
            if written(entry, item.field) != item.ours:
                continue
            field = item.field.replace("-", " ")
            what = f"The {field} of “{key}”: ours “{item.ours}”, {NAMES[item.by]} “{item.theirs}”."
            fix = "Look at the paper and correct ours, or say in evidence/exceptions.yml why it is right."
            line = entry.field_lines.get({"first-author": "author"}.get(item.field, item.field), entry.line)
            yield BIBLIOGRAPHY, line, f"{key}: {item.ours}", what, fix
