"""The evidence as files to download: the same values as on the pages, in formats that other programs read.

Everything is made from the loaded records; nothing is counted or rounded here. A text in a file may cite with
``[@key]``: the keys are those of the references.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..read.load import Evidence
from .bundle import bundle
from .datapackage import datapackage
from .feed import FILE as FEED
from .feed import feed
from .single import files as single_files
from .tables import TABLES, table
from .works import as_bibtex, as_csl, as_ris

__all__ = ["FEED", "WHOLE", "Download", "Whole", "downloads", "feed", "single_files"]

FOLDER = "downloads"


@dataclass(frozen=True)
class Download:
    """A file below ``/downloads/`` with what a reader wants to know before fetching it."""

    name: str
    what: str
    rows: int
    content: bytes

    @property
    def path(self) -> str:
        return f"{FOLDER}/{self.name}"

    @property
    def size(self) -> str:
        """In KB of 1,000 bytes, as browsers show it; never 0."""
        return f"{max(1, round(len(self.content) / 1000)):,} KB"


@dataclass(frozen=True)
class Whole:
    """The whole guide in one file. Made from the built site and put beside it before it is published."""

    name: str
    title: str
    what: str

    @property
    def path(self) -> str:
        return f"{FOLDER}/{self.name}"

    @property
    def save_as(self) -> str:
        return f"micro-needling-{self.name}"


WHOLE = (
    Whole("guide.pdf", "The guide as a book (PDF)", "to print or to keep, without the record of each study"),
    Whole("guide.zip", "The whole site as a zip", "to read from disk without a network; unpack it and open index.html"),
)


@lru_cache(maxsize=2)
def downloads(evidence: Evidence) -> tuple[Download, ...]:
    """Every file, tables first. Made once for an ``Evidence``: the page that lists them says how large they are."""
    files = []
    for name, made in TABLES.items():
        rows = list(made.rows(evidence))
        files.append(Download(f"{name}.csv", made.what, len(rows), table(rows, made.columns).encode()))
    works, records = len(evidence.bibliography), len(evidence.studies) + len(evidence.claims)
    records += len(evidence.outcomes) + len(evidence.harms) + len(evidence.choices)
    files += [
        Download("evidence.json", "All records, works, labels and terms in one file", records, bundle(evidence)),
        Download("references.bib", "Every cited work, for BibTeX", works, as_bibtex(evidence).encode()),
        Download("references.ris", "Every cited work, for reference managers (RIS)", works, as_ris(evidence).encode()),
        Download("references.json", "Every cited work, for citation styles (CSL-JSON)", works, as_csl(evidence)),
    ]
    package = datapackage((file.name, file.what, file.content) for file in files)
    what = "What every column means, and how the tables hang together (Frictionless Data Package)"
    return (*files, Download("datapackage.json", what, len(files), package))
