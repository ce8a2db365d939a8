"""The map in ``src/ledger/__init__.py`` names every module, and tests lie where what they test does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import ledger
from corpus import ROOT

SOURCE = Path(ledger.__file__).parent
TESTS = sorted((ROOT / "tests" / "unit").glob("*/test_*.py"))
NAMED = re.findall(r"^ {4}([\w.]+)  ", ledger.__doc__, re.MULTILINE)


def test_the_map_names_every_module():
    files = {path.relative_to(SOURCE).with_suffix("").as_posix().replace("/", ".") for path in SOURCE.rglob("*.py")}
    rules = {name for name in files if name.startswith("checks.") and not name.startswith("checks._")}
    modules = {name for name in files - rules if not name.endswith("__init__")} | {"checks"}
    assert sorted(NAMED) == sorted(modules), "Add the module to the map in src/ledger/__init__.py, or take it out."


@pytest.mark.parametrize("file", TESTS, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_a_file_of_tests_is_named_for_a_module_of_its_room(file: Path):
    """``test_files_schema.py`` tests ``files.py``; a file named for the room itself tests its ``__init__.py``."""
    room = next(root / file.parent.name for root in (SOURCE, ROOT) if (root / file.parent.name).is_dir())
    modules = [room.name, *(module.stem for module in room.rglob("*"))]
    assert any(f"{file.stem}_".startswith(f"test_{module}_") for module in modules)
