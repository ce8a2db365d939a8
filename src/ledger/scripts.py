"""The scripts that are sent, made of the modules in ``overrides/assets/javascripts/``: see ``modules``."""

from __future__ import annotations

from collections.abc import Callable

from .modules import join

SOURCES = "assets/javascripts/"
SCRIPTS = {
    "assets/javascripts/site.js": "site.js",
    "search/panel.js": "search/panel.js",
    "search/worker.js": "search/worker.js",
}
"""What is published, and the module it begins with: on every page, with the search field, in its worker."""
LICENSE = "search/vendor/minisearch.LICENSE.txt"
NOTICE = "/* Holds MiniSearch, MIT License: see minisearch.LICENSE.txt */\n"


def scripts(read: Callable[[str], str]) -> dict[str, str]:
    """The published scripts and the license of what one of them holds. ``read`` gives a file below ``SOURCES``."""
    made = {goal: join(entry, read) for goal, entry in SCRIPTS.items()}
    made["search/worker.js"] = NOTICE + made["search/worker.js"]
    return made | {"search/minisearch.LICENSE.txt": read(LICENSE)}
