"""What the registries said of the works as ``references.bib`` has them now, and which works were taken back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..model import Checked, CheckedWork, Study
from ..model.checked import Compared
from .entry import Entry


def identified(entry: Entry) -> bool:
    """True for a work that a registry can be asked about."""
    return bool(entry.get("doi") or entry.get("pmid"))


def written(entry: Entry, field: Compared) -> str:
    """A field that registries have too, as our entry has it; an empty text if it has none."""
    match field:
        case "first-author":
            return entry.authors[0].last if entry.authors else ""
        case "pages":
            return "–".join(part for part in entry.page_range if part)
        case _:
            return entry.get(field)


def standing(entries: Mapping[str, Entry], checked: Checked) -> dict[str, CheckedWork]:
    """The checks that still speak of the work: one of another DOI or PMID says nothing about this one."""
    return {
        key: found
        for key, found in checked.root.items()
        if key in entries
        and (found.doi or "", found.pmid or "") == (entries[key].get("doi"), entries[key].get("pmid"))
        and identified(entries[key])
    }


def marked(entries: Mapping[str, Entry], studies: Mapping[str, Study], checked: Checked | None) -> dict[str, Entry]:
    """The entries, marked where a record or a registry says that the work was retracted.

    Every list of works is made from entries, so no list can forget it.
    """
    said = {}
    for key, found in standing(entries, checked).items() if checked else ():
        if notice := found.retracted:
            day = f"{notice.date}: " if notice.date else ""
            said[key] = f"{day}{notice.by} has the notice{f' {notice.doi}' if notice.doi else ''}"
    for key, study in studies.items():
        if key in entries and study.retracted:
            said[key] = f"{study.retracted.on}: {study.retracted.reason}"
    return {key: replace(entry, retracted=said[key]) if key in said else entry for key, entry in entries.items()}
