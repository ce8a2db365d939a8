"""``make watch`` as a person runs it: what is new, as Markdown in which other people's titles mean nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus import ROOT, copy_toy
from services import Answers, known, serving
from watch import plain

PLAN = """searches:
  new-trials: {where: pubmed, for: everything, since: 2026-01-01}
  registrations: {where: clinicaltrials, for: needling, since: 2026-11-01}
subjects:
  pores: [pore]
"""


@pytest.fixture
def answers() -> Iterator[Answers]:
    with serving(known()) as running:
        yield running


def ran(folder: Path, answers: Answers, plan: str | None = PLAN) -> subprocess.CompletedProcess[str]:
    copy_toy(folder)
    if plan is not None:
        (folder / "evidence/watch.yml").write_text(plan, encoding="utf-8")
    command = [sys.executable, ROOT / "scripts/watch.py", folder]
    environ = {**os.environ, **answers.environ}
    return subprocess.run(command, capture_output=True, text=True, env=environ, check=False, timeout=60)


def test_the_report(tmp_path, answers):
    done = ran(tmp_path, answers)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("## New trials\n\nNew since 2026-01-01, by `everything`.\n\n- [ ] [")
    assert "May touch: `pores-plain`." in done.stdout
    assert (
        "## Registrations\n\nNew since 2026-11-01, by `needling`.\n\nNothing that is not here already.\n" in done.stdout
    )
    assert done.stdout.splitlines()[-1].startswith("When all of this has been looked at, set `since:`")


def test_a_service_that_does_not_answer_is_said(tmp_path, answers):
    answers.faults = {"studies": ["bad-json"]}
    done = ran(tmp_path, answers)
    assert done.returncode == 1 and done.stderr == ""
    assert "**Not known:** ClinicalTrials.gov did not answer in JSON. Try again with `make watch`." in done.stdout


def test_without_searches_and_with_broken_ones(tmp_path, answers):
    done = ran(tmp_path / "none", answers, None)
    assert done.returncode == 1 and done.stdout.startswith(
        "evidence/watch.yml:1: There are no searches to repeat. Fix: "
    )
    done = ran(tmp_path / "broken", answers, PLAN.replace("pubmed", "google"))
    assert (
        done.returncode == 1 and "Nobody was asked." in done.stdout and done.stdout.startswith("evidence/watch.yml:2: ")
    )
    assert not answers.asked


def test_a_title_means_nothing_to_markdown_and_calls_nobody():
    assert plain("a*b* [x](y) <b> #1 @team `c` |") == (
        "a\\*b\\* \\[x\\](y) \\<b\\> \\#1 @\N{WORD JOINER}team \\`c\\` \\|"
    )
