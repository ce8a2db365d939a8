"""From a template to the element tree: what later processors must see, and a seal around the rest."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from html import escape

import jinja2
from markdown import Markdown
from markdown.util import AtomicString

_HEADING = re.compile(r"h[1-6]")


def render(template: jinja2.Template, md: Markdown, **values: object) -> etree.Element:
    """Render a template with one outermost element and return that element for the tree.

    The outermost element and headings directly in it stay elements: ``toc`` has to see them. All else goes
    into ``md.htmlStash``, where no later processor can reach it: smart quotes and abbreviations would change
    titles, ``attr_list`` would read braces in them, and MkDocs would take the finished address of a study's
    record for the path of a source file and warn.

    Raises ``xml.etree.ElementTree.ParseError`` if the template's output is not well-formed XML.
    """
    rendered = etree.fromstring(template.render(values))
    outer = etree.Element(rendered.tag, rendered.attrib)
    loose = escape(rendered.text or "", quote=False)
    for child in rendered:
        if _HEADING.fullmatch(child.tag):
            _seal(outer, loose, md)
            loose = escape(child.tail or "", quote=False)
            child.tail = None
            outer.append(child)
        else:
            loose += etree.tostring(child, encoding="unicode", method="html")
    _seal(outer, loose, md)
    return outer


def _seal(outer: etree.Element, html: str, md: Markdown) -> None:
    """Stash ``html`` and put its placeholder at the end of ``outer``."""
    if not html.strip():
        return
    placeholder = AtomicString(md.htmlStash.store(html))
    if len(outer):
        outer[-1].tail = placeholder
    else:
        outer.text = placeholder
