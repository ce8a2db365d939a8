"""A cited work as a reader meets it: what a citation, a reference list and the numbering need to know of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, Protocol


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
    def later(self) -> str:
        """What was published about it later and leaves it standing. Empty: nothing is known."""

    @property
    def coins_title(self) -> str:
        """The work for reference managers: the ``title`` of a COinS, not yet escaped."""

    @property
    def coins_id(self) -> str:
        """The same with the identifier alone. Empty: it has none."""

    @property
    def record_path(self) -> str:
        """Address of the study's record below the site's root. Empty: it has none."""


class CitationBook(Protocol):
    """All works that can be cited."""

    def get(self, key: str) -> ReferenceView | None:
        """The work with exactly this key, or ``None``."""

    def checked(self, keys: Iterable[str]) -> str:
        """When these works were last checked, and what came of it, in one sentence. Empty: they were not."""
