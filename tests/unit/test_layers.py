"""Imports point one way: the contracts in ``pyproject.toml``, held by import-linter. And modules stay short."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import ROOT

PACKAGE = ROOT / "src" / "ledger"
FILES = sorted(PACKAGE.rglob("*.py"))
WRONG = {
    "read/pages.py": ("from ledger.views import cards", "Rooms import one way"),
    "search/sections.py": ("import ledger.markdown.blocks", "Rooms import one way"),
    "publish/csp.py": ("from ..read import load", "What finishes the built site knows no evidence"),
    "views/cards.py": ("import jinja2", "Only the Markdown extension knows Markdown and templates"),
    "markdown/tables.py": ("import mkdocs.plugins", "Only the plugin knows the site generator"),
    "export/tables.py": ("import requests", "Nothing that is built asks the network"),
    "read/entry.py": ("import pybtex.database", "One module knows each parser"),
}
"""For each contract an import that breaks it, and where."""


def contracts(root: Path) -> subprocess.CompletedProcess[str]:
    """Holds the imports of the package below ``root`` against the contracts."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"]
    return subprocess.run(command, capture_output=True, text=True, cwd=root, env={"PYTHONPATH": str(root / "src")})


def test_imports_point_one_way(tmp_path: Path):
    shutil.copytree(ROOT / "src", tmp_path / "src")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    done = contracts(tmp_path)
    assert done.returncode == 0, done.stdout
    for name, (line, _) in WRONG.items():
        file = tmp_path / "src" / "ledger" / name
        file.write_text(f"{file.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    broken = re.findall(r"^(.*\S) +BROKEN", contracts(tmp_path).stdout, re.MULTILINE)
    assert set(broken) == {contract for _, contract in WRONG.values()}


def test_the_core_runs_without_any_renderer():
    """Also what is imported on the way: rules and views work where Markdown, Jinja and MkDocs are absent."""
    modules = [
        f"ledger.{name}" for name in ("checks", "views.cards", "views.page_meta", "views.lists", "views.studies")
    ]
    code = "\n".join([f"import {name}" for name in modules] + ["import sys", "print(*sys.modules, sep='\\n')"])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT / "src")
    renderers = {"mkdocs", "material", "mkdocs_bibtex", "markdown", "pymdownx", "jinja2", "markupsafe"}
    assert not renderers & {name.partition(".")[0] for name in done.stdout.split()}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_modules_stay_short_and_say_what_they_are_for(file: Path):
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 200
    assert not text or ast.get_docstring(ast.parse(text))
