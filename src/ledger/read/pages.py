"""What stands in a page's source: front matter, headings, links, images, citations and directives, by line.

This is a reader of text, not of Markdown: it blanks out code and comments and then looks for the few
forms that the checks need. What only shows once a page is rendered is checked on the built site.
"""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..model.finding import Finding
from . import limits
from .citation_places import Placed, placed
from .citations import without_citations, without_escapes
from .link_syntax import DEFINITION, IMAGE, LINK, image_references
from .source import Document, SourceError, parse_yaml
from .verbatim import blanked, verbatim

FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
HEADING = re.compile(r"^(#{1,6})[ \t]+(\S[^\n]*)$", re.MULTILINE)
END_OF_HEADING = re.compile(r"[ \t]*#*[ \t]*\Z")
HEADING_ID = re.compile(r"[ \t]*\{[^}]*#([\w-]+)[^}]*\}$")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
BLOCK = re.compile(r"^[ \t]*(/{3,})[ \t]*(?:([\w-]+)[ \t]*(?:\|[ \t]*(.*?))?)?[ \t]*$", re.MULTILINE)


@dataclass(frozen=True)
class Cited:
    key: str
    line: int


@dataclass(frozen=True)
class Directive:
    """A block such as ``/// claim | some-claim``; ``end`` is 0 if it is never closed."""

    name: str
    argument: str
    line: int
    end: int

    @property
    def ids(self) -> tuple[str, ...]:
        """The argument as a list: ``a, b`` names two records or uses."""
        return tuple(part.strip() for part in self.argument.split(",") if part.strip())


@dataclass(frozen=True)
class Link:
    text: str
    target: str
    line: int
    image: bool = False


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    id: str
    line: int


@dataclass(frozen=True)
class Verbatim:
    """Code or a comment."""

    text: str
    line: int
    start: int
    """Its place in the page's text."""


@dataclass(frozen=True, eq=False)
class Page:
    """A page of ``docs/``. ``path`` is relative to the repository, ``name`` to ``docs/``. Equal only to itself."""

    path: str
    name: str
    text: str
    front: Document | None
    body: str
    """The text with front matter, code and comments blanked out; every line stands where it stood."""
    headings: tuple[Heading, ...]
    citations: tuple[Cited, ...]
    directives: tuple[Directive, ...]
    links: tuple[Link, ...]
    brackets: tuple[Placed, ...]
    """What means to cite, those with a problem too; places are those in ``body``."""
    code: tuple[Verbatim, ...]
    comments: tuple[Verbatim, ...]

    def line(self, place: int) -> int:
        """The line of a place in ``text`` or ``body``."""
        return self.text.count("\n", 0, place) + 1

    @property
    def meta(self) -> Mapping[str, Any]:
        data = self.front.data if self.front else None
        return data if isinstance(data, Mapping) else {}


@lru_cache(maxsize=4096)
def parse_page(path: str, name: str, text: str) -> Page:
    """Reads a page. Raises ``SourceError`` where it passes a limit, or its front matter is not valid YAML."""
    if problems := [Finding(path, *problem, limits.RULE) for problem in limits.paragraphs(text)]:
        raise SourceError(*problems)
    match = FRONT_MATTER.match(text)
    front = parse_yaml(path, match[1], first_line=2) if match else None
    whole = re.sub(r"[^\n]", " ", text[: match.end()]) + text[match.end() :] if match else text
    pieces = verbatim(whole)
    body = blanked(whole, pieces)
    starts = [0, *(found.end() for found in re.finditer(r"\n", body))]

    def line(offset: int) -> int:
        return bisect_right(starts, offset)

    brackets = tuple(placed(body))
    parts = [(of.kind, Verbatim(text[of.start : of.end], line(of.start), of.start)) for of in pieces]
    code, comments = (tuple(part for found, part in parts if found == kind) for kind in ("code", "comment"))
    return Page(
        path,
        name,
        text,
        front,
        body,
        tuple(_headings(body, text, line)),
        tuple(Cited(key, line(place)) for found in brackets if not found.inside for key, place in found.group.keys),
        tuple(_directives(body, line)),
        tuple(_links(without_escapes(body), line)),
        brackets,
        code,
        comments,
    )


def _links(body: str, line):
    for form, image in ((LINK, False), (IMAGE, True)):
        for found in form.finditer(body):
            yield Link(found[1], (found[2] or found[3] or "").strip(), line(found.start()), image)
    for found, target in image_references(body):
        yield Link(found[1], target, line(found.start()), True)
    for found in DEFINITION.finditer(body):
        yield Link(found[1], found[2], line(found.start()))


def slug(text: str) -> str:
    """The anchor that Python-Markdown's table of contents gives a heading."""
    value = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", value).strip().lower())


def _headings(body: str, text: str, line):
    # The words come from the untouched text: code in a heading is part of its anchor.
    found = [(match, END_OF_HEADING.sub("", text[match.start(2) : match.end(2)])) for match in HEADING.finditer(body)]
    named = [HEADING_ID.search(words) for _, words in found]
    # As in Python-Markdown, anchors given by hand are taken before any is made up.
    used = {name[1] for name in named if name}
    for (match, words), name in zip(found, named, strict=True):
        words = HEADING_ID.sub("", words)
        if name:
            anchor = name[1]
        else:
            shown = LINK.sub(r"\1", without_citations(words))
            anchor = _unique(slug(html.unescape(TAG.sub("", shown))), used)
        yield Heading(len(match[1]), words, anchor, line(match.start()))


def _unique(anchor: str, used: set[str]) -> str:
    """The anchor, with ``_1``, ``_2``, … behind it where it is taken."""
    while not anchor or anchor in used:
        counted = re.fullmatch(r"(.*)_(\d+)", anchor)
        anchor = f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{anchor}_1"
    used.add(anchor)
    return anchor


def _directives(body: str, line):
    open_blocks: list[tuple[str, str, str, int]] = []
    for found in BLOCK.finditer(body):
        fence, name, argument = found[1], found[2], found[3] or ""
        if name:
            open_blocks.append((fence, name, argument, line(found.start(1))))
        else:
            while open_blocks:
                opened = open_blocks.pop()
                if opened[0] == fence:
                    yield Directive(*opened[1:], end=line(found.start(1)))
                    break
                yield Directive(*opened[1:], end=0)
    for opened in open_blocks:
        yield Directive(*opened[1:], end=0)
