"""The two corpora of the tests: a tiny invented one, and overlays that spoil a copy of it or of the real one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from ledger.model import VOCABULARY, Claim
from ledger.read.load import Evidence

ROOT = Path(__file__).parents[1]
TOY = ROOT / "tests" / "toy"

Once = Callable[[str, Callable[[Path], object]], Path]
"""What the fixture ``once`` of ``tests/conftest.py`` gives."""


def vocabulary() -> str:
    """A complete vocabulary. JSON is YAML; a line for each term, so that findings have their own."""
    groups = (
        f'"{group}": {{\n'
        + ",\n".join(
            f'  "{term}": {json.dumps({"label": term.replace("-", " ").capitalize(), "meaning": f"Means {term}."})}'
            for term in terms
        )
        + "\n}"
        for group, terms in VOCABULARY.items()
    )
    return "{" + ",\n".join(groups) + "}\n"


def copy_toy(goal: Path) -> Path:
    """The toy corpus with its generated vocabulary, below ``goal``."""
    shutil.copytree(TOY, goal, dirs_exist_ok=True)
    (goal / "evidence" / "vocabulary.yml").write_text(vocabulary(), encoding="utf-8")
    return goal


def with_claim(toy: Evidence, **update: object) -> Evidence:
    """The toy corpus with another claim."""
    data = toy.claims["pores-vanish"].model_dump(by_alias=True, exclude_none=True) | update
    return replace(toy, claims={**toy.claims, "pores-vanish": Claim.model_validate(data)})


def changed(toy: Evidence, **more: object) -> Evidence:
    """The toy corpus with a claim whose judgment changed, and says so."""
    entry = {"on": date(2026, 11, 2), "from": "overstated", "to": "not-supported", "because": ["ash2019"], **more}
    return with_claim(toy, history=[{"why": "The trial found no difference.", **entry}])


def overlay(case: Path, goal: Path) -> None:
    """Lays a case over a copy of a corpus. ``tests/checks/README.md`` describes the kinds of files."""
    for file in sorted(file for file in case.rglob("*") if file.is_file()):
        name = file.relative_to(case)
        if name == Path("expected.txt"):
            continue
        if name == Path("DELETE"):
            for line in file.read_text(encoding="utf-8").split("\n"):
                if line:
                    (goal / line).unlink()
        elif file.name == "edit.txt":
            _edit(file.read_text(encoding="utf-8"), goal)
        elif file.suffix == ".append":
            with (goal / name.with_suffix("")).open("ab") as end:
                end.write(file.read_bytes())
        else:
            (goal / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, goal / name)


def _edit(text: str, goal: Path) -> None:
    """Replaces texts; each must stand exactly once in its file, so that a case cannot miss silently."""
    for block in text.removesuffix("\n").split("\n=====\n"):
        path, old, new = block.split("\n-----\n")
        before = (goal / path).read_text(encoding="utf-8")
        assert before.count(old) == 1, f"{path} has {before.count(old)} times: {old}"
        (goal / path).write_text(before.replace(old, new), encoding="utf-8")


def copy_real(goal: Path) -> Path:
    """A copy of the real content below ``goal``. The package and the tests are linked, as no case changes them."""
    for name in ("docs", "evidence", "overrides"):
        shutil.copytree(ROOT / name, goal / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("mkdocs.yml", "references.bib"):
        shutil.copyfile(ROOT / name, goal / name)
    for name in ("src", "tests"):
        (goal / name).symlink_to(ROOT / name)
    return goal


def build_real(root: Path, seed: int) -> None:
    """Builds a copy of the real content into ``root/site``. The seed changes the order of sets, which must not show."""
    settings = {"SOURCE_DATE_EPOCH": "1795305600", "PYTHONHASHSEED": str(seed)}
    command = [sys.executable, ROOT / "scripts/site.py", copy_real(root)]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, **settings}, check=False)
    assert done.returncode == 0, f"The site does not build. Fix: Run “make site”.\n{done.stdout}{done.stderr}"
