"""What was published about works later, told from the notices' side: Crossref's ``update-to``.

A work's own ``updated-by`` names the same, but only where its publisher's deposit and Crossref's index have caught up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from . import crossref
from .client import Client, Unclear
from .work import Notice

AT_ONCE = 20
"""Works in one request: the address stays below 2,000 signs."""


def about(client: Client, dois: Iterable[str]) -> dict[str, list[Notice]]:
    """The notices about each of these works, by DOI in lower case; one without notices is absent. Raises ``Unclear``.

    Crossref, "REST API filters": filters of one name are alternatives. A comma divides them, so a DOI with a comma
    cannot be asked for in this way.
    """
    wanted = [doi.lower() for doi in dict.fromkeys(dois) if "," not in doi]
    found: dict[str, list[Notice]] = {}
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        terms = ",".join(f"updates:{doi}" for doi in part)
        answer = client.json("crossref", "works", filter=terms, rows="200", select="DOI,update-to")
        for doi, notice in _notices(answer):
            if doi in part and notice not in found.setdefault(doi, []):
                found[doi].append(notice)
    return {doi: notices for doi, notices in found.items() if notices}


def _notices(answer: Any) -> Iterator[tuple[str, Notice]]:
    message = answer.get("message") if isinstance(answer, dict) else None
    items = message.get("items") if isinstance(message, dict) else None
    if not isinstance(items, list):
        raise Unclear("Crossref answered a search without a list.")
    for item in items:
        if isinstance(item, dict):
            yield from crossref.updated(item)
