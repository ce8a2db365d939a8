"""Every key that a page or a record cites is in the bibliography."""

from __future__ import annotations

import difflib

from ..read.load import Evidence
from ..read.usage import record_citations
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    cited = [(page.path, found.line, found.key) for page in evidence.pages.values() for found in page.citations]
    for path, line, key in [*cited, *record_citations(evidence)]:
        if not evidence.cites(key):
            close = difflib.get_close_matches(key.lower(), evidence.bibliography, 1)
            fix = f"Did you mean “{close[0]}”?" if close else "Add the work to references.bib, or correct the key."
            yield path, line, f"The citation “{key}” is not in references.bib.", fix
