"""A page of the built site, parsed, and the file that a contributor would mend."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from ...read.html import Node, attributes, elements, parse

ERROR_PAGE = "404.html"
"""Its links start at the site's own address, because it is shown wherever somebody got lost."""


class Problem(NamedTuple):
    """What is wrong on a page, and words of its source by which the line is found; ``""`` if there are none."""

    what: str
    fix: str
    rule: str
    needle: str


@dataclass(frozen=True)
class BuiltPage:
    """``name`` is the file below the built site."""

    name: str
    html: str

    @cached_property
    def root(self) -> Node:
        return parse(self.html)

    @cached_property
    def elements(self) -> tuple[tuple[Node, dict[str, str]], ...]:
        """Every element with its attributes, in the order of the document."""
        return tuple((element, attributes(element)) for element in elements(self.root))

    @cached_property
    def articles(self) -> tuple[Node, ...]:
        """The outermost articles: cards are articles within the one of their page."""
        return tuple(
            element
            for element, _ in self.elements
            if element.tag == "article" and not any(above.tag == "article" for above in ancestors(element))
        )

    @cached_property
    def ids(self) -> frozenset[str]:
        """The anchors of the page."""
        return frozenset(given["id"] for _, given in self.elements if "id" in given)


def ancestors(element: Node):
    """The elements around an element, the nearest first."""
    while (element := element.parent) is not None:
        yield element


def source(root: Path, name: str) -> tuple[str, str]:
    """Path and text of the page's Markdown, or of the record of a generated page; else the page's own name."""
    stem = name.removesuffix("index.html").strip("/")
    for path in (f"docs/{stem}.md", f"docs/{stem}/index.md" if stem else "docs/index.md", f"{stem}.yml"):
        if (root / path).is_file():
            return path, (root / path).read_text(encoding="utf-8")
    return name, ""


def line(text: str, needle: str) -> int:
    """The line of the first place that has these words, in any letter case; 1 if none has."""
    place = text.lower().find(needle.lower()) if needle else -1
    return text.count("\n", 0, place) + 1 if place >= 0 else 1
