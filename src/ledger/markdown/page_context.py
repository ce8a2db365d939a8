"""The page being converted, as the extension is told of it and tells about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

Trouble = Literal["unknown-record", "unknown-key", "malformed-citation", "citation-in-alt", "citation-in-control"]
"""The kinds of findings this extension reports."""


@dataclass
class PageContext:
    """The page being converted. Set ``CitationExtension.page`` to a new one before each conversion.

    ``report(kind, key, message)`` receives each problem; ``key`` is the unknown key or, for other kinds, the
    text as it is written (line breaks included, escapes undone), so that its line can be found.
    ``url_for(path)`` turns a ``record_path`` into an address that works from this page. ``mentions`` is the
    result: every cited key in document order, once for each mention (also in a group that is refused because
    of another key).
    """

    report: Callable[[Trouble, str, str], None]
    url_for: Callable[[str], str]
    mentions: list[str] = field(default_factory=list)
