"""Which files of the theme are sent, and the one style sheet that is made of its two and of ours.

The theme's script is left out (see ``overrides/main.html``), and with it all that only it would load: the
worker and the languages of a search that this site does not use. Source maps are for the theme's authors.
"""

from __future__ import annotations

import re
from pathlib import Path

import rcssmin

from .purge_css import names, purge, words

STYLE_SHEET = "assets/stylesheets/site.css"
THEME_STYLES = re.compile(r"assets/stylesheets/(?:main|palette)\.[0-9a-f]+\.min\.css")
NOT_SENT = re.compile(
    r"assets/javascripts/(?:bundle\..*|lunr/.*|workers/.*)|assets/stylesheets/.*\.css(?:\.map)?|assets/images/favicon\.png"
)


def style_sheet(theme: list[str], ours: list[str]) -> str:
    """All style sheets in one, the theme's first. For ``serve``, where pages come and go."""
    return "\n".join([*theme, *ours])


def lean_style_sheet(theme: list[str], ours: list[str], site: Path) -> str:
    """The same without what no page of the built site needs."""
    pages = (file.read_text(encoding="utf-8") for file in site.rglob("*.html"))
    scripts = [(site / name).read_text(encoding="utf-8") for name in ("assets/javascripts/site.js", "search/panel.js")]
    own = "\n".join(ours)
    return rcssmin.cssmin(purge("\n".join(theme), names(pages) | words(scripts), own) + own)
