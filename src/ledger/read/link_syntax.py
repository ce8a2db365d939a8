"""Links, images and definitions as Python-Markdown reads them. Knows nothing of pages and of what links lead to."""

from __future__ import annotations

import re

_TEXT = r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]"
_TITLE = r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?"
_TARGET = rf"\(\s*(?:<([^<>\n]*)>|((?:[^()<\n]|\([^()\n]*\))*?)){_TITLE}\s*\)"
LINK = re.compile(rf"(?<!!){_TEXT}{_TARGET}")
IMAGE = re.compile(rf"!{_TEXT}{_TARGET}")
REFERENCE = re.compile(r"\[([^\[\]]+)\]\[([^\[\]]*)\]")
"""``[words][name]`` and ``[name][]``: a link only if the name is defined."""
IMAGE_REFERENCE = re.compile(r"!\[([^\[\]]*)\](?:\[([^\[\]]*)\])?(?!\()")
DEFINITION = re.compile(
    rf"^ {{0,3}}\[(?!\^)([^\[\]]+)\]:[ \t]*\n?[ \t]*<?([^\s>]+)>?(?:{_TITLE}|\s+\([^()\n]*\))[ \t]*$", re.MULTILINE
)
"""``[@key]: needles help.`` has words behind what would be the address, and defines nothing."""


def image_references(text: str) -> list[tuple[re.Match[str], str]]:
    """Every image whose address is defined elsewhere, and that address."""
    defined = {_name(found[1]): found[2] for found in DEFINITION.finditer(text)}
    found = [(image, _name(image[2] or image[1])) for image in IMAGE_REFERENCE.finditer(text)]
    return [(image, defined[name]) for image, name in found if name in defined]


def definitions(text: str) -> set[str]:
    """The names that are defined, as links are compared: in lower case and with single spaces."""
    return {_name(found[1]) for found in DEFINITION.finditer(text)}


def references(text: str) -> list[tuple[re.Match[str], bool]]:
    """Every ``[words][name]``, and whether the name is defined."""
    defined = definitions(text)
    return [(found, _name(found[2] or found[1]) in defined) for found in REFERENCE.finditer(text)]


def without_targets(text: str) -> str:
    """The text, equally long, with blanks in the place of addresses. The words of links stay."""
    for form in (IMAGE, LINK):
        text = form.sub(lambda found: found[0][: found.end(1) + 1 - found.start()].ljust(len(found[0])), text)
    return DEFINITION.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)


def _name(written: str) -> str:
    return " ".join(written.lower().split())
