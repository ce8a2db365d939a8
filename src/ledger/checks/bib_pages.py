"""Pages are one page, one range ``26--30`` or an article number; volume and number are no more than that.

RIS and CSL have a field for the first page and one for the last: a list of pages, ``pp.`` or ``12(3)`` in it is wrong
in every program that reads them.
"""

from __future__ import annotations

import re

from ..read.load import BIBLIOGRAPHY, Evidence
from ._rule import Problems

PAGE = re.compile(r"[A-Za-z]{0,8}[0-9][0-9A-Za-z.:]*|[ivxlcdm]+")
# A letter before the digits is part of an article number: BMJ 2021;372:n71.
LABEL = re.compile(
    r"^(?:(?:pp|pages?|art(?:icle)?|no|nr|number|issue|vol(?:ume)?)(?:\.\s*|\s+|(?=[0-9]))|[pvn](?:\.\s*|\s+))|°|º",
    re.IGNORECASE,
)
PART = re.compile(r"[^():;,#=]+")


def check(evidence: Evidence) -> Problems:
    for entry in evidence.bibliography.values():
        if entry.get("pages"):
            yield from _pages(entry)
        for name in ("volume", "number"):
            written = entry.get(name)
            if written and (LABEL.search(written) or not PART.fullmatch(written)):
                better = LABEL.sub("", written).strip(" #.")
                fix = f"Write “{better}”." if PART.fullmatch(better) else f"Write only the {name}; each has its field."
                yield BIBLIOGRAPHY, entry.field_lines[name], f"“{written}” is not a {name}.", fix


def _pages(entry):
    written, line = entry.get("pages"), entry.field_lines["pages"]
    first, last = entry.page_range
    if LABEL.search(written):
        better = "--".join(part for part in (LABEL.sub("", first).strip(), last) if part)
        yield BIBLIOGRAPHY, line, f"“{written}” has more than the pages.", f"Write “{better}”."
    elif not PAGE.fullmatch(first) or (last and not PAGE.fullmatch(last)):
        fix = "Write one range, “26--30”, one page, or an article number such as “e101956”."
        yield BIBLIOGRAPHY, line, f"“{written}” is not a range of pages.", fix
    elif first.isdigit() and last.isdigit() and int(last) < int(first):
        # PubMed writes 844-9 for 844 to 849.
        full = first[: -len(last)] + last if len(last) < len(first) else ""
        fix = f"Write “{first}--{full}”." if full and int(full) > int(first) else "Correct the pages."
        yield BIBLIOGRAPHY, line, f"The last page of “{written}” comes before the first.", fix
