"""What was left of the source in an article: raw citations and directives, images that say nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...read.html import texts
from .page import BuiltPage, Problem

CODE = frozenset({"code", "pre", "script", "style", "svg"})
CITATION = re.compile(r"\[[^\[\]]*(?<![\w.])@[A-Za-z0-9][\w-]*[^\[\]]*\]")
BLOCK = re.compile(r"^\s*///(?:\s|$)", re.MULTILINE)


def problems(page: BuiltPage) -> Iterator[Problem]:
    for article in page.articles:
        pieces = list(texts(article, CODE))
        for found in CITATION.finditer("".join(pieces)):
            what = f"The citation {' '.join(found[0].split())} was left as it is."
            yield Problem(what, "Check its form: [@key].", "built-citations", found[0])
        if any(BLOCK.search(piece) for piece in pieces):
            what = "A block directive was left as it is."
            yield Problem(what, "Put a blank line before and behind it.", "built-blocks", "///")
    for element, given in page.elements:
        if element.tag == "img" and not given.get("alt", "").strip():
            what = f"The image “{given.get('src', '')}” has no alternative text."
            yield Problem(what, "Say in “alt” what it shows.", "built-images", given.get("src", ""))
        if "mn-cite-error" in given.get("class", "").split():
            yield Problem("A citation could not be rendered.", "See the warnings above.", "built-citations", "[@")
