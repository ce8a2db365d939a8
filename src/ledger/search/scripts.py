"""Joins modules of a script into one plain script.

A module cannot be loaded from disk, and a worker from modules is fetched file by file. The modules follow
two rules that keep this simple, and a test runs the result: they import and export names as they are, and no
two modules of one script give the same name to different things. Comments and indentation are left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable

SOURCES = "assets/javascripts/search/"
SCRIPTS = ("start.js", "panel.js", "worker.js")
LICENSE = "vendor/minisearch.LICENSE.txt"
NOTICE = "/* Holds MiniSearch, MIT License: see minisearch.LICENSE.txt */\n"
IMPORT = re.compile(r'^import\s+(?:\{[^}]*\}|\w+)\s+from\s+"([^"]+)";\n', re.MULTILINE)
EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?function|const|let|class)", re.MULTILINE)
EXPORT_LIST = re.compile(r"^export \{[^}]*\};\n", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*(?:/\*.*?\*/|//[^\n]*)[ \t]*\n", re.DOTALL | re.MULTILINE)
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


def scripts(read: Callable[[str], str]) -> dict[str, str]:
    """The published scripts and the license of what one of them holds. ``read`` gives a file below ``SOURCES``."""
    made = {f"search/{name}": join(name, read) for name in SCRIPTS}
    made["search/worker.js"] = NOTICE + made["search/worker.js"]
    return made | {"search/minisearch.LICENSE.txt": read(LICENSE)}


def join(entry: str, read: Callable[[str], str]) -> str:
    """The plain script of a module and of all that it imports. ``read`` gives a module's text by its name."""
    texts: dict[str, str] = {}
    _visit(entry, read, texts)
    return '(() => {\n"use strict";\n' + "".join(texts.values()) + "})();\n"


def _visit(name: str, read: Callable[[str], str], texts: dict[str, str]) -> None:
    """Puts a module behind those that it imports."""
    text = read(name)
    for other in IMPORT.findall(text):
        if other.removeprefix("./") not in texts:
            _visit(other.removeprefix("./"), read, texts)
    text = EXPORT_LIST.sub("", EXPORT.sub("", IMPORT.sub("", text)))
    texts[name] = INDENT.sub("", COMMENT.sub("", text))
