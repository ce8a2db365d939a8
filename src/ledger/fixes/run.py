"""Everything that can be set right in the content, file by file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from ..model.files import LISTS, RECORDS
from ..read.load import BIBLIOGRAPHY, Evidence
from ..read.page_dates import dated, differs
from ..read.source import SourceError, read_text
from . import bib_fields, bib_order, normalization, pages, records, title_case
from .title_case import Lexicon

MOST = 8
"""Rounds until nothing changes: one fix may make a file readable for the next."""


def fixed(evidence: Evidence, before: Evidence | None, day: date) -> Iterator[tuple[str, str, str]]:
    """Path, text as it is and text as it should be, of every file that changes.

    ``before`` is the content to compare with: a page that differs gets the day. None where there is none.
    """
    known = lexicon_of(evidence)
    for path in sorted(_paths(evidence.root)):
        try:
            text = read_text(evidence.root, path)
        except SourceError:
            continue
        better = text
        for _ in range(MOST):
            better, last = _fixed(evidence, known, path, better), better
            if better == last:
                break
        if before and _changed(evidence, before, path, better, text):
            better = dated(better, day)
        raw = (evidence.root / path).read_bytes().decode("utf-8")
        if better != raw:
            yield path, raw, better


def lexicon_of(evidence: Evidence) -> Lexicon:
    """The words of our pages and of all titles, against which a title in Title Case is held."""
    titles = (entry.raw.get("title", "") for entry in evidence.bibliography.values())
    return title_case.lexicon((page.body for page in evidence.pages.values()), titles)


def _paths(root: Path) -> Iterator[str]:
    for pattern in (BIBLIOGRAPHY, "evidence/*.yml", "evidence/*/*.yml", "docs/**/*.md"):
        yield from (file.relative_to(root).as_posix() for file in root.glob(pattern) if not file.is_symlink())


def _fixed(evidence: Evidence, known: Lexicon, path: str, text: str) -> str:
    text = normalization.fixed(text)
    if path == BIBLIOGRAPHY:
        return bib_order.fixed(path, bib_fields.fixed(path, text, known))
    folder, _, name = path.partition("/")
    if folder == "docs":
        allowed = [item.text for item in evidence.exceptions.root.get("quotation-marks", ()) if item.where == path]
        return pages.fixed(path, name, text, allowed)
    kind = name.removesuffix(".yml").partition("/")[0]
    model = RECORDS.get(kind) or LISTS.get(kind)
    return records.fixed(path, text, model) if model else text


def _changed(evidence: Evidence, before: Evidence, path: str, better: str, text: str) -> bool:
    """True for a page that a reader finds changed, by its author or by what was just set right."""
    name = path.removeprefix("docs/")
    page, earlier = evidence.pages.get(name), before.pages.get(name)
    if not path.startswith("docs/") or page is None or earlier is None:
        return False
    return differs(page, earlier) or better != text
