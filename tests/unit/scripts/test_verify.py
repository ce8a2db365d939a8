"""``make verify`` as a person runs it, against a server on this machine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus import ROOT, copy_toy
from ledger.read.load import load
from services import Answers, known, serving

DOE = """
@article{doe2021,
  author = {Doe-Smith, Syeda and {van der Poel}, S. and {Toy Study Group}},
  title = {Role of needling in atrophic acne scars and pores: an experience from a hospital},
  journal = {Journal of Toys},
  year = {2021},
  pages = {844--849},
  doi = {10.5555/Toy.2021.12578},
}
"""


@pytest.fixture
def answers() -> Iterator[Answers]:
    with serving(known()) as running:
        yield running


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    copy_toy(tmp_path)
    bibliography = tmp_path / "references.bib"
    text = bibliography.read_text(encoding="utf-8")
    # What the server does not know loses its identifiers.
    kept = [line for line in text.split("\n") if not line.startswith(("  doi", "  pmid", "  pmcid"))]
    bibliography.write_text("\n".join(kept) + DOE, encoding="utf-8")
    return tmp_path


def ran(corpus: Path, answers: Answers) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "scripts/verify.py", corpus]
    environ = {**os.environ, **answers.environ}
    return subprocess.run(command, capture_output=True, text=True, env=environ, check=False, timeout=60)


def test_all_is_well(corpus: Path, answers: Answers):
    done = ran(corpus, answers)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("1 works checked, 0 could not be, 4 have no identifier. Wrote evidence/checked.yml.\n")
    found = load(corpus)
    assert found.findings == ()
    assert found.checked.root["doe2021"].by == ("crossref",)
    first = (corpus / "evidence/checked.yml").read_bytes()
    assert ran(corpus, answers).returncode == 0
    assert (corpus / "evidence/checked.yml").read_bytes() == first, "a second run changes nothing"
    assert answers.asked["10.5555/Toy.2021.12578"] == 1, "and asks nobody again"


def test_what_is_wrong_is_shown_side_by_side(corpus: Path, answers: Answers):
    answers.works["10.5555/toy.2021.12578"]["page"] = "1-9"
    done = ran(corpus, answers)
    assert done.returncode == 1
    assert "The pages of “doe2021”: ours “844–849”, Crossref “1–9”. Fix: Look at the paper" in done.stdout
    assert "1 problem found." in done.stdout


def test_what_could_not_be_checked_is_not_wrong_and_keeps_what_was_known(corpus: Path, answers: Answers):
    assert ran(corpus, answers).returncode == 0
    before = (corpus / "evidence/checked.yml").read_bytes()
    (corpus / ".build/answers.sqlite").unlink()
    with (corpus / "references.bib").open("a", encoding="utf-8") as file:
        file.write("@article{roe2019, title = {Needling}, year = {2019}, doi = {10.5555/nobody}}\n")
    answers.faults = {"10.5555/Toy.2021.12578": ["bad-json"]}
    done = ran(corpus, answers)
    assert "“doe2021” could not be checked. Crossref did not answer in JSON." in done.stdout
    assert "The DOI of “roe2019” does not exist" in done.stdout and done.returncode == 1
    assert before.removeprefix(b"#").split(b"\n", 1)[1] in (corpus / "evidence/checked.yml").read_bytes()
    assert ran(corpus, answers).stdout.count("could not be checked") == 0, "nonsense is not remembered"


def test_without_a_network_nothing_is_written(corpus: Path):
    done = ran(corpus, Answers(url="http://127.0.0.1:9"))
    assert done.returncode == 1 and done.stderr == ""
    assert "Nothing could be checked: Crossref could not be reached" in done.stdout
    assert not (corpus / "evidence/checked.yml").exists()


def test_a_broken_bibliography_is_said_first(corpus: Path, answers: Answers):
    with (corpus / "references.bib").open("a", encoding="utf-8") as file:
        file.write("@article{broken,\n title = {T")
    done = ran(corpus, answers)
    assert done.returncode == 1 and "Nobody was asked." in done.stdout and not answers.asked
