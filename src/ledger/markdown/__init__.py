"""The Python-Markdown extension: cards as blocks, ``[@key]`` as citations. Knows Markdown and Jinja, not MkDocs.

A site generator sets ``extension.page`` before each page; without one, ``makeExtension(root=…)`` reads the
evidence by itself and links as if the page stood at the root of the site.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2
from markdown import Markdown
from pymdownx.blocks import BlocksExtension

from ..read.load import load
from ..views.catalog import Catalog
from .around import AroundPostprocessor, TreeDone
from .blocks import block_types
from .citations import CitationExtension
from .glossary_links import GlossaryTreeprocessor, Lexicon
from .page_context import PageContext
from .tables import TableTreeprocessor

__all__ = ["LedgerExtension", "PageContext", "environment", "makeExtension"]


def environment(folder: Path, reload: bool = False) -> jinja2.Environment:
    """Templates that escape what they print and complain about a misspelt name.

    ``reload``: one that changed since it was compiled is compiled anew; looking takes time at every use.
    """
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        auto_reload=reload,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class LedgerExtension(BlocksExtension):
    """Blocks and citations over one ``Catalog``."""

    def __init__(self, catalog: Catalog, templates: jinja2.Environment, page: PageContext | None = None) -> None:
        super().__init__()
        self.catalog = catalog
        self.templates = templates
        # Those around an article: as in the theme's, a line break between two elements is white space that shows. Made
        # here, and not for each page: every overlay compiles its templates by itself.
        self.around = templates.overlay(trim_blocks=False, lstrip_blocks=False)
        self.citations = CitationExtension(catalog, templates, page)
        glossary = catalog.evidence.glossary.root
        self.lexicon = Lexicon((name, term.meaning, term.also) for name, term in glossary.items())

    @property
    def page(self) -> PageContext:
        """The page being converted."""
        if self.citations.page is None:
            raise RuntimeError("Set LedgerExtension.page before converting a page.")
        return self.citations.page

    @page.setter
    def page(self, page: PageContext) -> None:
        self.citations.page = page

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        self.citations.extendMarkdown(md)
        # After the citations (12), which must stand before the first words are marked; before attr_list (8).
        md.treeprocessors.register(GlossaryTreeprocessor(md, self), "glossary", 11)
        # Headings have their text by now, and not yet the links to themselves (toc, 5).
        md.treeprocessors.register(TableTreeprocessor(md), "table-regions", 6)
        # After all others, which put stashed HTML back (30) and take the marks of the parser out (20).
        around = AroundPostprocessor(md, self)
        md.treeprocessors.register(TreeDone(md, around), "tree-done", -10)
        md.postprocessors.register(around, "around", -10)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: Any) -> None:
        """Registers one block for each directive."""
        for block in block_types():
            block_mgr.register(block, {"ledger": self})


def makeExtension(root: str = ".", **_: Any) -> LedgerExtension:
    """The extension for use without MkDocs, with the evidence below ``root``."""
    folder = Path(root)
    page = PageContext(report=lambda kind, key, message: None, url_for=lambda path: path)
    return LedgerExtension(Catalog(load(folder)), environment(folder / "overrides"), page)
