"""Links and special files in folders that are published or read: none is followed, opened or waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from corpus import ROOT, copy_toy
from ledger import checks
from ledger.checks import docs_files
from ledger.read import image_files
from ledger.read.load import Evidence, load


def found(root: Path) -> list[str]:
    return [f"{path}:{line}" for path, line, _, _ in docs_files.check(Evidence(root))]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_toy(tmp_path / "toy")


def test_the_corpus_is_silent(root: Path):
    assert found(root) == []


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("docs/passwords.txt", "/etc/passwd"),
        ("docs/page.md", "index.md"),
        ("docs/folder", "/usr/share"),
        ("docs/loop", "."),
        ("docs/nowhere.md", "nothing"),
        ("evidence/studies/linked.yml", "/etc/passwd"),
        ("evidence/more", "studies"),
        ("overrides/loop", "."),
    ],
)
def test_a_link_is_named_and_not_followed(root: Path, name: str, target: str):
    (root / "overrides").mkdir()
    (root / name).symlink_to(target)
    assert found(root) == [f"{name}:1"]


def test_a_folder_that_is_a_link_itself(root: Path, tmp_path: Path):
    (root / "docs").rename(tmp_path / "elsewhere")
    (root / "docs").symlink_to(tmp_path / "elsewhere")
    assert found(root) == ["docs:1"]


def test_a_pipe_is_not_waited_for(root: Path):
    os.mkfifo(root / "docs" / "pipe.svg")
    assert found(root) == ["docs/pipe.svg:1"]


def test_what_lies_in_overrides_is_of_a_known_kind(root: Path):
    (root / "overrides" / "hooks" / "__pycache__").mkdir(parents=True)
    for name in ("main.html", "_headers", "hooks/hook.py", "hooks/__pycache__/hook.pyc", "notes.yml", "hooks/x.sh"):
        (root / "overrides" / name).write_text("x", encoding="utf-8")
    assert found(root) == ["overrides/hooks/x.sh:1", "overrides/notes.yml:1"]


def test_two_files_with_the_same_address(root: Path):
    (root / "docs" / "benefits.md").write_text("x", encoding="utf-8")
    (root / "docs" / "benefits" / "index.md").write_text("x", encoding="utf-8")
    assert found(root) == ["docs/benefits.md:1"]


@pytest.mark.parametrize("name", [f"images/{name}" for name in ("favicon.svg", "social.png", "icon-512.png")])
def test_the_pictures_of_the_site_are_pictures(name: str):
    assert image_files.problem(ROOT / "overrides" / "assets" / name) == ""


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.svg", b""),
        ("x.svg", b"<svg"),
        ("x.svg", b"<?xml version='1.0' encoding='nowhere'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("x.svg", b"<?xml-stylesheet href='//example.org/'?><svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("x.svg", b"<svg/>"),
        ("x.svg", b" " * (image_files.MOST + 1)),
        ("x.gif", b""),
        ("x.webp", b"RIFF1234WAVE"),
        ("x.avif", b"\0\0\0\x20ftypmp42"),
    ],
)
def test_no_picture(tmp_path: Path, name: str, content: bytes):
    (tmp_path / name).write_bytes(content)
    assert image_files.problem(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.jpg", b"\xff\xd8\xff\xe0"),
        ("x.gif", b"GIF89a"),
        ("x.webp", b"RIFF\n\0\0\0WEBP"),
        ("x.avif", b"\0\0\0\x20ftypavif"),
        ("x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><path style='fill:red' d='M0 0'/></svg>"),
    ],
)
def test_a_picture(tmp_path: Path, name: str, content: bytes):
    (tmp_path / name).write_bytes(content)
    assert image_files.problem(tmp_path / name) == ""


def test_nothing_behind_a_link_is_read_or_printed(root: Path, tmp_path: Path):
    (tmp_path / "secret").write_text("a secret", encoding="utf-8")
    (root / "evidence" / "studies" / "ash2019.yml").unlink()
    for name in ("docs/index.md", "evidence/studies/ash2019.yml"):
        (root / name).unlink(missing_ok=True)
        (root / name).symlink_to(tmp_path / "secret")
    os.mkfifo(root / "evidence" / "claims" / "pipe.yml")
    os.mkfifo(root / "docs" / "pipe.md")
    said = [str(finding) for finding in checks.run(load(root))]
    assert not [line for line in said if "secret" in line]
    assert {line.partition(":")[0] for line in said if line.endswith("[docs-files]")} == {
        "docs/index.md",
        "docs/pipe.md",
        "evidence/claims/pipe.yml",
        "evidence/studies/ash2019.yml",
    }


def test_a_page_in_the_place_of_a_study(root: Path):
    (root / "docs" / "evidence" / "studies").mkdir()
    (root / "docs" / "evidence" / "studies" / "ash2019.md").write_text("x", encoding="utf-8")
    assert [f"{path}:{line}" for path, line, *_ in docs_files.check(load(root))] == [
        "docs/evidence/studies/ash2019.md:1"
    ]
