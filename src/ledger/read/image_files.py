"""Whether a picture is one: its first bytes, and of an SVG every element, attribute and address."""

from __future__ import annotations

import re
from pathlib import Path
from xml.parsers import expat

from .url_scheme import scheme

MOST = 1_000_000
"""Bytes. A page of this site weighs some 40,000."""
STARTS = {
    ".png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    ".jpg": re.compile(rb"\xff\xd8\xff"),
    ".jpeg": re.compile(rb"\xff\xd8\xff"),
    ".gif": re.compile(rb"GIF8[79]a"),
    ".webp": re.compile(rb"RIFF....WEBP", re.DOTALL),
    ".avif": re.compile(rb"....ftypavi[fs]", re.DOTALL),
}
ENDINGS = frozenset({*STARTS, ".svg"})
_ELEMENTS = """
    circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline radialGradient
    rect stop svg symbol text title tspan use
"""
ELEMENTS = frozenset(_ELEMENTS.split())
ADDRESS = re.compile(r"url\(\s*['\"]?\s*(?!#)|@import|expression\(|\\", re.IGNORECASE)
"""In an attribute: anything loaded but a part of the picture itself."""


class _Refused(Exception):
    """What is wrong with the picture."""


def problem(file: Path) -> str:
    """What is wrong with a picture, or an empty text. The ending of its name is one of ``ENDINGS``."""
    with file.open("rb") as opened:
        content = opened.read(MOST + 1)
    if len(content) > MOST:
        return f"has more than {MOST:,} bytes"
    if file.suffix == ".svg":
        return _svg(content)
    return "" if STARTS[file.suffix].match(content) else f"is no {file.suffix[1:].upper()} inside"


def _svg(content: bytes) -> str:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = lambda *_: _refuse("has a DOCTYPE, which could load or repeat things")
    parser.ProcessingInstructionHandler = lambda *_: _refuse("has a processing instruction")
    parser.StartElementHandler = _element
    try:
        parser.Parse(content, True)
    except _Refused as refused:
        return str(refused)
    except (expat.ExpatError, ValueError, LookupError) as error:
        return f"is no SVG: {error}"
    return ""


def _element(tag: str, given: dict[str, str]) -> None:
    space, _, name = tag.rpartition(" ")
    if space != "http://www.w3.org/2000/svg" or name not in ELEMENTS:
        _refuse(f"has the element “{name}”")
    for attribute, value in given.items():
        plain = attribute.rpartition(" ")[2].lower()
        if plain.startswith("on") or ADDRESS.search(value):
            _refuse(f"has the attribute {plain}=“{value}”")
        if plain == "href" and (scheme(value) or not value.startswith("#")):
            _refuse(f"leads to “{value}”")


def _refuse(what: str) -> None:
    raise _Refused(what)
