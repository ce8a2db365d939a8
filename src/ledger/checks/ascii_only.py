"""Addresses on pages are plain ASCII, other letters percent-encoded (RFC 3986, 2.1): a look-alike leads elsewhere.

For the bibliography the rules ``bib-keys``, ``bib-doi``, ``bib-pmid`` and ``bib-url`` see to it, for names of files
``docs-files`` and ``identifiers``.
"""

from __future__ import annotations

from urllib.parse import quote

from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        for link in page.links:
            if found := _other(link.target):
                fix = f"Write it as “{quote(link.target, safe='%/:?#[]@!$&()*+,;=~')}”."
                yield page.path, link.line, f"The address “{link.target}” holds {found}.", fix


def _other(text):
    """The first character that is not ASCII, as a finding says it; empty if there is none."""
    return next((f"“{char}” (U+{ord(char):04X})" for char in text if not char.isascii()), "")
