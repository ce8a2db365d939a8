"""The JSON Schemas are what the model says, and the real records are what the schemas say."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date

import jsonschema
import pytest

from corpus import ROOT, copy_toy
from ledger.export.schemas import NAMES
from ledger.model.files import LISTS, OPTIONAL, RECORDS
from ledger.read.load import load
from ledger.read.source import parse_yaml, read_text

FILES = {NAMES[folder]: sorted((ROOT / "evidence" / folder).glob("*.yml")) for folder in RECORDS} | {
    name: [file for file in [ROOT / "evidence" / f"{name}.yml"] if file.exists() or name not in OPTIONAL]
    for name in LISTS
}


def as_json(value):
    """YAML data as JSON has it: a date is a text."""
    if isinstance(value, dict):
        return {name: as_json(part) for name, part in value.items()}
    if isinstance(value, list):
        return [as_json(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def validator(name: str) -> jsonschema.Draft202012Validator:
    text = (ROOT / "evidence" / "schema" / f"{name}.json").read_text(encoding="utf-8")
    return jsonschema.Draft202012Validator(json.loads(text), format_checker=jsonschema.FormatChecker())


def test_generated_schemas_are_up_to_date():
    command = [sys.executable, ROOT / "scripts/schema.py", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_a_schema_for_every_kind_of_file_and_no_other():
    assert {file.stem for file in (ROOT / "evidence" / "schema").glob("*.json")} == set(FILES)


@pytest.mark.parametrize("name", sorted(FILES))
def test_real_records_are_valid(name: str):
    found = validator(name)
    found.check_schema(found.schema)
    problems = [
        f"{file.relative_to(ROOT)}: {error.json_path}: {error.message}"
        for file in FILES[name]
        for error in found.iter_errors(as_json(parse_yaml(file.name, read_text(file.parent, file.name)).data))
    ]
    assert problems == []


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("study", {"kind": "blunt"}),
        ("study", {"unknown-field": 1}),
        ("study", {"enrolled": "twenty"}),
        ("study", {"summary": None}),
        ("claim", {"verdict": "unsupported"}),
        ("claim", {"judged": "lately"}),
        ("outcome", {"reasons": []}),
        ("harm", {"severity": "bad"}),
    ],
)
def test_schemas_refuse_what_the_model_refuses(name: str, change: dict):
    file = FILES[name][0]
    data = as_json(parse_yaml(file.name, read_text(file.parent, file.name)).data)
    assert list(validator(name).iter_errors({**data, **change}))


def test_a_retired_record_points_at_its_successor(tmp_path):
    copy_toy(tmp_path)
    (tmp_path / "evidence/studies/old-name.yml").write_text("moved-to: ash2019\n", encoding="utf-8")
    evidence = load(tmp_path)
    assert (evidence.findings, dict(evidence.moved)) == ((), {("studies", "old-name"): "ash2019"})
    assert "old-name" not in evidence.studies
