"""The scripts that are sent: the modules in ``overrides/assets/javascripts/``, bundled into plain scripts.

A module cannot be loaded from disk, and on a slow network every import of an import is one more wait. So the
sources are one module per behavior, and what is sent is one script for the pages, one for the search field
and one for the worker. Each module becomes a function that returns what it exports, so its names stay its own.

Understood are the forms that our modules use: named imports and exports. A test runs the results in a browser.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable

import rjsmin

SOURCES = "assets/javascripts/"
SCRIPTS = {
    "assets/javascripts/site.js": "site.js",
    "search/panel.js": "search/panel.js",
    "search/worker.js": "search/worker.js",
}
"""What is published, and the module it begins with: on every page, with the search field, in its worker."""

IMPORT = re.compile(r'^import\s+(\{[^}]*\})\s+from\s+"([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?(?:function|const|let|class)\s+(\w+))", re.MULTILINE)
LEFT = re.compile(r"^\s*(?:import|export)\b.*", re.MULTILINE)


def scripts(read: Callable[[str], str]) -> dict[str, str]:
    """The published scripts, minified. ``read`` gives a file below ``SOURCES``."""
    return {goal: rjsmin.jsmin(bundle(entry, read)) + "\n" for goal, entry in SCRIPTS.items()}


def bundle(entry: str, read: Callable[[str], str]) -> str:
    """The plain script of the module ``entry`` and of all that it imports, each once, before what needs it.

    ``read`` gives a module's text by its path. Raises ``ValueError`` for an import or export of another form.
    """
    made: dict[str, str] = {}
    _visit(entry, read, made)
    return '(() => {\n"use strict";\n' + "".join(made.values()) + "})();\n"


def _visit(name: str, read: Callable[[str], str], made: dict[str, str]) -> None:
    text = read(name)
    for _, other in IMPORT.findall(text):
        path = _path(name, other)
        if path not in made:
            _visit(path, read, made)
    exported = EXPORT.findall(text)
    text = IMPORT.sub(lambda found: f"const {_wanted(found[1])} = {_variable(_path(name, found[2]))};\n", text)
    text = EXPORT.sub("", text)
    if left := LEFT.search(text):
        raise ValueError(f"{name}: “{left[0]}” is of a form that cannot be bundled.")
    result = f"return {{ {', '.join(exported)} }};\n" if exported else ""
    made[name] = f"const {_variable(name)} = (() => {{\n{text}{result}}})();\n"


def _path(name: str, other: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), other))


def _variable(name: str) -> str:
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))


def _wanted(names: str) -> str:
    """``{ start as needle }`` of an import is ``{ start: needle }`` of an object."""
    return names.replace(" as ", ": ")
