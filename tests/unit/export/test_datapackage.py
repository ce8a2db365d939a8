"""The data package, validated by the library of its standard against the files that it describes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from frictionless import Package, validate

from ledger.export.tables import TABLES


@pytest.fixture(scope="module")
def folder(files, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("package")
    for name, file in files.items():
        (made / name).write_bytes(file.content)
    return made


def test_every_file_is_as_it_is_described(folder: Path):
    report = validate(folder / "datapackage.json")
    assert report.valid, report.flatten(["name", "fieldName", "rowNumber", "type", "message"])
    assert {task.name for task in report.tasks if task.type == "table"} >= set(TABLES)


def test_the_types_and_keys_are_found_wrong_where_they_are(folder: Path, tmp_path: Path):
    for file in folder.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    results = (tmp_path / "results.csv").read_bytes().replace(b"alam2014,", b"nobody2014,")
    (tmp_path / "results.csv").write_bytes(results)
    report = validate(tmp_path / "datapackage.json")
    found = {kind for (kind,) in report.flatten(["type"])}
    assert {"foreign-key", "hash-count"} <= found


def test_it_describes_every_other_file(files):
    described = {item["path"] for item in json.loads(files["datapackage.json"].content)["resources"]}
    assert described == set(files) - {"datapackage.json"}


def test_a_program_reads_numbers_as_numbers(folder: Path):
    rows = Package(folder / "datapackage.json").get_resource("results").read_rows()
    values = [row["value"] for row in rows if row["value"] is not None]
    assert values and all(not isinstance(value, str) for value in values)
