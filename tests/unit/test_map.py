"""The map in ``src/ledger/__init__.py`` names every module."""

from __future__ import annotations

import re
from pathlib import Path

import ledger

SOURCE = Path(ledger.__file__).parent
NAMED = re.findall(r"^ {4}([\w.]+)  ", ledger.__doc__, re.MULTILINE)


def test_the_map_names_every_module():
    files = {path.relative_to(SOURCE).with_suffix("").as_posix().replace("/", ".") for path in SOURCE.rglob("*.py")}
    rules = {name for name in files if name.startswith("checks.") and not name.startswith("checks._")}
    modules = {name for name in files - rules if not name.endswith("__init__")} | {"checks"}
    assert sorted(NAMED) == sorted(modules), "Add the module to the map in src/ledger/__init__.py, or take it out."
