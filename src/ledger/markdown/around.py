"""What stands around an article: below its heading how far to trust it, below its end who wrote it and when.

It is put around the finished HTML, because none of it is Markdown, and no name in it belongs into the contents.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from ..views.page_meta import page_meta

if TYPE_CHECKING:
    from . import LedgerExtension


class TreeDone(Treeprocessor):
    """Register it after all others: Python-Markdown's ``toc`` runs the postprocessors for every heading before."""

    def __init__(self, md: Markdown, around: AroundPostprocessor) -> None:
        super().__init__(md)
        self.around = around

    def run(self, root: etree.Element) -> None:
        self.around.whole = True


class AroundPostprocessor(Postprocessor):
    """Register it after all others."""

    whole = False
    """Whether the next text is the page, and not a heading of it."""

    def __init__(self, md: Markdown, ledger: LedgerExtension) -> None:
        super().__init__(md)
        self.ledger = ledger

    def run(self, text: str) -> str:
        """Keeps the article for the search, and returns it with what stands around it."""
        page = self.ledger.citations.page
        if page is None or not page.name or not self.whole:
            return text
        page.article = text.strip()
        about = page_meta(self.ledger.catalog, page.name, page.meta, page.mentions, page.canonical_url)
        page.about = about
        heading, end, rest = map(Markup, page.article.partition("</h1>"))
        head = "home-head" if about.kind == "home" else "page-head"
        return "\n".join(
            self.ledger.around.get_template(f"partials/{part}.html").render(
                url=page.url_for, page=page, page_meta=about, heading=heading + end, rest=rest
            )
            for part in (head, "page-foot")
        )
