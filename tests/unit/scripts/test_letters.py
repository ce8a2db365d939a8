"""Letters that stand where the font puts them become one text; nothing is moved, and what was placed stays so."""

from __future__ import annotations

import re
from collections import defaultdict

import pikepdf
import pytest

from letters import NEXT, glyph_widths, joined

WIDTHS = defaultdict(lambda: 500.0, {1: 600.0, 2: 400.0})
FONTS = {"F4": WIDTHS}


def line(*letters: tuple[float, int], size: float = 10) -> bytes:
    """A line as Chromium writes it: each letter with the step to it."""
    (_, first), *rest = letters
    steps = "".join(f"\n{step} 0 Td <{glyph:04X}> Tj" for step, glyph in rest)
    return f"BT\n/F4 {size} Tf\n1 0 0 -1 0 0 Tm\n<{first:04X}> Tj{steps}\nET\n".encode()


def places(content: bytes) -> list[tuple[float, int]]:
    """Where each glyph of a line is drawn, in points."""
    size, drawn, start = 10.0, [], 0.0
    for step, text in re.findall(rb"(?:(-?[\d.]+) 0 Td )?<([0-9A-F]+)> Tj", content):
        start += float(step or 0)
        place = start
        for at in range(0, len(text), 4):
            glyph = int(text[at : at + 4], 16)
            drawn.append((round(place, 3), glyph))
            place += WIDTHS[glyph] * size / 1000
    return drawn


def test_letters_as_far_apart_as_they_are_wide_are_joined():
    assert b"<000100020003> Tj" in joined(line((0, 1), (6, 2), (4, 3)), FONTS)


@pytest.mark.parametrize(
    "letters",
    [
        [(0, 1), (6, 2), (3, 3), (5, 1), (6, 2)],
        [(0, 1), (5.2, 2), (4, 3), (4.1, 1)],
        [(0, 3), (-5, 3), (5, 3)],
        [(0, 3)],
    ],
)
def test_every_letter_stays_where_it_was(letters: list[tuple[float, int]]):
    written = line(*letters)
    assert places(joined(written, FONTS)) == places(written)


def test_small_errors_do_not_add_up():
    written = line((0, 3), *[(5.02, 3)] * 50)
    after = places(joined(written, FONTS))
    assert len(NEXT.findall(written)) == 50
    assert all(abs(one - other) <= 0.05 for (one, _), (other, _) in zip(after, places(written), strict=True))


def test_a_text_that_something_is_placed_from_stays():
    written = line((0, 1), (6, 2)).replace(b"ET", b"3 4 Td <0003> Tj\nET")
    assert joined(written, FONTS) == written


def test_the_widths_of_a_font():
    given = pikepdf.Dictionary(DW=600, W=pikepdf.Array([3, pikepdf.Array([10, 20]), 7, 8, 30]))
    widths = glyph_widths(pikepdf.Dictionary(DescendantFonts=pikepdf.Array([given])))
    assert [widths[glyph] for glyph in (3, 4, 7, 8, 9)] == [10, 20, 30, 30, 600]
