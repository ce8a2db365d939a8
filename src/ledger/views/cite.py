"""How to cite: the text, BibTeX and RIS of a page, and the two notations that the downloads share.

RIS: one tag a line, two letters and two spaces before the hyphen, ``ER`` at the end (Research Information
Systems, "RIS format specifications", 2011). The day of reading is the reader's to add.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ..read.tex import escaped
from .wording import day

SITE = "Micro-needling, by the evidence"
AUTHOR = f"The contributors to {SITE}"


@dataclass(frozen=True)
class PageCitation:
    """The same citation in three notations."""

    text: str
    bibtex: str
    ris: str


def cite_page(name: str, title: str, updated: date | str | None, url: str | None) -> PageCitation:
    """How to cite a page. ``name`` is its file below ``docs/``; ``url`` is absent where the site has none."""
    on = date.fromisoformat(updated) if isinstance(updated, str) else updated
    shown = f" Updated {day(on)}." if on else ""
    key = "-".join(["micro-needling", *name.removesuffix(".md").removesuffix("index").strip("/").split("/")]).strip("-")
    where = f" Available from: {url}" if url else ""
    return PageCitation(
        text=f"{AUTHOR}. {title.rstrip('.')}. In: {SITE} [Internet].{shown}{where}",
        bibtex=bibtex(
            "misc",
            key,
            {
                "author": f"{{{AUTHOR}}}",
                "title": f"{{{escaped(title)}}}",
                "howpublished": SITE,
                "year": str(on.year) if on else "",
                "month": f"{on:%B}" if on else "",
                "url": url or "",
            },
        ),
        ris=ris([
            ("TY", "ELEC"), ("AU", AUTHOR), ("TI", title), ("T2", SITE), ("PY", str(on.year) if on else ""),
            ("DA", f"{on:%Y/%m/%d}/" if on else ""), ("UR", url or ""),
        ]),
    )  # fmt: skip


def bibtex(kind: str, key: str, fields: Mapping[str, str]) -> str:
    """An entry with its non-empty fields in the order given; values are BibTeX already."""
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{kind}{{{key},", *lines, "}", ""])


def ris(fields: Iterable[tuple[str, str]]) -> str:
    """A record of its non-empty fields, one line each; a line break in a value would end it."""
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\n".join([*lines, "ER  - ", ""])
