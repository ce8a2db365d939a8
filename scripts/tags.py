"""Takes the tags that say nothing out of a tagged PDF that Chromium printed.

Every piece of a line has a tag ``NonStruct`` of its own there, which are two thirds of all tags. What is in such a tag
counts as being in the tag above it (ISO 32000-2, table 368), so that is where it is put.
"""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

SILENT = {"/K", "/P", "/Pg", "/S", "/Type"}
"""What a tag of a piece of a line has. One with more, such as a language, stays."""


def without_silent(tree: pikepdf.Object) -> None:
    """Changes a ``/StructTreeRoot`` in place."""
    above: dict[tuple[int, int], pikepdf.Object] = {}
    waiting = _kids(tree)
    while waiting:
        tag = waiting.pop()
        if not _is_tag(tag):
            continue
        kids = _kids(tag)
        silent = [kid for kid in kids if _is_silent(kid)]
        waiting += kids
        if silent:
            if "/Pg" not in tag:
                tag.Pg = silent[0].Pg
            tag.K = pikepdf.Array(list(_content(tag, kids)))
            above |= {kid.objgen: tag for kid in silent}
    numbers = tree.ParentTree.Nums
    for pieces in list(numbers)[1::2]:
        if isinstance(pieces, pikepdf.Array):
            for place, tag in enumerate(pieces):
                if tag.objgen in above:
                    pieces[place] = above[tag.objgen]


def _content(tag: pikepdf.Object, kids: list) -> Iterator[object]:
    """What is in a tag; a piece on another page than the tag's own says which."""
    for kid in kids:
        if not _is_silent(kid):
            yield kid
        elif kid.Pg.objgen == tag.Pg.objgen:
            yield int(kid.K)
        else:
            yield pikepdf.Dictionary(Type=pikepdf.Name.MCR, Pg=kid.Pg, MCID=int(kid.K))


def _kids(tag: pikepdf.Object) -> list:
    kids = tag.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _is_tag(kid: object) -> bool:
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _is_silent(kid: object) -> bool:
    return _is_tag(kid) and kid.S == "/NonStruct" and isinstance(kid.get("/K"), int) and set(kid.keys()) <= SILENT
