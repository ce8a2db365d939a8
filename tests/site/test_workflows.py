"""The workflows follow GitHub's schema, and zizmor finds nothing unsafe in them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import ROOT

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
