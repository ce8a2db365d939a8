"""Imports point one way: hooks, scripts → markdown, export → checks, views → load → source, bibliography → finding."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import ROOT

PACKAGE = ROOT / "src" / "ledger"
ENGINES = {"mkdocs", "material", "mkdocs_bibtex"}
RENDERERS = ENGINES | {"markdown", "pymdownx", "jinja2", "markupsafe"}

FORBIDDEN = {
    "model": {"ledger.source", "ledger.load", "ledger.pages", "ledger.bibliography", "ledger.checks", "ledger.views"},
    "finding.py": {"ledger"},
    "source.py": {"ledger.load", "ledger.pages", "ledger.bibliography", "ledger.model"},
    "bibliography.py": {"ledger.load", "ledger.pages", "ledger.source", "ledger.model"},
    "entry.py": {"ledger.load", "ledger.pages", "ledger.source", "ledger.model", "ledger.finding"},
    "names.py": {"ledger.load", "ledger.pages", "ledger.source", "ledger.model", "ledger.finding"},
    "load.py": {"ledger.checks", "ledger.views", "ledger.usage", "ledger.export"},
    "checks": {"ledger.views", "ledger.markdown", "ledger.export"},
    "views": {"ledger.checks", "ledger.markdown", "ledger.export"},
    "export": {"ledger.markdown"},
}
"""What a module or folder of the package may not import."""


def imports(file: Path) -> set[str]:
    """The full names of the modules that a file imports, those for type checking included."""
    here = file.relative_to(PACKAGE.parent).with_suffix("").parts
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(here[: len(here) - node.level]) if node.level else ""
            module = ".".join(part for part in (base, node.module) if part)
            found |= {module} | {f"{module}.{name.name}" for name in node.names}
    return found


def reaches(names: set[str], forbidden: set[str]) -> set[str]:
    return {name for name in names if any(name == bad or name.startswith(f"{bad}.") for bad in forbidden)}


FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_imports(file: Path):
    names, place = imports(file), file.relative_to(PACKAGE).parts[0]
    assert not reaches(names, RENDERERS if place != "markdown" else ENGINES)
    assert file.name == "bibliography.py" or not reaches(names, {"pybtex"})
    assert file.name == "tex.py" or not reaches(names, {"latexcodec"})
    assert not reaches(names, FORBIDDEN.get(place, set()))


def test_the_core_runs_without_any_renderer():
    """Also what is imported on the way: checks and views work where Markdown, Jinja and MkDocs are absent."""
    modules = [f"ledger.{name}" for name in ("checks", "views.cards", "views.frame", "views.lists", "views.studies")]
    code = "\n".join([f"import {name}" for name in modules] + ["import sys", "print(*sys.modules, sep='\\n')"])
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT / "src")
    assert not reaches(set(done.stdout.split()), RENDERERS)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_modules_stay_short_and_say_what_they_are_for(file: Path):
    text = file.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 200
    assert not text or ast.get_docstring(ast.parse(text))
