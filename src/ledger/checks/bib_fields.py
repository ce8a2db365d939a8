"""An entry has a known type, and only fields that its type prints: any other would vanish without a word.

BibLaTeX's names of fields and types, and what reference managers add, are named with what to write instead.
"""

from __future__ import annotations

import difflib

from ..model.work_types import COMMON, FIELDS, TYPES
from ..read.load import BIBLIOGRAPHY, Evidence
from ._rule import Problems

INSTEAD = {
    "annote": "note", "collaboration": "author", "day": "month", "editora": "editor", "issue": "number",
    "journaltitle": "journal", "location": "address", "maintitle": "booktitle", "organization": "publisher",
    "place": "address", "subtitle": "title", "pagetotal": "pages", "eventtitle": "booktitle", "type": "howpublished",
    "version": "edition", "article-number": "pages", "articleno": "pages", "numpages": "pages",
}  # fmt: skip
FIX = {
    "date": "Write “year = {2021},” and, if known, “month = {March},”.",
    "crossref": "Write the fields of the other entry here, and delete this one.",
    "xdata": "Write the fields of the other entry here, and delete this one.",
    "eprint": "Write a PubMed number as “pmid = {123},” and any other as “url = {https://…},”.",
    "key": "Delete it; an organization without authors is “author = {{Name}},”.",
    "file": "Delete it: it names a place on your computer.",
    "series": "Delete it, or say it in the note.",
}
TYPE_INSTEAD = {
    "conference": "inproceedings", "electronic": "online", "www": "online", "webpage": "online", "thesis": "phdthesis",
    "collection": "book", "mvbook": "book", "bookinbook": "inbook", "suppbook": "inbook", "booklet": "misc",
    "manual": "misc", "unpublished": "misc", "patent": "misc", "preprint": "misc", "journal": "article",
    "periodical": "misc", "mvproceedings": "proceedings", "inreference": "incollection",
    "masterthesis": "mastersthesis",
}  # fmt: skip


def check(evidence: Evidence) -> Problems:
    for entry in evidence.bibliography.values():
        kind = TYPES.get(entry.type)
        if kind is None:
            close = difflib.get_close_matches(entry.type, TYPES, 1)
            better = TYPE_INSTEAD.get(entry.type) or (close[0] if close else "")
            what = f"“@{entry.type}” is not a type of this file."
            fix = (f"Write “@{better}”, or another of: " if better else "Write one of: ") + ", ".join(TYPES) + "."
            yield BIBLIOGRAPHY, entry.line, what, fix
        for name in entry.raw:
            line = entry.field_lines[name]
            if name not in FIELDS:
                yield BIBLIOGRAPHY, line, f"“{name}” is not a field of this file: nobody would see it.", _fix(name)
            elif not entry.get(name):
                yield BIBLIOGRAPHY, line, f"“{name}” of “{entry.key}” is empty.", "Fill it, or delete it."
            elif kind and name not in COMMON and name not in kind.fields:
                fields = ", ".join(kind.fields)
                fix = (
                    f"Delete it, or choose another type. Beside the fields of every type, @{entry.type} has: {fields}."
                )
                yield BIBLIOGRAPHY, line, f"“{name}” is not printed for @{entry.type}.", fix
        for name in kind.needs if kind else ():
            if name not in entry.raw and not any(name == INSTEAD.get(other) for other in entry.raw):
                what = f"“{entry.key}” has no {name}, as @{entry.type} needs."
                yield BIBLIOGRAPHY, entry.line, what, "Add it, or write “@misc” if it is something else."


def _fix(name):
    if name in FIX:
        return FIX[name]
    close = difflib.get_close_matches(name, FIELDS, 1, 0.8)
    better = INSTEAD.get(name) or (close[0] if close else "")
    return f"Write “{better}”, or delete it." if better else "Delete it."
