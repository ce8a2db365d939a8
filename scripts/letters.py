"""Writes the letters of a line that stand as far apart as the font says as one text, in a PDF that Chromium printed.

Chromium places every letter by itself, ``<0048> Tj`` after ``6.54 0 Td`` (ISO 32000-2, 9.4.2 and 9.4.3), which takes
room. Where a letter is moved, as a ``Y`` before an ``e``, it is still placed by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

import pikepdf

FONT = rb"/(?P<font>\w+) (?P<size>[\d.]+) Tf"
# Up to the end of the text: what is placed from the last letter would be placed from the first.
LINE = rb"<(?P<first>[0-9A-F]+)> Tj(?P<rest>(?:\n-?[\d.]+ 0 Td <[0-9A-F]+> Tj)+)(?=\nET)"
FONT_OR_LINE = re.compile(FONT + rb"|" + LINE)
NEXT = re.compile(rb"\n(-?[\d.]+) 0 Td <([0-9A-F]+)> Tj")
EM = 1000
"""Widths are in thousandths of the size of the letter."""
NEAR = 5
"""As far from its place, in thousandths of the size, a letter may come: a 25th of a point in a text."""


def joined(content: bytes, fonts: Mapping[str, Mapping[int, float]]) -> bytes:
    """A content stream with its letters joined. ``fonts`` gives the widths of the glyphs of each font by its name."""
    widths: Mapping[int, float] = {}
    size = 1.0

    def line(found: re.Match[bytes]) -> bytes:
        nonlocal widths, size
        if found["font"]:
            widths, size = fonts[found["font"].decode()], float(found["size"])
            return found[0]
        # A step leads from where the last text began, so places are counted from there.
        made, glyphs, place, end = b"", found["first"], 0.0, _width(found["first"], widths)
        for step, letter in NEXT.findall(found["rest"]):
            place += float(step)
            if abs(place * EM / size - end) > NEAR:
                made += b"<%s> Tj\n%.4f 0 Td " % (glyphs, place)
                glyphs, place, end = b"", 0.0, 0.0
            glyphs += letter
            end += _width(letter, widths)
        return made + b"<%s> Tj" % glyphs

    return FONT_OR_LINE.sub(line, content)


def _width(glyphs: bytes, widths: Mapping[int, float]) -> float:
    return sum(widths[int(glyphs[at : at + 4], 16)] for at in range(0, len(glyphs), 4))


def join(made: pikepdf.Pdf) -> None:
    """Joins the letters on all pages of a PDF."""
    widths: dict[tuple[int, int], Mapping[int, float]] = {}
    for page in made.pages:
        fonts = page.Resources.get("/Font", {})
        for font in fonts.values():
            if font.objgen not in widths:
                widths[font.objgen] = glyph_widths(font)
        given = {name[1:]: widths[font.objgen] for name, font in fonts.items()}
        page.Contents.write(joined(page.Contents.read_bytes(), given))


def glyph_widths(font: pikepdf.Object) -> Mapping[int, float]:
    """The widths of a composite font, by glyph (ISO 32000-2, 9.7.4.3)."""
    described = font.DescendantFonts[0]
    usual = float(described.get("/DW", EM))
    widths, given = defaultdict(lambda: usual), list(described.get("/W", []))
    while given:
        first, second = int(given.pop(0)), given.pop(0)
        if isinstance(second, pikepdf.Array):
            widths |= {first + place: float(width) for place, width in enumerate(second)}
        else:
            widths |= dict.fromkeys(range(first, int(second) + 1), float(given.pop(0)))
    return widths
