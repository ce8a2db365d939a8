"""From the form “A study is missing” to a pull request: one identifier goes on, and two files come out."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import ROOT, copy_toy
from new_from_form import wanted
from services import known, serving

FORM = "### Which work?\n\n{}\n\n### What did it find?\n\n10.5555/other.work, and `$(touch owned)`\n"


@pytest.mark.parametrize(
    "field, value",
    [
        ("10.7759/cureus.12578", "10.7759/cureus.12578"),
        ("https://doi.org/10.7759/cureus.12578", "10.7759/cureus.12578"),
        ("Tirmizi 2021, Cureus (10.7759/cureus.12578), PMID 33575143", "10.7759/cureus.12578"),
        ("Tirmizi 2021, Cureus, PMID: 33575143", "33575143"),
        ("33575143", "33575143"),
        ("see <https://pubmed.ncbi.nlm.nih.gov/33575143/>.", "33575143"),
        ("A trial of 2021 with 50 people in Karachi", None),
        ("10.5555/x`reboot`", None),
        ("_No response_", None),
        ("", None),
    ],
)
def test_the_work_of_a_form(field: str, value: str | None):
    found = wanted(FORM.format(field).replace("\n", "\r\n"))
    assert (found.value if found else None) == value


def test_a_form_without_the_field():
    assert wanted("10.7759/cureus.12578") is None


def git(root: Path, *command: str) -> str:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    done = subprocess.run(["git", *identity, *command], cwd=root, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The toy corpus in a repository with a place to push to, the script, and a ``gh`` that writes down its words."""
    root = copy_toy(tmp_path / "x" / "toys")
    (root / ".ci").mkdir()
    (root / ".ci/propose").write_bytes((ROOT / ".ci/propose").read_bytes())
    (root / ".gitignore").write_text(".build\n", encoding="utf-8")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "toys")
    git(tmp_path, "init", "-q", "--bare", "remote/owner/name")
    (tmp_path / "gh").write_text(f"#!/bin/sh\nprintf '%s\\n' \"$@\" >> {tmp_path}/said\n", encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    return root


def start(root: Path, field: str) -> subprocess.CompletedProcess[str]:
    with serving(known()) as answers:
        given = {"FORM": FORM.format(field), "GITHUB_OUTPUT": str(root.parents[1] / "output")}
        command = [sys.executable, ROOT / "scripts/new_from_form.py", root]
        environ = {**os.environ, **answers.environ, **given}
        return subprocess.run(command, env=environ, capture_output=True, text=True, check=False)


def propose(root: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    top = root.parents[1]
    given = {"PATH": f"{top}:{os.environ['PATH']}", "GITHUB_SERVER_URL": f"file://{top}/remote"}
    given |= {"GITHUB_REPOSITORY": "owner/name", "GH_TOKEN": "x", **environ}
    command = ["bash", root / ".ci/propose"]
    return subprocess.run(command, cwd=root, env={**os.environ, **given}, capture_output=True, text=True, check=False)


def test_from_the_form_to_the_pull_request(root: Path):
    done = start(root, "10.5555/toy.2021.12578")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (root.parents[1] / "output").read_text(encoding="utf-8") == "key=doesmith2021\n"
    assert not list(root.rglob("owned"))
    git(root, "reset", "-q", "--hard")
    git(root, "clean", "-qfd")
    done = propose(root, KEY="doesmith2021", NUMBER="12")
    assert done.returncode == 0, done.stderr
    changed = git(root.parents[1] / "remote/owner/name", "show", "--stat=200", "--format=%s", "study/doesmith2021")
    assert changed.startswith("doesmith2021: start the entry and the record\n")
    assert "evidence/studies/doesmith2021.yml" in changed and "references.bib" in changed and "2 files" in changed
    said = (root.parents[1] / "said").read_text(encoding="utf-8").split("\n")
    assert said[:4] == ["auth", "setup-git", "pr", "create"]
    assert "doesmith2021: a study from issue #12" in said


def test_a_form_without_an_identifier_ends_with_one_line(root: Path):
    done = start(root, "a trial in Karachi")
    assert done.returncode == 1 and done.stderr == ""
    assert done.stdout.startswith("FORM:1: The issue names no work by an identifier. Fix: ")
    assert not (root / ".build/new.diff").exists()


EVIL = """diff --git a/{0} b/{0}
new file mode {1}
--- /dev/null
+++ b/{0}
@@ -0,0 +1 @@
+{2}
"""


@pytest.mark.parametrize(
    "more, environ, says",
    [
        (EVIL.format(".github/workflows/x.yml", "100644", "on: push"), {}, "touches other files"),
        (EVIL.format("evidence/studies/other.yml", "100644", "kind: plain"), {}, "touches other files"),
        ("", {"KEY": "x; reboot"}, "KEY is no key"),
        ("", {"KEY": "../x"}, "KEY is no key"),
        ("", {"NUMBER": "1\n2"}, "NUMBER is no number"),
        ("", {"KEY": "ash2019"}, "is there already"),
    ],
)
def test_nothing_else_is_proposed(root: Path, more: str, environ: dict[str, str], says: str):
    assert start(root, "10.5555/toy.2021.12578").returncode == 0
    git(root, "reset", "-q", "--hard")
    git(root, "clean", "-qfd")
    with (root / ".build/new.diff").open("a", encoding="utf-8") as file:
        file.write(more)
    done = propose(root, **{"KEY": "doesmith2021", "NUMBER": "12", **environ})
    assert done.returncode == 1 and says in done.stderr
    assert git(root.parents[1] / "remote/owner/name", "branch") == ""
    assert not (root.parents[1] / "said").exists()


def test_a_record_that_is_a_link_is_not_proposed(root: Path):
    assert start(root, "10.5555/toy.2021.12578").returncode == 0
    git(root, "reset", "-q", "--hard")
    git(root, "clean", "-qfd")
    file = root / ".build/new.diff"
    head, _, rest = file.read_text(encoding="utf-8").partition("diff --git a/references.bib")
    link = EVIL.format("evidence/studies/doesmith2021.yml", "120000", "/etc/passwd")
    file.write_text(f"{link}diff --git a/references.bib{rest}", encoding="utf-8")
    done = propose(root, KEY="doesmith2021", NUMBER="12")
    assert done.returncode == 1 and "is no plain file" in done.stderr, head
