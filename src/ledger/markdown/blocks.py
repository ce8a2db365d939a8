"""Our block directives: ``/// claim | some-id`` becomes a card, ``/// answer`` a box around Markdown.

A card's texts are put into the element tree before inline processing, so that citations in them share the
page's numbering; nothing else in them is Markdown. Big tables and lists go into the stash of finished HTML:
nothing in them is Markdown at all, and inline processing of thousands of cells would cost most of the build.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING, Any

import jinja2
from markdown.util import AtomicString
from pymdownx.blocks.block import Block

from ..model.directives import DIRECTIVES
from .directives import values
from .record_text import plain

if TYPE_CHECKING:
    from . import LedgerExtension


class LedgerBlock(Block):
    """What our blocks share: the extension they belong to."""

    @property
    def ledger(self) -> LedgerExtension:
        return self.config["ledger"]

    def render(self, **values: Any) -> str:
        """The block's template with its values. A template may call ``url`` for an address on this site."""
        return self._template(self.NAME).render(url=self.ledger.page.url_for, **values)

    def render_records(self, argument: str) -> str:
        """The template with the records that the argument names.

        A record that does not exist stops ``build`` before it starts; ``serve`` goes on, so that its author
        sees the rest of the page, with a note in the record's place.
        """
        try:
            found = values(self.ledger.catalog, self.NAME, argument)
        except KeyError:
            self.ledger.page.report("unknown-record", argument, f"“/// {self.NAME}” names no record that exists")
            return self._template("missing").render(name=f"{self.NAME} | {argument}")
        return self.render(**found)

    def _template(self, name: str) -> jinja2.Template:
        return self.ledger.templates.get_template(f"partials/blocks/{name}.html")


class Box(LedgerBlock):
    """A box around ordinary Markdown."""

    def on_create(self, parent: etree.Element) -> etree.Element:
        box = etree.fromstring(self.render())
        parent.append(box)
        return box


class Card(LedgerBlock):
    """One card, or a list of cards, from records."""

    ARGUMENT = None

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div")

    def on_end(self, block: etree.Element) -> None:
        rendered = etree.fromstring(self.render_records(self.argument or ""))
        self._seal(rendered)
        plain(rendered)
        block.clear()
        block.tag, block.text = rendered.tag, rendered.text
        block.attrib.update(rendered.attrib)
        block.extend(rendered)

    def _seal(self, element: etree.Element) -> None:
        """Stashes what the template marks with ``data-mn-raw``: finished links, which MkDocs would take for
        links between source files, and buttons, in which nothing is Markdown."""
        for parent in list(element.iter()):
            for place, child in enumerate(parent):
                if child.attrib.pop("data-mn-raw", None) is not None:
                    tail, child.tail = child.tail, None
                    # Python-Markdown takes the paragraph away when it puts the stashed HTML back.
                    sealed = etree.Element("p")
                    sealed.text = AtomicString(self.md.htmlStash.store(_html(child)))
                    sealed.tail = tail
                    parent[place] = sealed


class Raw(LedgerBlock):
    """A table or list of finished HTML."""

    ARGUMENT = None

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div", {"class": f"mn-{self.NAME}"})

    def on_end(self, block: etree.Element) -> None:
        html = self.render_records(self.argument or "")
        block.text = AtomicString(self.md.htmlStash.store(html))


def _html(element: etree.Element) -> str:
    return etree.tostring(element, encoding="unicode", method="html")


def block_types() -> list[type[LedgerBlock]]:
    """A class for each directive: pymdownx wants the name as a class attribute."""
    forms: dict[str, type[LedgerBlock]] = {"box": Box, "card": Card, "raw": Raw}
    return [type(f"Block_{name}", (forms[kind.form],), {"NAME": name}) for name, kind in DIRECTIVES.items()]
