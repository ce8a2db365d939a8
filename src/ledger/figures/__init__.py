"""The figures, one module each: layout numbers and ready words as frozen dataclasses, drawn by templates.

Every number comes from a record; a figure that misses one raises ``KeyError``, as a card does. No module
holds HTML. Vertical places are CSS pixels and horizontal ones percent, so that a drawing grows with the page
while its text keeps its size.
"""

from __future__ import annotations

from typing import Any

from ..model.directives import FIGURES, figure_parts
from ..views.catalog import Catalog
from . import counted, estimates, glance, needle, timeline


def figure(catalog: Catalog, argument: str) -> dict[str, Any]:
    """The values of a figure's template. Raises ``KeyError`` for a figure or a record that does not exist."""
    name, ids = figure_parts(argument)
    match name:
        case "glance":
            drawn: Any = glance.glance(catalog)
        case "needle-and-skin":
            drawn = needle.needle_and_skin(catalog)
        case "x-of-n":
            drawn = counted.x_of_n(catalog, ids)
        case "estimates":
            drawn = estimates.estimates(catalog, ids)
        case "timeline":
            drawn = timeline.timeline(catalog)
        case _:
            raise KeyError(name)
    # Two figures of one name can stand on a page, if they name different records.
    return {"name": name, "figure": drawn, "id": "-".join([name, *ids[:1]]) if FIGURES[name] else name}
