"""Whatever stands in a record: reading it gives a record or findings, never an exception."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus import ROOT, copy_toy
from ledger import checks
from ledger.model.finding import Finding
from ledger.read.load import load
from ledger.read.source import Document, SourceError, parse_yaml

FEW = settings(max_examples=150, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
SOME = settings(max_examples=25, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
REAL = sorted((ROOT / "evidence").glob("*/*.yml"))[::12]
PIECES = (
    "[", "]", "{", "}", ": ", "- ", "\n", "\n  ", "*a", "&a ", "!!x ", "<<: ", "#", " # ", "'", '"', "|", ">", "?", "~",
    "044", "1:30", ".nan", "2026-02-30", "\t", "\u202e", "\x00", "%", "@", "`", "---\n", "...\n", "e\u0301", "é",
)  # fmt: skip
YAML = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=40).map("".join)
FORM = re.compile(r"x\.yml:[1-9]\d*: .+ Fix: .+ \[[\w-]+\]", re.DOTALL)


def read(text: str) -> None:
    try:
        document = parse_yaml("x.yml", text)
    except SourceError as error:
        assert error.findings
        assert all(FORM.fullmatch(str(finding)) for finding in error.findings)
    else:
        assert isinstance(document, Document)


@FEW
@given(YAML)
def test_any_yaml(text: str):
    read(text)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A real record with pieces cut out and put in."""
    text = draw(st.sampled_from(REAL)).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(text)))
        end = place + draw(st.integers(0, 8))
        text = text[:place] + draw(st.sampled_from(PIECES) | st.text(max_size=6)) + text[end:]
    return text


@FEW
@given(mutated())
def test_any_mutation_of_a_record_is_read(text: str):
    read(text)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_toy(tmp_path_factory.mktemp("any"))


ODD = st.sampled_from([".nan", "1e3", '"3"', "[1]", "[3, 1]", "044", "~"])
NUMBERS = st.integers(-5, 5000) | st.floats(-5, 5000) | ODD
FIELDS = ("enrolled", "analyzed", "included-studies", "needle-mm", "sessions", "age", "interval", "phototypes", "harms",
          "results", "retracted", "cohort", "uses")  # fmt: skip


@SOME
@given(st.dictionaries(st.sampled_from(FIELDS), NUMBERS | st.lists(NUMBERS, max_size=3) | YAML, max_size=4))
def test_any_values_in_a_study_are_checked(root: Path, fields: dict):
    record = root / "evidence/studies/cedar2021.yml"
    before = record.read_text(encoding="utf-8")
    try:
        record.write_text(before + "".join(f"{name}: {value}\n" for name, value in fields.items()), "utf-8", "replace")
        found = checks.run(load(root))
    finally:
        record.write_text(before, encoding="utf-8")
    assert all(isinstance(finding, Finding) and finding.line >= 1 for finding in found)
