"""Files of one work, page or judgment, read back by libraries that know the notation."""

from __future__ import annotations

import json

import bibtexparser
import pytest
import rispy

from ledger.export.single import files
from ledger.views.catalog import Catalog

SITE = "https://example.org/"


@pytest.fixture(scope="module")
def single(real):
    return dict(files(Catalog(real), SITE))


def test_every_work_has_files_of_its_own(real, single):
    for key, entry in real.bibliography.items():
        (read,) = bibtexparser.parse_string(single[f"downloads/works/{key}.bib"].decode()).entries
        assert read.key == key and read.get("doi", "") in ("", read.fields_dict.get("doi"))
        (record,) = rispy.loads(single[f"downloads/works/{key}.ris"].decode())
        assert record["title"] == entry.get("title") and record.get("doi", "") == entry.get("doi")


def test_every_page_has_files_to_cite_it(real, single):
    for name, page in real.pages.items():
        at = name.removesuffix("index.md").removesuffix(".md")
        at = at if not at or at.endswith("/") else f"{at}/"
        (record,) = rispy.loads(single[f"{at}cite.ris"].decode())
        assert record["title"] == page.meta["title"] and record["urls"] == [f"{SITE}{at}"]
        assert len(bibtexparser.parse_string(single[f"{at}cite.bib"].decode()).entries) == 1


def test_every_judgment_has_a_twin_that_leads_to_its_card(real, single):
    for folder, kind in (("outcomes", "outcome"), ("claims", "claim")):
        for name, record in real.records(folder).items():
            twin = json.loads(single[f"downloads/{folder}/{name}.json"])
            assert twin["id"] == name and twin["record"]["judged"] == str(record.judged)
            assert list(twin["works"]) == [key for key in record.studies if key in real.bibliography]
            assert twin["addresses"] and all(at.endswith(f"/#{kind}-{name}") for at in twin["addresses"])
