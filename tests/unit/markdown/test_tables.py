"""Tables of Markdown: in a region that scrolls, and aligned without a style attribute."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown import Markdown

from ledger.markdown.tables import TableTreeprocessor
from ledger.read.html import attributes, parse


def table(text: str):
    md = Markdown(extensions=["tables"])
    md.treeprocessors.register(TableTreeprocessor(md), "table-regions", 6)
    return parse(md.convert(text))


def test_the_region_is_named_by_the_heading_above():
    root = table("## Doses\n\n| a |\n| - |\n| b |\n\n| c |\n| - |\n| d |\n")
    assert [attributes(region)["aria-label"] for region in root.css("[role=region]")] == [
        "Table: Doses",
        "Table: Doses 2",
    ]


def test_a_column_is_aligned_without_a_style():
    root = table("| a | b | c | d |\n| - | :- | :-: | -: |\n| 1 | 2 | 3 | 4 |\n")
    cells = [attributes(cell) for cell in root.css("td")]
    assert cells == [{}, *({"data-mn-align": where} for where in ("left", "center", "right"))]
    assert not root.css("[style]")


def test_only_cells_are_changed():
    root = etree.fromstring('<div><p style="x">a</p></div>')
    TableTreeprocessor().run(root)
    assert etree.tostring(root) == b'<div><p style="x">a</p></div>'
