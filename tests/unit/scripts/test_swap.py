"""The place of the built site: one command at a time, and a site is there whatever happens."""

from __future__ import annotations

import errno
import re
import subprocess
import sys
from pathlib import Path

import pytest

import swap
from corpus import ROOT

HOLD = """import sys; sys.path.insert(0, "scripts")
from pathlib import Path
from swap import alone
with alone(Path(sys.argv[1])):
    print("mine", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a site of yesterday, and a new one that is built."""
    for name, text in (("site", "yesterday"), (".build/site", "today")):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(text, encoding="utf-8")
    return tmp_path


def shown(root: Path) -> str:
    return (root / "site/index.html").read_text(encoding="utf-8")


def test_the_new_site_takes_the_place_of_the_old(root: Path):
    swap.prepare(root)
    swap.swap(root)
    assert shown(root) == "today"
    assert [file.name for file in (root / ".build").iterdir()] == []


def test_the_first_site_needs_no_other(root: Path):
    (root / "site/index.html").unlink()
    (root / "site").rmdir()
    swap.prepare(root)
    swap.swap(root)
    assert shown(root) == "today"


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()], ids=["error", "ctrl-c"])
@pytest.mark.parametrize("step", [1, 2])
def test_whatever_stops_it_half_way_the_old_site_is_back(root: Path, monkeypatch, step: int, error: BaseException):
    rename, steps = Path.rename, iter(range(1, 9))

    def failing(path: Path, goal: Path) -> Path:
        if next(steps) == step:
            raise error
        return rename(path, goal)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(type(error)):
        swap.swap(root)
    assert shown(root) == "yesterday"


def test_a_site_left_aside_by_a_killed_build_comes_back(root: Path, capsys: pytest.CaptureFixture[str]):
    (root / "site").rename(root / ".build/old")
    swap.prepare(root)
    assert shown(root) == "yesterday"
    assert capsys.readouterr().out == f"{swap.RESTORED}\n"


@pytest.mark.parametrize(
    ("name", "spoil", "said"),
    [
        ("site", lambda path, other: path.symlink_to(other), "This is a link"),
        ("site", lambda path, other: path.symlink_to(other / "nowhere"), "This is a link"),
        ("site", lambda path, other: path.touch(), "A file stands where the site goes"),
    ],
    ids=["link", "dead link", "file"],
)
def test_what_cannot_be_replaced_stops_before_a_build(root: Path, tmp_path_factory, name: str, spoil, said: str):
    (root / "site").rename(root / "elsewhere")
    spoil(root / name, tmp_path_factory.mktemp("other"))
    with pytest.raises(SystemExit, match=rf"site:1: {said}.* Fix: .* \[machine\]"):
        swap.prepare(root)
    assert (root / name).is_symlink() or (root / name).is_file()


def test_another_disk_stops_before_a_build(root: Path, monkeypatch: pytest.MonkeyPatch):
    other = Path("/dev/shm")
    if not other.is_dir() or other.stat().st_dev == root.stat().st_dev:
        pytest.skip("no second file system here")
    (root / ".build").rename(root / "away")
    (root / ".build").symlink_to(other)
    with pytest.raises(SystemExit, match=r"\.build:1: This is on another disk"):
        swap.prepare(root)
    assert shown(root) == "yesterday"


def test_a_file_in_the_place_of_the_folder_is_an_error_of_the_system(tmp_path: Path):
    (tmp_path / ".build").touch()
    with pytest.raises(FileExistsError), swap.alone(tmp_path):
        pass


def test_a_second_command_waits_and_says_so(tmp_path: Path):
    command = [sys.executable, "-c", HOLD, tmp_path]
    first, second = (subprocess.Popen(command, cwd=ROOT, text=True, stdin=-1, stdout=-1) for _ in range(2))
    lines = {first.stdout.readline(), second.stdout.readline()}
    assert lines == {"mine\n", f"{swap.WAITING}\n"}
    for one in (first, second):
        one.stdin.close()
    rest = first.stdout.read() + second.stdout.read()
    assert rest == "mine\n"
    assert first.wait() == second.wait() == 0


def test_the_lock_of_a_killed_command_is_free(tmp_path: Path):
    first = subprocess.Popen([sys.executable, "-c", HOLD, tmp_path], cwd=ROOT, text=True, stdin=-1, stdout=-1)
    assert first.stdout.readline() == "mine\n"
    first.kill()
    first.wait()
    with swap.alone(tmp_path):
        assert re.fullmatch(r"\.build", next(tmp_path.iterdir()).name)
