"""Which files of the theme are sent, and the one style sheet that is made of its two and of ours.

The theme's script is left out (see ``overrides/main.html``), and with it all that only it would load: the
worker and the languages of a search that this site does not use. Source maps are for the theme's authors.
"""

from __future__ import annotations

import re
from pathlib import Path

import rcssmin

from .purge_css import names, purge, words

SOURCES = "styles/"
STYLE_SHEET = "assets/stylesheets/site.css"
THEME_STYLES = re.compile(r"assets/stylesheets/(?:main|palette)\.[0-9a-f]+\.min\.css")
NOT_SENT = re.compile(
    r"assets/javascripts/(?:bundle\..*|lunr/.*|workers/.*)|assets/stylesheets/.*\.css(?:\.map)?|assets/images/favicon\.png"
)


def theme_styles(site: Path) -> str:
    """The style sheets of the theme, as they were put into the site."""
    files = (file for file in sorted(site.glob("assets/stylesheets/*")) if THEME_STYLES.fullmatch(_name(file, site)))
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


def not_sent(site: Path) -> list[Path]:
    """The files of the theme that are left out of the site."""
    return [file for file in site.rglob("*") if NOT_SENT.fullmatch(_name(file, site)) and file.is_file()]


def own_styles(overrides: Path) -> str:
    """Our style sheets, in the order of their names."""
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted((overrides / SOURCES).glob("*.css")))


def lean(theme: str, ours: str, site: Path) -> str:
    """Both in one, without what no page of the built site needs."""
    pages = (file.read_text(encoding="utf-8") for file in site.rglob("*.html"))
    scripts = [(site / name).read_text(encoding="utf-8") for name in ("assets/javascripts/site.js", "search/panel.js")]
    return rcssmin.cssmin(purge(theme, names(pages) | words(scripts), ours) + ours)


def _name(file: Path, site: Path) -> str:
    return file.relative_to(site).as_posix()
