"""Where a new entry or page goes in a file that is sorted by hand. All else stays as it was, byte by byte."""

from __future__ import annotations

from collections.abc import Mapping

from ..read.entry import Entry
from ..read.settings import Settings


def with_entry(text: str, entries: Mapping[str, Entry], key: str, entry: str) -> str:
    """``references.bib`` with an entry more, before the first one whose key comes later in the alphabet."""
    lines = text.split("\n")
    later = next((found for found in entries.values() if found.key.lower() > key.lower()), None)
    if later is None:
        return text.rstrip("\n") + f"\n\n{entry}"
    place = later.line - 1
    # Remarks that stand right above an entry belong to it.
    while place and lines[place - 1].startswith("%"):
        place -= 1
    return "\n".join([*lines[:place], *entry.split("\n"), *lines[place:]])


def with_page(text: str, settings: Settings, name: str, label: str) -> str:
    """``mkdocs.yml`` with a page more, behind the last one of its folder. Unchanged if no page of it is there."""
    folder = name.rpartition("/")[0]
    lines = text.split("\n")
    same = [item.line for item in settings.menu if item.target.rpartition("/")[0] == folder and item.target]
    if not same:
        return text
    last = lines[max(same) - 1]
    indentation = last[: len(last) - len(last.lstrip())]
    return "\n".join([*lines[: max(same)], f"{indentation}- {label}: {name}", *lines[max(same) :]])
