"""A DOI is bare (``10.…``), in ASCII, well formed (DOI Handbook 2.2: prefix, slash, suffix) and used once.

``<`` and ``>`` are parts of many DOIs from before 2003 (SICI, ANSI/NISO Z39.56).
"""

from __future__ import annotations

import html
import re
import unicodedata
from urllib.parse import unquote

from ..read.load import BIBLIOGRAPHY, Evidence
from ._rule import Problems

DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/[!-~]*[^\s.,;]")
NOT_IN_DOI = set('{}"\\^`|')
PREFIX = re.compile(r"(?:doi\s*:?\s*)?(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/)?(?:doi\s*:\s*)?", re.IGNORECASE)


def check(evidence: Evidence) -> Problems:
    seen = {}
    for entry in evidence.bibliography.values():
        if "doi" not in entry.raw:
            continue
        doi, line = entry.get("doi"), entry.field_lines["doi"]
        better = bare(doi)
        odd = next((sign for sign in doi if not sign.isascii()), "")
        if odd:
            name = unicodedata.name(odd, f"U+{ord(odd):04X}").lower()
            yield (
                BIBLIOGRAPHY,
                line,
                f"“{odd}” in the DOI “{doi}” is “{name}”, which no DOI has.",
                "Copy the DOI from the page of the work, or type the sign anew.",
            )
        elif better != doi or not well_formed(doi):
            good = well_formed(better)
            yield (
                BIBLIOGRAPHY,
                line,
                f"“{doi}” is not a bare DOI.",
                f"Write it as “{better if good else '10.1234/abc'}”"
                + ("." if good else ", without “doi:” or “https://doi.org/”."),
            )
        # The DOI system does not tell upper from lower case.
        twin = seen.setdefault(better.lower(), entry)
        if twin is not entry:
            yield (
                BIBLIOGRAPHY,
                line,
                f"“{entry.key}” and “{twin.key}” have the same DOI.",
                "Merge the two entries: one work, one key.",
            )


def well_formed(doi):
    return bool(DOI.fullmatch(doi)) and not NOT_IN_DOI & set(doi)


def bare(written):
    """A DOI without what stands around it in pages, addresses and exports."""
    text = re.sub(r"\\(?:textless|ensuremath<)\s*", "<", re.sub(r"\\textgreater\s*", ">", html.unescape(written)))
    text = text[PREFIX.match(text).end() :].strip()
    # "%3C" is how an address writes "<"; no DOI is known that means it.
    return re.sub(r"%[0-9A-Fa-f]{2}", lambda code: unquote(code[0]), text).rstrip(" .,;")
