"""A table of Markdown that is too wide for a phone scrolls by itself, and can be reached to do so by keyboard.

The theme's script would wrap it in the browser; here it is done at build time, with the theme's own classes, so
that nothing moves when the page is there and nothing is missing without a script. A column that is aligned with
colons says so in an attribute of ours.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections import Counter

from markdown.treeprocessors import Treeprocessor

HEADINGS = ("h1", "h2", "h3", "h4")
CELLS = ("td", "th")


class TableTreeprocessor(Treeprocessor):
    """Puts each plain table into a region with a name: that of the heading above it."""

    def run(self, root: etree.Element) -> None:
        """Changes ``root`` in place."""
        names: Counter[str] = Counter()
        heading = ""
        # A list, because the tree changes on the way.
        for parent, child in [(above, child) for above in root.iter() for child in above]:
            if child.tag in HEADINGS:
                heading = "".join(child.itertext())
            elif child.tag in CELLS and (style := child.attrib.pop("style", "")):
                # The policy lets no style attribute work.
                child.set("data-mn-align", style.removeprefix("text-align: ").rstrip(";"))
            elif child.tag == "table" and not child.get("class"):
                name = f"Table: {heading}" if heading else "Table"
                names[name] += 1
                place = list(parent).index(child)
                parent[place] = _region(child, f"{name} {names[name]}" if names[name] > 1 else name)


def _region(table: etree.Element, name: str) -> etree.Element:
    attributes = {"class": "md-typeset__scrollwrap", "role": "region", "aria-label": name, "tabindex": "0"}
    region = etree.Element("div", attributes)
    etree.SubElement(region, "div", {"class": "md-typeset__table"}).append(table)
    region.tail, table.tail = table.tail, None
    return region
