"""The types of cited works: what each may say, and what each is called in BibTeX, RIS and CSL.

RIS: Research Information Systems, "RIS format specifications" (2011), as reference managers read it. CSL: appendix
III of the specification 1.0.2. BibTeX: Patashnik, "BibTeXing" (1988), the types that every style knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

COMMON = ("author", "title", "year", "month", "doi", "pmid", "pmcid", "url", "note", "unverified")
"""The fields of every type."""


@dataclass(frozen=True)
class WorkType:
    ris: str
    csl: str
    bibtex: str
    fields: tuple[str, ...]
    """What it may say beside ``COMMON``."""
    needs: tuple[str, ...] = ()
    """What is not to be printed without it, beside ``title`` and ``year``."""
    genre: str = ""
    """What stands in square brackets behind the title (NLM, *Citing Medicine*)."""


PUBLISHED = ("editor", "publisher", "address", "edition", "volume")
CHAPTER = ("booktitle", *PUBLISHED, "pages")
REPORT = ("institution", "address", "number")
THESIS = ("school", "address")
OTHER = ("howpublished", "institution", "publisher")

TYPES: Mapping[str, WorkType] = MappingProxyType({
    "article": WorkType("JOUR", "article-journal", "article", ("journal", "volume", "number", "pages"), ("journal",)),
    "book": WorkType("BOOK", "book", "book", PUBLISHED),
    "dataset": WorkType("DATA", "dataset", "misc", OTHER, genre="dataset"),
    "inbook": WorkType("CHAP", "chapter", "incollection", CHAPTER, ("booktitle",)),
    "incollection": WorkType("CHAP", "chapter", "incollection", CHAPTER, ("booktitle",)),
    "inproceedings": WorkType("CPAPER", "paper-conference", "inproceedings", CHAPTER, ("booktitle",)),
    "mastersthesis": WorkType("THES", "thesis", "mastersthesis", THESIS, genre="master’s thesis"),
    "misc": WorkType("GEN", "document", "misc", OTHER),
    "online": WorkType("ELEC", "webpage", "misc", OTHER),
    "phdthesis": WorkType("THES", "thesis", "phdthesis", THESIS, genre="dissertation"),
    "proceedings": WorkType("CONF", "book", "proceedings", PUBLISHED),
    "report": WorkType("RPRT", "report", "techreport", REPORT),
    "software": WorkType("COMP", "software", "misc", OTHER, genre="software"),
    "techreport": WorkType("RPRT", "report", "techreport", REPORT),
})  # fmt: skip

UNKNOWN = TYPES["misc"]
FIELDS = frozenset({*COMMON, *(name for kind in TYPES.values() for name in kind.fields)})
