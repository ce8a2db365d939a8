"""A PMID is digits, a PMCID is ``PMC`` and digits, and each is used once."""

from __future__ import annotations

import re

from ..read.load import BIBLIOGRAPHY, Evidence
from ._rule import Problems

FORMS = {
    "pmid": (re.compile(r"[1-9][0-9]{0,8}"), "", "Write only the digits, for example “24919799”."),
    "pmcid": (re.compile(r"PMC[1-9][0-9]{0,8}"), "PMC", "Write “PMC” and the digits, for example “PMC2840919”."),
}
NUMBER = re.compile(r"(?:\D*?[^\w.])?(?:PMC|PMID)?\s*:?\s*(?:PMC)?0*([1-9][0-9]{0,8})/?\.?", re.ASCII | re.IGNORECASE)


def check(evidence: Evidence) -> Problems:
    for name, (form, prefix, fix) in FORMS.items():
        seen = {}
        for entry in evidence.bibliography.values():
            if name not in entry.raw:
                continue
            value, line = entry.get(name), entry.field_lines[name]
            number = NUMBER.fullmatch(value)
            if not form.fullmatch(value):
                better = f"Write “{prefix}{number[1]}”." if number else fix
                yield BIBLIOGRAPHY, line, f"“{value}” is not a {name.upper()}.", better
            twin = seen.setdefault(number[1] if number else value, entry)
            if twin is not entry:
                yield (
                    BIBLIOGRAPHY,
                    line,
                    f"“{entry.key}” and “{twin.key}” have the same {name.upper()}.",
                    "Merge the two entries: one work, one key.",
                )
