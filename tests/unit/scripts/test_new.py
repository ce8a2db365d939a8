"""``make new`` as people call it: what it writes, what it refuses, and that nothing is ever half-written."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import atomic_write
from corpus import ROOT, copy_toy
from ledger.read.load import load
from services import Answers, known, serving

TRIAL = "10.5555/toy.2021.12578"


@pytest.fixture(scope="module")
def answers() -> Iterator[Answers]:
    with serving(known()) as running:
        yield running


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_toy(tmp_path)


def new(root: Path, environ: dict[str, str], **wanted: str) -> tuple[int, list[str]]:
    names = {"STUDY", "OUTCOME", "CLAIM", "HARM", "PAGE"}
    clean = {name: value for name, value in os.environ.items() if name not in names}
    command = [sys.executable, ROOT / "scripts/new.py", root]
    done = subprocess.run(command, env={**clean, **environ, **wanted}, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout.splitlines()


def files(root: Path) -> dict[str, bytes]:
    return {str(file.relative_to(root)): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_a_study_from_its_doi(root: Path, answers: Answers):
    status, said = new(root, answers.environ, STUDY=TRIAL.upper())
    assert (status, said) == (
        0,
        [
            "PubMed names a notice of correction: 10.5555/toy.2021.20000. Read it as well.",
            "references.bib:33: wrote the entry “doesmith2021”.",
            "evidence/studies/doesmith2021.yml: wrote the record, with design, registration.",
            "Next: answer there kind, uses, summary, read, and what else you have read.",
            "Then cite it on a page, before the full stop: … [@doesmith2021]. And run “make check”.",
        ],
    )
    evidence = load(root)
    assert evidence.bibliography["doesmith2021"].get("pmid") == "33000001"
    assert {found.what for found in evidence.findings} == {
        f"The field “{name}” is missing." for name in ("kind", "uses", "summary", "read")
    }


def test_what_a_registry_sends_is_set_right(root: Path):
    odd = known()
    odd.works[TRIAL]["title"] = ["Needling\u200b of\u2003Pores -- A Randomized Trial With \uff30RP"]
    odd.medline.clear()
    with serving(odd) as answers:
        assert new(root, answers.environ, STUDY=TRIAL)[0] == 0
    evidence = load(root)
    assert evidence.bibliography["doesmith2021"].raw["title"] == "Needling of pores – a randomized trial with {PRP}"
    assert {found.rule for found in evidence.findings} == {"record-fields"}


def test_a_second_time_is_refused_by_any_of_its_names(root: Path, answers: Answers, tmp_path: Path):
    new(root, answers.environ, STUDY=TRIAL)
    before = files(root)
    for other in (TRIAL, "33000001", "PMC7000001", "10.5555/preprint.7", str(ROOT / "tests/services/33000001.nbib")):
        status, said = new(root, answers.environ, STUDY=other)
        assert status == 1 and said[0].startswith("references.bib:33: The work is here already, as “doesmith2021”.")
    assert files(root) == before


def test_a_retraction_is_warned_of_and_written_down(root: Path, answers: Answers):
    status, said = new(root, answers.environ, STUDY="10.5555/toy.2019.1")
    assert status == 0
    assert said[0] == "RETRACTED (Crossref, 2020-05-06): it can be cited as retracted, and supports nothing."
    assert "retracted: {on: 2020-05-06, " in (root / "evidence/studies/roe2019.yml").read_text(encoding="utf-8")


def test_offline_nothing_is_written_and_a_file_is_asked_for(root: Path):
    before, offline = files(root), {"CROSSREF_URL": "http://127.0.0.1:9", "PUBMED_URL": "http://127.0.0.1:9"}
    status, said = new(root, offline, STUDY=TRIAL)
    assert (status, said[0]) == (
        1,
        "STUDY:1: Nothing is known of the DOI 10.5555/toy.2021.12578: Crossref could not be reached: there is no "
        "connection. Fix: Try again, or save the work as a file (.ris .bib .json .nbib) and name it: "
        "STUDY=saved.nbib. [new]",
    )
    assert files(root) == before
    status, said = new(root, offline, STUDY=str(ROOT / "tests/services/33000001.nbib"))
    assert status == 0
    assert said[1].endswith("So this is from the file alone, and nobody was asked whether the work is retracted.")


@pytest.mark.parametrize(
    "wanted, says",
    [
        ({}, "Say what to start:"),
        ({"STUDY": "7", "CLAIM": "x"}, "Say what to start:"),
        ({"STUDY": "banana; reboot"}, "STUDY:1: “banana; reboot” is no DOI"),
        ({"STUDY": "missing.ris"}, "missing.ris:1: The file does not exist"),
        (
            {"STUDY": "10.5555/nothing"},
            "STUDY:1: The DOI 10.5555/nothing leads nowhere: Crossref does not know it. Fix: ",
        ),
        ({"CLAIM": "pores-vanish"}, "evidence/claims/pores-vanish.yml:1: This claim is here already."),
        ({"CLAIM": "Pores vanish!"}, "evidence/claims/pores-vanish.yml:1: This claim is here already."),
        ({"HARM": "…"}, "HARM:1: “…” has no letters for a name."),
        ({"PAGE": "../x"}, "PAGE:1: “../x” is no place for a page."),
        ({"PAGE": "toys/x"}, "PAGE:1: No page is in “toys/”."),
        ({"PAGE": "docs/benefits/pores.md"}, "docs/benefits/pores.md:1: This page is here already."),
    ],
)
def test_what_is_refused_leaves_everything_as_it_was(root: Path, answers: Answers, wanted: dict[str, str], says: str):
    before = files(root)
    status, said = new(root, answers.environ, **wanted)
    assert status == 1 and said[0].startswith(says)
    assert files(root) == before


@pytest.mark.parametrize("kind, folder, field", [("OUTCOME", "outcomes", "question"), ("HARM", "harms", "plain-name")])
def test_a_record_from_its_words(root: Path, kind: str, folder: str, field: str):
    status, said = new(root, {}, **{kind: "Does it: hurt?"})
    path = f"evidence/{folder}/does-it-hurt.yml"
    assert status == 0 and said[0] == f"{path}: wrote the record, with judged, {field}."
    assert f'{field}: "Does it: hurt?"\n' in (root / path).read_text(encoding="utf-8")


def test_a_page_stands_in_the_menu(root: Path):
    status, said = new(root, {}, PAGE="benefits/wide-pores")
    assert status == 0 and said[0] == "docs/benefits/wide-pores.md: wrote the page, of kind “benefit”."
    assert "benefits/wide-pores.md" in dict(load(root).navigation)


def test_a_file_that_cannot_be_read_stops_it(root: Path, answers: Answers):
    with (root / "references.bib").open("a", encoding="utf-8") as file:
        file.write("@article{broken,\n  title = {x\n")
    status, said = new(root, answers.environ, STUDY=TRIAL)
    assert status == 1 and "A brace in the entry" in said[0]


def test_all_files_or_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "a").write_text("old", encoding="utf-8")
    replace, calls = Path.replace, []

    def full(self: Path, goal: Path) -> Path:
        calls.append(goal.name)
        if len(calls) == 2:
            raise OSError(28, "No space left on device")
        return replace(self, goal)

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        atomic_write.write(tmp_path, {"a": "new", "b/c": "new"}, {"a": "old", "b/c": None})
    assert files(tmp_path) == {"a": b"old"}
