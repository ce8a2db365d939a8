"""A retracted study is marked wherever it is listed: on pages, in figures, in the search and in every download."""

from __future__ import annotations

import csv
import html
import io
import json

import pytest

from corpus import ROOT, copy_toy
from ledger import export, search
from ledger.markdown import environment
from ledger.markdown.directives import values
from ledger.read.citations import Citation
from ledger.read.load import Evidence, load
from ledger.text.numbering import Numbering
from ledger.views.catalog import Catalog
from ledger.views.page_meta import study_source

SAID = "2026-01-31: The data were made up."


@pytest.fixture(scope="module")
def evidence(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    root = copy_toy(tmp_path_factory.mktemp("retracted"))
    record = root / "evidence/studies/ash2019.yml"
    text = record.read_text(encoding="utf-8")
    record.write_text(f"{text}retracted: {{on: 2026-01-31, reason: The data were made up.}}\n", encoding="utf-8")
    return load(root)


@pytest.fixture(scope="module")
def files(evidence: Evidence) -> dict[str, str]:
    return {file.name: file.content.decode() for file in export.downloads(evidence)}


def test_lists_of_works_and_previews(evidence: Evidence):
    catalog = Catalog(evidence)
    work = catalog.get("ash2019")
    assert (work.short, work.retracted) == ("Ash and Beech 2019 (retracted)", SAID)
    numbering = Numbering()
    numbering.mark([Citation("ash2019")], [work])
    # The preview of a citation is a copy of this entry.
    shown = (
        environment(ROOT / "overrides")
        .get_template("partials/references.html")
        .render(references=numbering.listed(lambda path: path), checked="")
    )
    assert f"<strong>Retracted.</strong> {SAID}" in shown
    works = environment(ROOT / "overrides").get_template("partials/blocks/all-references.html")
    assert works.render(**values(catalog, "all-references", ""), url=str).count(f"Retracted.</strong> {SAID}") == 1


def test_tables_and_the_page_of_the_study(evidence: Evidence):
    catalog = Catalog(evidence)
    assert [row.short for row in catalog.rows if row.key == "ash2019"] == ["Ash and Beech 2019 (retracted)"]
    assert values(catalog, "study", "ash2019")["study"].retracted == SAID
    assert "# Ash and Beech 2019 (retracted)\n" in html.unescape(study_source(evidence, "ash2019"))


def test_the_search(evidence: Evidence):
    assert "Ash and Beech 2019 (retracted)" in search.files(evidence, [])["search/index.js"]


@pytest.mark.parametrize("name", ["studies.csv", "results.csv", "counts.csv"])
def test_tables_to_download(files: dict[str, str], name: str):
    rows = [row for row in csv.DictReader(io.StringIO(files[name])) if row["study"] == "ash2019"]
    assert {row["retracted"] for row in rows} == {"2026-01-31"}


def test_reference_managers(files: dict[str, str]):
    said = "Retracted 2026-01-31: The data were made up."
    assert f"N1  - {said}" in files["references.ris"]
    assert f"note = {{{said}" in files["references.bib"]
    assert json.loads(files["references.json"])[0]["note"].startswith(said)
    assert json.loads(files["evidence.json"])["works"]["ash2019"]["note"].startswith(said)


def test_what_stands_has_no_mark(toy: Evidence):
    work = Catalog(toy).get("ash2019")
    assert (work.short, work.retracted) == ("Ash and Beech 2019", "")
    assert not [file.name for file in export.downloads(toy) if "Retracted" in file.content.decode()]
