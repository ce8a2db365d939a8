"""Every rule against small spoiled copies of the toy corpus. ``tests/checks/README.md`` says how to add a case.

``UPDATE=1`` writes ``expected.txt`` anew: read the difference before you keep it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus import copy_toy, overlay
from ledger import checks
from ledger.read.load import load

HERE = Path(__file__).parent
READING = {"source", "characters", "limits", "record-fields", "bib-syntax", "bib-unique-keys"}
"""Rules that reading the files enforces: they have no file in ``ledger.checks``."""
CASES = sorted(case for case in HERE.glob("*/*") if case.is_dir() and case.parent.name != "bad-input")


def test_toy_corpus_is_without_a_problem(toy):
    assert [str(finding) for finding in checks.run(toy)] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_case(case: Path, tmp_path: Path):
    overlay(case, copy_toy(tmp_path))
    findings = checks.run(load(tmp_path))
    actual = "".join(f"{finding}\n" for finding in findings)
    if os.environ.get("UPDATE"):
        (case / "expected.txt").write_text(actual, encoding="utf-8")
    assert actual == (case / "expected.txt").read_text(encoding="utf-8")
    assert case.parent.name in {finding.rule for finding in findings}, "the case does not show its rule"


def test_every_rule_can_fail():
    assert {case.parent.name for case in CASES} == {*checks.RULES, *READING}
