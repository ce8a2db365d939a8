"""The scripts say what is missing, and do not go on without it."""

from __future__ import annotations

from pathlib import Path

import pytest

import bundle
import pdf
import tools
from tools import built, fetched


def test_a_folder_without_a_site_is_refused_with_the_way_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"There is no site in .* Fix: Run “make site”"):
        built(tmp_path)


@pytest.mark.parametrize("script", [bundle, pdf], ids=["bundle", "pdf"])
def test_no_script_packs_a_folder_without_a_site(script, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="There is no site"):
        script.main(tmp_path, tmp_path / "goal")
    assert not (tmp_path / "goal").exists()


def test_a_built_site_is_taken(tmp_path: Path) -> None:
    (tmp_path / "index.html").touch()
    assert built(tmp_path) == tmp_path


def test_a_command_that_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "ROOT", tmp_path)
    with pytest.raises(SystemExit, match="“make validate” needs no-such-command"):
        fetched("validate", "package", "1.0.0", "file", "no-such-command")
    assert not (tmp_path / ".build").exists()


def test_what_was_fetched_once_is_not_fetched_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / ".build/package-1.0.0/node_modules/package/file"
    file.parent.mkdir(parents=True)
    file.touch()
    monkeypatch.setattr(tools, "ROOT", tmp_path)
    monkeypatch.setattr(tools.shutil, "which", lambda _: "/bin/true")
    monkeypatch.setattr(tools.subprocess, "run", lambda *_, **__: pytest.fail("It was fetched again."))
    assert fetched("validate", "package", "1.0.0", "file") == file
