"""A page is cited in three notations."""

from __future__ import annotations

import rispy

from ledger.read.bibliography import parse
from ledger.views.cite import cite_page


def test_a_page_is_cited_in_three_notations():
    found = cite_page("safety/index.md", "Safety & harms", "2026-11-22", "https://example.org/safety/")
    assert found.text.endswith("Updated November 22, 2026. Available from: https://example.org/safety/")
    entries, problems, *_ = parse("cite.bib", found.bibtex)
    assert not problems and entries["micro-needling-safety"].get("title") == "Safety & harms"
    (fields,) = rispy.loads(found.ris)
    assert fields["urls"] == ["https://example.org/safety/"] and fields["year"] == "2026"
