"""What goes wrong with the machine is one line that says where, what and how to mend it; nothing has a traceback."""

from __future__ import annotations

import errno
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from command import KNOWN, explained
from corpus import ROOT

FORM = re.compile(r"[^:]+:\d+: .+ Fix: .+ \[machine\]\n")
BEGIN = "import sys; sys.path.insert(0, 'scripts'); from command import run\n"


def ran(code: str, **options: object) -> subprocess.CompletedProcess[str]:
    """A process in which ``main`` is run as a command."""
    command = [sys.executable, "-c", f"{BEGIN}{code}\nrun(main)"]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False, **options)


@pytest.mark.parametrize("number", [*KNOWN, errno.EFBIG, errno.EIO], ids=errno.errorcode.get)
def test_an_error_of_the_system_is_one_line(number: int):
    done = ran(f"def main(): raise OSError({number}, 'x', 'some/file')")
    assert FORM.fullmatch(done.stderr), done.stderr
    assert done.stderr.startswith("some/file:1: ")
    assert (done.returncode, done.stdout) == (1, "")


def test_a_path_in_the_repository_is_named_from_there():
    assert explained(OSError(errno.EACCES, "x", str(ROOT / "site/index.html"))).path == "site/index.html"
    assert explained(OSError(errno.EACCES, "x", "/elsewhere")).path == "/elsewhere"


def test_an_error_without_a_path_says_what_happened():
    done = ran("def main(): raise OSError(28, 'No space left on device')")
    assert FORM.fullmatch(done.stderr) and "no room left" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk_behind_the_output_is_said():
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-c", f"{BEGIN}def main(): print('x')\nrun(main)"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    assert FORM.fullmatch(done.stderr), done.stderr


@pytest.mark.parametrize("where", ["in a command", "while it starts"])
def test_ctrl_c_is_one_line(where: str):
    wait = "print('ready', flush=True); import time; time.sleep(60)"
    code = f"def main():\n    {wait}" if where == "in a command" else f"{wait}\ndef main(): pass"
    started = subprocess.Popen(
        [sys.executable, "-c", f"{BEGIN}{code}\nrun(main)"], cwd=ROOT, text=True, stdout=-1, stderr=-1
    )
    assert started.stdout.readline() == "ready\n"
    time.sleep(0.1)
    started.send_signal(signal.SIGINT)
    _, said = started.communicate(timeout=30)
    assert said == "Stopped. What was there before is as it was.\n"
    assert started.returncode != 0


def test_a_reader_who_has_seen_enough_is_no_error():
    done = subprocess.run(
        f"""{sys.executable} -c "{BEGIN.strip()}
def main(): print('line\\n' * 100000)
run(main)" | head -n 1""",
        shell=True, capture_output=True, text=True, cwd=ROOT, check=False)  # fmt: skip
    assert (done.stdout, done.stderr) == ("line\n", "")


def test_a_terminal_that_does_not_know_a_sign_shows_its_number():
    done = ran("def main(): print('“x”')", env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.stdout, done.stderr) == ("\\u201cx\\u201d\n", "")


def test_a_mistake_of_our_own_keeps_its_traceback():
    done = ran("def main(): raise KeyError('ours')")
    assert "Traceback" in done.stderr and "KeyError" in done.stderr
