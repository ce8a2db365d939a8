"""Data for machines: real works, and pages as works."""

from __future__ import annotations

import json
from datetime import date

from ledger.views.catalog import Catalog
from ledger.views.page_meta import page_meta
from ledger.views.schema_org import cited_work, page_data, whole_work

SITE = "https://example.org/"


def test_a_cited_work_is_a_real_work(real):
    for entry in real.bibliography.values():
        brief, whole = cited_work(entry), whole_work(entry)
        assert brief["@type"] and ("@id" in brief or brief["name"] == entry.get("title"))
        assert whole["name"] == entry.get("title") and whole["@type"] == brief["@type"]
        assert [item["value"] for item in whole.get("identifier", ())] == [
            entry.get(name) for name in ("doi", "pmid", "pmcid") if entry.get(name)
        ]
        assert brief.get("@id", "https://").startswith(("https://", "http://"))


def test_a_study_page_names_its_paper(real):
    made = page_meta(Catalog(real), "evidence/studies/alam2014.md", {"title": "Alam 2014"}, [], SITE)
    paper = json.loads(made.json_ld)["mainEntity"]
    assert paper["@id"] == "https://doi.org/10.1001/jamadermatol.2013.8687"
    assert paper["author"][0] == {"@type": "Person", "name": "Murad Alam"}
    assert paper["isPartOf"]["isPartOf"]["isPartOf"] == {"@type": "Periodical", "name": "JAMA Dermatology"}
    assert "citation" not in json.loads(made.json_ld)


def test_a_page_is_a_work_for_reference_managers(toy):
    meta = {"title": "A page", "updated": date(2026, 11, 2)}
    tags = dict(page_meta(Catalog(toy), "x.md", meta, [], SITE).tags)
    assert tags["citation_title"] == "A page" and tags["citation_public_url"] == SITE
    assert tags["citation_publication_date"] == "2026/11/02"
    assert "citation_public_url" not in dict(page_meta(Catalog(toy), "x.md", meta, [], None).tags)


def test_data_of_a_page_without_works_says_nothing_of_works(toy):
    assert not {"citation", "mainEntity"} & set(json.loads(page_data({}, [], None, None)))
