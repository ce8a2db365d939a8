"""``references.bib`` in the order of its keys. Remarks right above an entry move with it."""

from __future__ import annotations

from itertools import pairwise

from ..read.bibliography import parse


def fixed(path: str, text: str) -> str:
    """The text with its entries sorted; unchanged while a part of it cannot be read."""
    entries, findings, broken = parse(path, text)
    keys = [entry.key.lower() for entry in entries.values()]
    if findings or broken or all(one <= other for one, other in pairwise(keys)):
        return text
    lines = text.split("\n")
    starts = []
    for entry in entries.values():
        start = entry.line - 1
        while start and lines[start - 1].startswith("%"):
            start -= 1
        starts.append(start)
    blocks = ["\n".join(lines[one:other]).strip("\n") for one, other in pairwise([*starts, len(lines)])]
    placed = [block for _, block in sorted(zip(keys, blocks, strict=True), key=lambda pair: pair[0])]
    head = "\n".join(lines[: starts[0]]).rstrip("\n")
    return "\n\n".join([head, *placed] if head else placed) + "\n"
