"""What the citation extension is given: a book of references, and the page it works on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol

Trouble = Literal["unknown-record", "unknown-key", "malformed-citation", "citation-in-alt", "citation-in-control"]
"""The kinds of findings this extension reports."""


class Link(NamedTuple):
    """An address of a cited work: ``kind`` is a word for CSS, such as ``doi``, ``pubmed``, ``pmc``."""

    label: str
    url: str
    kind: str


class ReferenceView(Protocol):
    """A cited work, ready to print. Strings are escaped by the template; HTML comes as ``Markup``.

    ``Markup`` must be well-formed XML (no ``&nbsp;``). ``authors``, ``title`` and ``source`` end with their
    own punctuation; empty ones are left out.
    """

    @property
    def key(self) -> str: ...
    @property
    def short(self) -> str:
        """How the work is called in a sentence: "Alam 2014"."""

    @property
    def authors(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def source(self) -> str:
        """Journal, date, volume, issue and pages, or what stands for them."""

    @property
    def links(self) -> tuple[Link, ...]: ...
    @property
    def read_depth(self) -> str:
        """A word for CSS and scripts: "full-text", "abstract", …"""

    @property
    def read_label(self) -> str:
        """The same for readers. Empty: nothing is said."""

    @property
    def unverified_note(self) -> str:
        """What in our record is from memory. Empty: nothing."""

    @property
    def retracted(self) -> str:
        """When and why the journal took it back. Empty: it stands."""

    @property
    def record_path(self) -> str:
        """Address of the study's record below the site's root. Empty: it has none."""


class CitationBook(Protocol):
    """All works that can be cited."""

    def get(self, key: str) -> ReferenceView | None:
        """The work with exactly this key, or ``None``."""


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
