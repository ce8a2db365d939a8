"""The map in ``src/ledger/__init__.py`` names every module, and imports point only the way it says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ledger

SOURCE = Path(ledger.__file__).parent
GROUPS = [re.findall(r"^ {4}([\w.]+)  ", group, re.MULTILINE) for group in ledger.__doc__.split("\n\n")]
LEVEL = {name: place for place, names in enumerate(GROUPS) for name in names}
FILES = {
    path.relative_to(SOURCE).with_suffix("").as_posix().replace("/", "."): path
    for path in sorted(SOURCE.rglob("*.py"))
    if path != SOURCE / "__init__.py"
}
MODULES = {name for name in FILES if not name.endswith(".__init__") and not name.startswith("checks.")} | {"checks"}


def test_the_map_names_every_module():
    assert sorted(LEVEL) == sorted(MODULES), "Add the module to the map in src/ledger/__init__.py, or take it out."


@pytest.mark.parametrize("name", FILES)
def test_imports_point_up_the_map(name):
    here = _level(name.removesuffix(".__init__"))
    wrong = [
        f"{name} imports {target}"
        for target in _own_imports(name)
        if target.partition(".")[0] != name.partition(".")[0] and _level(target) > here
    ]
    assert not wrong


def _level(name: str) -> int:
    """The group of a module, or the lowest of a package's."""
    if name.startswith("checks."):
        name = "checks"
    levels = [level for known, level in LEVEL.items() if known == name or known.startswith(f"{name}.")]
    return max(levels) if levels else len(GROUPS)


def _own_imports(name: str) -> Iterator[str]:
    """The modules of this package that a module imports."""
    package = name.split(".")[:-1]
    for node in ast.walk(ast.parse(FILES[name].read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1]
            for alias in node.names if not node.module else ():
                yield ".".join([*base, alias.name])
            if node.module:
                yield ".".join([*base, node.module])
