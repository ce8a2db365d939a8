"""The citations of a page's text, and whether they stand where a numbered link can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .citations import Group, groups, without_escapes
from .link_syntax import DEFINITION, IMAGE, LINK, definitions, references

FOLDABLE = re.compile(r"^[ \t]*\?\?\?.*$", re.MULTILINE)
IN_ALT = "in an alternative text, where no citation can be shown"
IN_LINK = "in the words of a link, which cannot hold another"
IN_DEFINITION = "at the start of a line before a “:”, which defines a link and shows nothing"
IN_FOLDABLE = "in the title of a foldable box, which is clicked itself"


@dataclass(frozen=True)
class Placed:
    """A pair of brackets that means to cite. ``inside`` is empty, or says where it stands in vain."""

    group: Group
    inside: str = ""


def placed(body: str) -> Iterator[Placed]:
    """Every citation of a text from which code and comments are blanked out."""
    masked = without_escapes(body)
    spans = [(*found.span(), IN_ALT) for found in IMAGE.finditer(masked)]
    spans += [(*found.span(), IN_LINK) for found in LINK.finditer(masked)]
    spans += [(*found.span(), IN_LINK) for found, defined in references(masked) if defined]
    spans += [(*found.span(), IN_FOLDABLE) for found in FOLDABLE.finditer(masked)]
    spans += [(*found.span(), IN_DEFINITION) for found in DEFINITION.finditer(masked)]
    where = ["", IN_ALT, IN_LINK, IN_FOLDABLE, IN_DEFINITION]
    covered = bytearray(len(masked) + 1)
    # What is named first in ``spans`` counts, so it comes last; looking through all of them for each citation would
    # take time with the square of a page's length.
    for start, end, what in reversed(spans):
        covered[start:end] = bytes([where.index(what)]) * (end - start)
    defined = definitions(masked)
    for group in groups(body):
        inside = where[covered[group.start]]
        if not inside and " ".join(group.text[1:-1].lower().split()) in defined:
            inside = IN_LINK
        yield Placed(group, inside)
