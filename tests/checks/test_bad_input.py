"""Spoiled copies of the real content: ``scripts/site.py`` says what is wrong, and leaves the old site alone.

``tests/checks/README.md`` says how to add a case. ``UPDATE=1`` writes ``expected.txt`` anew: read the difference
before you keep it.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from corpus import ROOT, copy_real, overlay

HERE = Path(__file__).parent / "bad-input"
CASES = sorted(case for case in HERE.iterdir() if case.is_dir())
FORM = re.compile(r"[\w./-]+:\d+: .+ Fix: .+ \[[\w-]+\]")
NUMBER = re.compile(r"(^[^:]+:|on line )(\d+)")
LINE_OF = re.compile("⟦(.*?)⟧")


@dataclass(frozen=True)
class Ran:
    root: Path
    status: int
    lines: list[str]
    errors: str


Run = Callable[[str, Path], Ran]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """Runs a command of ``scripts/`` on a folder."""
    said, errors = (tmp_path_factory.mktemp("said") / name for name in ("out", "errors"))
    environment = {name: value for name, value in os.environ.items() if name != "GITHUB_ACTIONS"}
    command = [sys.executable, ROOT / "tests/forked.py"]
    with subprocess.Popen(command, stdin=-1, stdout=-1, text=True, env=environment) as process:

        def ran(script: str, root: Path) -> Ran:
            print(script, root, said, errors, sep="\t", file=process.stdin, flush=True)
            status = int(process.stdout.readline())
            return Ran(root, status, said.read_text(encoding="utf-8").splitlines(), errors.read_text(encoding="utf-8"))

        yield ran
        process.stdin.close()


@pytest.fixture(scope="module")
def as_it_is(run: Run) -> Ran:
    """What checking the content gives as it is."""
    return run("check.py", ROOT)


def expected(case: Path, root: Path) -> list[str]:
    """The expected lines. ``⟦words⟧`` stands for the number of the first line of the file that has these words."""
    found = []
    for line in (case / "expected.txt").read_text(encoding="utf-8").splitlines():
        lines = text(root, line)
        found.append(LINE_OF.sub(lambda words, lines=lines: str(number(lines, words[1])), line))
    return found


def update(case: Path, root: Path, findings: list[str]) -> None:
    """Writes what came out, with words for line numbers: the real content changes every day."""
    with (case / "expected.txt").open("w", encoding="utf-8") as file:
        for line in findings:
            lines = text(root, line)
            words = NUMBER.sub(lambda found, lines=lines: found[1] + words_of(lines, int(found[2])), line)
            print(words, file=file)


def words_of(lines: list[str], place: int) -> str:
    words = lines[place - 1] if lines else ""
    return f"⟦{words}⟧" if place > 1 and number(lines, words) == place else str(place)


def text(root: Path, finding: str) -> list[str]:
    return (root / finding.partition(":")[0]).read_bytes().decode("utf-8", "replace").splitlines()


def number(lines: list[str], words: str) -> int:
    return next(place for place, line in enumerate(lines, 1) if words in line)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_input(case: Path, run: Run, as_it_is: Ran, tmp_path: Path):
    overlay(case, copy_real(tmp_path))
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("the site of yesterday", encoding="utf-8")
    built = run("site.py", tmp_path)
    assert built.errors == ""
    # While pages are being written the real content has findings of its own; they are not this case's.
    findings = [line for line in built.lines[:-1] if line not in as_it_is.lines]
    if os.environ.get("UPDATE"):
        update(case, built.root, findings)
    assert findings == expected(case, built.root)
    assert all(FORM.fullmatch(line) for line in built.lines[:-1])
    assert re.fullmatch(rf"{len(built.lines) - 1} problems? found\. Nothing was built\.", built.lines[-1])
    assert built.status == 1
    assert [file.name for file in (built.root / "site").iterdir()] == ["index.html"]
    assert (built.root / "site" / "index.html").read_text(encoding="utf-8") == "the site of yesterday"


def test_windows_line_ends_and_byte_order_marks_are_accepted(tmp_path: Path, run: Run, as_it_is: Ran):
    root = copy_real(tmp_path)
    for file in (*root.glob("evidence/*/*.yml"), *root.glob("docs/**/*.md"), root / "references.bib"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    spoiled = run("check.py", root)
    assert spoiled == Ran(root, as_it_is.status, as_it_is.lines, "")


def test_the_content_as_it_is_has_no_problem(as_it_is: Ran):
    """That the registries were not asked for a while is a warning, and stops nothing."""
    assert [line for line in as_it_is.lines[:-1] if not line.startswith("Warning: ")] == []
    assert as_it_is.status == 0


def test_settings_that_are_not_yaml(tmp_path: Path, run: Run):
    root = copy_real(tmp_path)
    shutil.copytree(root / "docs" / "about", root / "site")
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("nav: [\n")
    built = run("site.py", root)
    assert built.status == 1
    assert "Traceback" not in built.errors
    assert (root / "site").is_dir()
