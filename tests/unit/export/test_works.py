"""Works in every format can be read back."""

from __future__ import annotations

import json
import re

from ledger.read.bibliography import parse

CSL = {
    "id", "type", "author", "editor", "title", "container-title", "edition", "publisher", "publisher-place", "genre",
    "issued", "volume", "issue", "number", "page", "DOI", "PMID", "PMCID", "URL", "note",
}  # fmt: skip
"""The variables of CSL 1.0.2 that we use, from appendix IV of its specification."""


CSL_TYPES = {"article-journal", "book", "chapter", "document", "paper-conference", "report", "webpage"}


def ris_records(text):
    for record in text.split("ER  - ")[:-1]:
        fields = {}
        for line in filter(None, record.strip().split("\r\n")):
            tag, value = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line).groups()
            fields.setdefault(tag, []).append(value)
        yield fields


def test_bibtex_reads_back(real, files):
    entries, problems, *_ = parse("references.bib", files["references.bib"].content.decode())
    assert not problems and list(entries) == list(real.bibliography)
    for key, entry in entries.items():
        for name in ("title", "journal", "doi", "pages"):
            assert entry.get(name) == real.bibliography[key].get(name)
        assert entry.authors == real.bibliography[key].authors
        assert "unverified" not in entry.raw


def test_ris_reads_back(real, files):
    found = list(ris_records(files["references.ris"].content.decode()))
    assert [fields["ID"] for fields in found] == [[key] for key in real.bibliography]
    for fields, entry in zip(found, real.bibliography.values(), strict=True):
        assert fields["TI"] == [entry.get("title")]
        assert fields.get("DO", [""]) == [entry.get("doi")]
        assert len(fields.get("AU", [])) == len(entry.authors)
        pages = "-".join(fields.get("SP", []) + fields.get("EP", []))
        assert pages == re.sub(r"--?|–", "-", entry.get("pages"))


def test_csl_has_only_names_that_the_format_knows(real, files):
    items = json.loads(files["references.json"].content)
    assert [item["id"] for item in items] == list(real.bibliography)
    for item in items:
        assert set(item) <= CSL and item["type"] in CSL_TYPES and all(item.values())
        assert all(set(author) in ({"family", "given"}, {"family"}, {"literal"}) for author in item.get("author", []))
        assert all(isinstance(part, int) for date in item.get("issued", {}).get("date-parts", []) for part in date)


def test_what_is_from_memory_says_so_in_every_format(real, files):
    key = next(key for key, entry in real.bibliography.items() if entry.unverified)
    items = {item["id"]: item for item in json.loads(files["references.json"].content)}
    assert "From memory, not checked" in items[key]["note"]
    for name in ("references.bib", "references.ris"):
        assert files[name].content.decode().count("From memory, not checked") == sum(
            bool(entry.unverified) for entry in real.bibliography.values()
        )
