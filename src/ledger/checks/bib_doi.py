"""A DOI is bare (``10.…``), well formed (DOI Handbook 2.2: prefix, slash, suffix) and used once."""

import re

from ..load import BIBLIOGRAPHY

DOI = re.compile(r"10\.\d{4,9}/[^\s{}\"<>\\]+[^\s{}\"<>\\.,;]")


def check(evidence):
    seen = {}
    for entry in evidence.bibliography.values():
        if "doi" not in entry.raw:
            continue
        doi, line = entry.get("doi"), entry.field_lines["doi"]
        if not DOI.fullmatch(doi):
            yield (
                BIBLIOGRAPHY,
                line,
                f"“{doi}” is not a bare DOI.",
                "Write it as “10.1234/abc”, without “doi:” or “https://doi.org/”.",
            )
        # The DOI system does not tell upper from lower case.
        twin = seen.setdefault(doi.lower(), entry)
        if twin is not entry:
            yield (
                BIBLIOGRAPHY,
                line,
                f"“{entry.key}” and “{twin.key}” have the same DOI.",
                "Merge the two entries: one work, one key.",
            )
