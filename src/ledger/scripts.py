"""The scripts that are sent, made of the modules in ``overrides/assets/javascripts/``: see ``modules``."""

from __future__ import annotations

from collections.abc import Callable

import rjsmin

from .modules import join

SOURCES = "assets/javascripts/"
SCRIPTS = {
    "assets/javascripts/site.js": "site.js",
    "search/panel.js": "search/panel.js",
    "search/worker.js": "search/worker.js",
}
"""What is published, and the module it begins with: on every page, with the search field, in its worker."""


def scripts(read: Callable[[str], str]) -> dict[str, str]:
    """The published scripts. ``read`` gives a file below ``SOURCES``."""
    return {goal: rjsmin.jsmin(join(entry, read)) + "\n" for goal, entry in SCRIPTS.items()}
