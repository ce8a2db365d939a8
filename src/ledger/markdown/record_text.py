"""The texts of records in the element tree: plain text in which nothing is Markdown but a citation.

A card's texts pass through the processors of the page, because its citations share the page's numbering and its
words lead to the glossary. Signs that mean something to Markdown are therefore put in the form in which
Python-Markdown keeps escaped signs until its last step, so that no pattern and no attribute list sees them.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown.util import ETX, STX, AtomicString

from ..read.citations import GROUP, looks_like_citation
from .citations import placeholder

SIGNS = re.compile(r"[\\`*_{}\[\]<>!~^=|$]")
ENTITY = re.compile(r"&(?=#?\w+;)")
BREAK = re.compile(r"[ \t]+\n")
CITATION = re.compile(GROUP)


def plain(root: etree.Element) -> None:
    """Changes the tree below ``root`` in place. What is atomic already is left alone."""
    for element in list(root.iter()):
        for place, child in reversed(list(enumerate(element))):
            child.tail, cited = _parts(child.tail)
            element[place + 1 : place + 1] = cited
        element.text, cited = _parts(element.text)
        element[:0] = cited


def _parts(text: str | None) -> tuple[str | None, list[etree.Element]]:
    """The text before the first citation, and every citation with the text behind it."""
    if not text or isinstance(text, AtomicString):
        return text, []
    pieces, cited, last = [], [], 0
    for found in CITATION.finditer(text):
        if looks_like_citation(found[1]):
            pieces.append(_escaped(text[last : found.start()]))
            cited.append(placeholder(found[1], AtomicString(found[0])))
            last = found.end()
    first, *tails = [*pieces, _escaped(text[last:])]
    for element, tail in zip(cited, tails, strict=True):
        element.tail = tail
    return first, cited


def _escaped(text: str) -> str:
    """The text with its signs hidden. An entity is shown as it was typed, and spaces break no line."""
    text = ENTITY.sub("&amp;", BREAK.sub("\n", text))
    return SIGNS.sub(lambda sign: f"{STX}{ord(sign[0])}{ETX}", text)
