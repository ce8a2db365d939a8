"""What is read from a PDF that Chromium printed, and what is mended in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from datetime import date
from pathlib import Path

import pikepdf

import letters
import tags


def pages(file: Path, anchors: Iterable[str]) -> dict[str, int]:
    """The page of each anchor, from 1. Raises ``KeyError`` for one that no link leads to: Chromium leaves those out."""
    with pikepdf.open(file) as made:
        number = {page.objgen: place for place, page in enumerate(made.pages, 1)}
        targets = made.Root.Dests
        return {anchor: number[targets[f"/{anchor}"][0].objgen] for anchor in anchors}


def finish(file: Path, headings: Collection[str], day: date) -> None:
    """Mends what Chromium leaves: no space in the outline where a heading wraps, the time of day, a file too large."""
    written = {re.sub(r"\s", "", heading): heading for heading in headings}

    def mend(items: list[pikepdf.OutlineItem]) -> None:
        for item in items:
            item.title = written.get(re.sub(r"\s", "", item.title), item.title)
            mend(item.children)

    with pikepdf.open(file, allow_overwriting_input=True) as made:
        with made.open_outline() as outline:
            mend(outline.root)
        made.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        made.Root.PageMode = pikepdf.Name.UseOutlines
        made.docinfo.CreationDate = made.docinfo.ModDate = f"D:{day:%Y%m%d}000000Z"
        letters.join(made)
        tags.without_silent(made.Root.StructTreeRoot)
        pikepdf.settings.set_flate_compression_level(9)
        made.save(
            file,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            recompress_flate=True,
            deterministic_id=True,
            linearize=True,
        )
