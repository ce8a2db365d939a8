"""Runs the unit tests of the scripts, ``tests/js/``, in Node's own test runner.

Node comes with Playwright, so that nothing has to be installed for it.
"""

from __future__ import annotations

import subprocess

import pytest
from playwright._impl._driver import compute_driver_executable

from corpus import ROOT

FILES = sorted((ROOT / "tests" / "js").glob("*.test.mjs"))


@pytest.mark.parametrize("file", FILES, ids=[file.name.partition(".")[0] for file in FILES])
def test_javascript(file):
    node, _ = compute_driver_executable()
    done = subprocess.run([node, "--test", "--test-reporter=tap", file], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# tests 0" not in done.stdout, "a file without a test passes in silence"
