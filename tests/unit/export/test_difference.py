"""What a change does to the evidence, over two ledgers, and its summary."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus import ROOT, copy_toy
from ledger.export.difference import Field, Judged, difference
from ledger.export.review import review, text
from ledger.read.load import Evidence, load

OUTCOME = "evidence/outcomes/pores-plain.yml"
STUDY = "evidence/studies/ash2019.yml"
PAGE = "docs/benefits/pores.md"


@pytest.fixture
def changed(tmp_path: Path, toy: Evidence) -> Callable[..., Evidence]:
    """The toy corpus with texts replaced: path, old, new and so on."""

    def edit(*edits: str) -> Evidence:
        root = copy_toy(tmp_path)
        for path, old, new in zip(edits[::3], edits[1::3], edits[2::3], strict=True):
            before = (root / path).read_text(encoding="utf-8") if (root / path).exists() else ""
            assert old in before
            (root / path).write_text(before.replace(old, new, 1) if old else new, encoding="utf-8")
        return load(root)

    return edit


def test_nothing(toy: Evidence):
    same = difference(toy, toy)
    assert not same
    assert review(same) == (
        "## What this does to the evidence\n\nNo judgment changes.\n\nNothing: no record, work, list or page differs.\n"
    )


def test_a_judgment_before_and_after_and_whether_readers_are_told(toy: Evidence, changed: Callable[..., Evidence]):
    after = changed("evidence/claims/pores-vanish.yml", "verdict: not-supported", "verdict: overstated")
    found = difference(toy, after)
    (judged,) = found.judgments
    assert judged == Judged("claims", "pores-vanish", judged.what, "not-supported", "overstated", told=False)
    assert [finding.rule for finding in found.untold] == ["history-told"]
    assert f"| {text(judged.what)} | not-supported | overstated | **no** |" in review(found)
    assert "**History entry missing:** evidence/claims/pores-vanish.yml." in review(found)


def test_figures_of_a_study_before_and_after(toy: Evidence, changed: Callable[..., Evidence]):
    old = toy.studies["ash2019"].enrolled
    found = difference(toy, changed(STUDY, f"enrolled: {old}", "enrolled: 4321"))
    (study,) = found.records
    assert (study.folder, study.name, study.state, study.fields) == (
        "studies",
        "ash2019",
        "changed",
        (Field("enrolled", str(old), "4321"),),
    )
    assert "benefits/pores.md" in study.pages
    assert f"    - enrolled: “{old}” → “4321” (figures: {old} → 4321)" in review(found)
    assert "### Studies: 1 changed" in review(found)


def test_what_comes_and_what_goes(toy: Evidence, changed: Callable[..., Evidence]):
    new = "kind: plain\ndesign: case-report\nuses: [pores]\nsummary: 7 toys.\n"
    after = changed("evidence/studies/new2020.yml", "", f"{new}read: {{depth: abstract, where: x, on: 2026-11-02}}\n")
    assert [(item.name, item.state) for item in difference(toy, after).records] == [("new2020", "added")]
    assert [(item.name, item.state) for item in difference(after, toy).records] == [("new2020", "removed")]
    assert "- **new2020** (added, shown on benefits/pores.md)\n    - summary: 7 toys.\n" in review(
        difference(toy, after)
    )


def test_a_list_that_was_sorted_anew_has_not_changed(toy: Evidence, changed: Callable[..., Evidence]):
    after = changed(OUTCOME, "studies: [ash2019, doum2020]", "studies: [doum2020, ash2019]")
    (outcome,) = difference(toy, after).records
    assert [field.route for field in outcome.fields] == ["studies"]
    assert outcome.fields[0].figures == ((), ()), "Digits of keys are no figures."


def test_pages_words_and_reading_level(toy: Evidence, changed: Callable[..., Evidence]):
    hard = "The investigation demonstrated considerable dermatological inconclusiveness.\n///"
    found = difference(toy, changed(PAGE, "One small trial found no difference.\n///", hard))
    (page,) = found.pages
    assert (page.path, page.state, page.words) == (PAGE, "changed", 0)
    assert page.grade_after > page.grade_before
    assert f"| {PAGE} | changed | +0 | grade " in review(found)
    assert difference(toy, changed(PAGE, "updated: 2026-11-02", "updated: 2026-11-03")).pages == ()


def test_a_list_and_a_work(toy: Evidence, changed: Callable[..., Evidence]):
    after = changed(
        "references.bib", "volume = {12}", "volume = {14}", "evidence/glossary.yml", "", "Toy: {meaning: X.}\n"
    )
    found = difference(toy, after)
    assert found.lists == ("evidence/glossary.yml",)
    assert [(item.folder, item.fields[0].after) for item in found.records if item.folder == "works"] == [
        ("works", "14")
    ]


@pytest.mark.parametrize("odd", ["<img src=x>", "a | b", "[x](https://a.org)", "`code`", "*x*", "# x", "&lt;"])
def test_what_a_record_says_is_text_in_the_summary(odd: str):
    shown = text(f"x {odd}\n{odd}")
    assert "\n" not in shown
    for sign in "|<`*[#&":
        assert shown.count(sign) == shown.count(f"\\{sign}")


def test_the_command_writes_the_summary_of_the_run(tmp_path: Path):
    summary = tmp_path / "summary.md"
    command = [sys.executable, ROOT / "scripts/diff.py", "--base", "HEAD"]
    environ = {**os.environ, "GITHUB_STEP_SUMMARY": str(summary)}
    done = subprocess.run(command, capture_output=True, text=True, env=environ, check=False)
    if "Git has no content" in done.stdout:
        pytest.skip("a copy without a history")
    assert done.returncode == 0 and done.stderr == ""
    assert summary.read_text(encoding="utf-8") == done.stdout
    assert done.stdout.startswith("## What this does to the evidence\n")
