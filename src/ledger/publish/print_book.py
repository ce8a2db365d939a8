"""Puts the pages of the built site behind one another, as chapters of one document to print.

The article of every page is taken as it was published. Its anchors get the page's name in front, so that they
stay unique; links between chapters lead within the document, and all others to where the site is published.
Headings move down a level where the navigation has a page below another, so that the outline is the menu's.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ..model.pages import address
from .offline_copy import address as published

NOT_PRINTED = (
    "contributing/",  # for those who work on the guide
    "evidence/studies/",  # the records of the studies: as long as the whole rest
    "evidence/references.md",  # the one list at the end stands for it
    "evidence/changes.md",  # the site's logs, which go on when the book is printed
    "about/corrections.md",
    "evidence/downloads.md",  # files
    "about/cite.md",  # how to cite a page of the site; the book says how to cite the book
    "about/checklist.md",  # the site's own tests, its access and its privacy
    "about/accessibility.md",
    "about/privacy.md",
)
"""Pages left to the site: what starts with one of these, and why."""

ARTICLE = re.compile(r"<article class=\"md-content__inner([^\"]*)\"[^>]*>(.*)</article>", re.DOTALL)
LEFT_OUT = re.compile(
    r'<aside class="mn-foot".*?</aside>|<a class="headerlink".*?</a>|<p class="mn-crumb">.*?</p>|<script\b.*?</script>',
    re.DOTALL,
)
TAG = re.compile(r"<[a-zA-Z][^>]*>")
NAMES = re.compile(r'\s(id|for|headers|aria-(?:labelledby|describedby|controls|owns))="([^"]*)"')
LINK = re.compile(r'\s(href|src)="([^"]*)"')
PAINT = re.compile(r"url\(#([^)]+)\)")
HEADING = re.compile(r"(</?h)([1-6])\b")
TITLE = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
TITLES = re.compile(r"<h([1-6])[^>]*>(.*?)</h\1>", re.DOTALL)
MARKUP = re.compile(r"<[^>]+>")
STYLES = re.compile(r'<link rel="stylesheet" href="([^"]+)">')


@dataclass(frozen=True)
class Chapter:
    """``level`` is 1 for a section's first page and 2 for the pages below it; ``kind`` are the page's own classes."""

    id: str
    title: str
    level: int
    kind: str
    html: str


def chapters(site: Path, navigation: Iterable[str]) -> list[Chapter]:
    """The chapters in the order of the navigation, which names the files of ``docs/``."""
    names = [name for name in navigation if not name.startswith(NOT_PRINTED)]
    places = {address(name): name for name in names}
    home = published(site)
    return [_chapter(site, name, places, home) for name in names]


def styles(site: Path) -> list[str]:
    """The style sheets of the site, as files."""
    found = STYLES.findall((site / "index.html").read_text(encoding="utf-8"))
    return [(site / path).resolve().as_uri() for path in found]


def text(html: str) -> str:
    """What is read of a heading, on one line."""
    return " ".join(unescape(MARKUP.sub("", html.replace("<br", " <br"))).split())


def titles(chapters: Iterable[Chapter]) -> list[str]:
    """The text of every heading, as the outline shall show it."""
    return [text(html) for chapter in chapters for _, html in TITLES.findall(chapter.html)]


def identifier(name: str) -> str:
    """The anchor of a chapter: ``benefits-scars`` for ``benefits/scars.md``."""
    return address(name).strip("/").replace("/", "-") or "home"


def _chapter(site: Path, name: str, places: dict[str, str], home: str) -> Chapter:
    here = address(name)
    found = ARTICLE.search((site / here / "index.html").read_text(encoding="utf-8"))
    kind, html = found[1].replace("md-typeset", "").strip(), LEFT_OUT.sub("", found[2])
    level = 1 if name.endswith("index.md") and name.count("/") < 2 else 2
    title = text(TITLE.search(html)[1])
    own = identifier(name)

    def names(found: re.Match[str]) -> str:
        return f' {found[1]}="{" ".join(f"{own}--{part}" for part in found[2].split())}"'

    def link(found: re.Match[str]) -> str:
        attribute, target = found.groups()
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            return found[0]
        if not parts.path:
            return f' {attribute}="#{own}--{parts.fragment}"' if parts.fragment else f' {attribute}="#{own}"'
        path = posixpath.normpath(posixpath.join(here, parts.path))
        goal = "" if path == "." else f"{path}/"
        if goal in places:
            chapter = identifier(places[goal])
            return f' {attribute}="#{chapter}{f"--{parts.fragment}" if parts.fragment else ""}"'
        if attribute == "src":
            return f' src="{(site / path).resolve().as_uri()}"'
        return f' {attribute}="{urljoin(urljoin(home, here), target)}"'

    def tag(found: re.Match[str]) -> str:
        return PAINT.sub(rf"url(#{own}--\1)", LINK.sub(link, NAMES.sub(names, found[0])))

    def lower(found: re.Match[str]) -> str:
        return f"{found[1]}{min(int(found[2]) + level - 1, 6)}"

    return Chapter(own, title, level, kind, HEADING.sub(lower, TAG.sub(tag, html)))
