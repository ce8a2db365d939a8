"""Every block directive is known, closed, and names records that exist."""

import difflib
from typing import get_args

from ..model.terms import Use
from ..site import DIRECTIVES, FOREIGN_BLOCKS


def check(evidence):
    for page in evidence.pages.values():
        for block in page.directives:
            for what, fix in _problems(evidence, block):
                yield page.path, block.line, what, fix


def _problems(evidence, block):
    known = {**DIRECTIVES, **FOREIGN_BLOCKS}
    if block.name not in known:
        close = difflib.get_close_matches(block.name, known, 1)
        fix = f"Did you mean “{close[0]}”?" if close else f"Known are {', '.join(known)}."
        yield f"There is no directive “{block.name}”.", fix
        return
    if not block.end:
        yield f"The block “/// {block.name}” is never closed.", "Add a line “///” behind it."
    takes = known[block.name]
    if takes is None and block.argument:
        yield f"“/// {block.name}” takes no name.", "Delete what stands behind the “|”."
    elif takes == "uses":
        yield from _unknown(block, block.ids, get_args(Use), "use")
    elif takes in {"claims", "outcomes", "harms", "studies"}:
        yield from _unknown(block, block.ids, evidence.records(takes), block.name)


def _unknown(block, names, known, what):
    if not names:
        yield f"“/// {block.name}” names nothing.", f"Write “/// {block.name} | name-of-the-{what}”."
    for name in names:
        if name not in known:
            close = difflib.get_close_matches(name, known, 1)
            fix = f"Did you mean “{close[0]}”?" if close else f"Add the {what}, or correct its name."
            yield f"There is no {what} “{name}”.", fix
