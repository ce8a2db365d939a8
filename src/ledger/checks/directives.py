"""Every block directive is known, closed, and names figures and records that exist."""

from __future__ import annotations

import difflib
from typing import get_args

from ..model.directives import DIRECTIVES, FIGURES, figure_parts
from ..model.files import RECORDS
from ..model.terms import Origin, Use
from ..read.load import Evidence
from ._rule import Problems

CLOSED = {"uses": ("use", get_args(Use)), "origins": ("origin", get_args(Origin))}
"""What a directive may name that is no record: one name of it, and all of them."""


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        for block in page.directives:
            for what, fix in _problems(evidence, block):
                yield page.path, block.line, what, fix


def _problems(evidence: Evidence, block):
    if block.name not in DIRECTIVES:
        close = difflib.get_close_matches(block.name, DIRECTIVES, 1)
        fix = f"Did you mean “{close[0]}”?" if close else f"Known are {', '.join(DIRECTIVES)}."
        yield f"There is no directive “{block.name}”.", fix
        return
    if not block.end:
        yield f"The block “/// {block.name}” is never closed.", "Add a line “///” behind it."
    takes = DIRECTIVES[block.name].takes
    if takes is None and block.argument:
        yield f"“/// {block.name}” takes no name.", "Delete what stands behind the “|”."
    elif takes == "list":
        yield from _list(evidence, block)
    elif takes in CLOSED:
        yield from _closed(block, *CLOSED[takes])
    elif takes == "figure":
        yield from _figure(evidence, block)
    elif takes in RECORDS:
        yield from _unknown(block, block.ids, _records(evidence, takes, block.ids), block.name)


def _list(evidence: Evidence, block):
    path = f"evidence/{block.name}.yml"
    if block.argument:
        yield f"“/// {block.name}” takes no name.", "Delete what stands behind the “|”."
    elif not getattr(evidence, block.name.replace("-", "_")) and path not in evidence.unread:
        fix = "Add the file; evidence/README.md shows its fields."
        yield f"“/// {block.name}” shows {path}, which does not exist.", fix


def _closed(block, what, known):
    if not block.ids:
        yield f"“/// {block.name}” names no {what}.", f"Write “/// {block.name} | …” with {' or '.join(known)}."
    for name in block.ids:
        if name not in known:
            close = difflib.get_close_matches(name, known, 1)
            fix = f"Did you mean “{close[0]}”?" if close else f"Choose from {', '.join(known)}."
            yield f"There is no {what} “{name}”.", fix


def _records(evidence: Evidence, folder, names):
    """The records of a folder, also those that exist and cannot be read: they have findings of their own."""
    return {*evidence.records(folder), *(name for name in names if evidence.exists(folder, name))}


def _figure(evidence: Evidence, block):
    name, ids = figure_parts(block.argument)
    if name not in FIGURES:
        close = difflib.get_close_matches(name, FIGURES, 1)
        fix = f"Did you mean “{close[0]}”?" if close else f"Figures are {', '.join(FIGURES)}."
        yield f"There is no figure “{name}”.", fix
    elif FIGURES[name] is None and "|" in block.argument:
        yield f"The figure “{name}” draws what is there and takes no names.", "Delete the second “|” and the rest."
    elif FIGURES[name] and not ids:
        what = FIGURES[name].removesuffix("s")
        yield f"The figure “{name}” names nothing.", f"Write “/// figure | {name} | name-of-the-{what}”."
    elif FIGURES[name]:
        known = _records(evidence, FIGURES[name], ids)
        yield from _unknown(block, ids, known, FIGURES[name].removesuffix("s"))


def _unknown(block, names, known, what):
    if not names:
        yield f"“/// {block.name}” names nothing.", f"Write “/// {block.name} | name-of-the-{what}”."
    for name in names:
        if name not in known:
            close = difflib.get_close_matches(name, known, 1)
            fix = f"Did you mean “{close[0]}”?" if close else f"Add the {what}, or correct its name."
            yield f"There is no {what} “{name}”.", fix
