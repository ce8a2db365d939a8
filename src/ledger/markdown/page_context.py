"""The page being converted, as the extension is told of it and tells about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ..views.page_meta import PageMeta

Trouble = Literal["unknown-record", "unknown-key", "malformed-citation", "citation-in-alt", "citation-in-control"]
"""The kinds of findings this extension reports."""


@dataclass
class PageContext:
    """The page being converted. Set ``LedgerExtension.page`` to a new one before each conversion.

    ``report(kind, key, message)`` receives each problem; ``key`` is the unknown key or, for other kinds, the
    text as it is written (line breaks included, escapes undone), so that its line can be found.
    ``url_for(path)`` turns an address below the site's root into one that works from this page. ``name`` is the page's
    file below ``docs/``, ``meta`` its front matter, ``canonical_url`` its whole address, ``repository`` that of the
    repository; without a name there is nothing around the article.

    Results: ``mentions`` has every cited key in document order, once for each mention (also in a group that is refused
    because of another key); ``article`` is the page's HTML, and ``about`` what stands around it.
    """

    report: Callable[[Trouble, str, str], None]
    url_for: Callable[[str], str]
    name: str = ""
    meta: Mapping[str, Any] = field(default_factory=dict)
    canonical_url: str | None = None
    repository: str = ""
    mentions: list[str] = field(default_factory=list)
    article: str = ""
    about: PageMeta | None = None

    @property
    def hide(self) -> list[str]:
        """What the theme leaves out beside the article: pages with wide tables have no contents at their side."""
        if self.about and self.about.kind == "home":
            return ["navigation", "toc"]
        return ["toc"] if "data-mn-studies" in self.article or "mn-grid__table" in self.article else []
