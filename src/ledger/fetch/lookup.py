"""A work by any of its identifiers, put together from what every service knows of it.

Crossref writes titles, names, journals and pages as printed; PubMed knows its own numbers, the kind of publication,
and retractions of its own. So Crossref comes first, and PubMed adds.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from . import crossref, pubmed, trials
from .client import Client, FetchError, NotFound
from .identifiers import Identifier
from .trials import Trial
from .work import Work

T = TypeVar("T")


@dataclass(frozen=True)
class Found:
    work: Work
    trial: Trial | None = None
    """The registration, if one was asked for."""
    unasked: tuple[str, ...] = ()
    """What a second service did not tell, in sentences; what it knows may be missing from the work."""


def lookup(client: Client, wanted: Identifier) -> Found:
    """Raises ``NotFound`` and ``Unclear`` of the service that has to know the identifier."""
    if wanted.kind == "registration":
        trial = trials.trial(client, wanted.value)
        return Found(trial.work, trial)
    unasked: list[str] = []
    pmid, doi, pmcid = "", "", ""
    if wanted.kind == "doi":
        doi = wanted.value
    elif wanted.kind == "pmid":
        pmid = wanted.value
    else:
        pmcid = wanted.value
        pmid, doi = pubmed.ids_of_pmcid(client, pmcid)
    first = crossref.work(client, doi) if wanted.kind == "doi" else Work(doi=doi, pmcid=pmcid)
    if not pmid:
        pmid = _or(unasked, "", lambda: pubmed.pmid_of_doi(client, doi))
    second = Work(pmid=pmid)
    if wanted.kind == "pmid":
        second = pubmed.work(client, pmid)
    elif pmid:
        second = _or(unasked, second, lambda: pubmed.work(client, pmid))
    doi = doi or second.doi
    if doi and wanted.kind != "doi":
        first = _or(unasked, first, lambda: crossref.work(client, doi))
    work = first.filled(second)
    # "misc" is what a service says that does not know better.
    work = replace(work, type=second.type) if first.type == "misc" and not first.title else work
    if not work.title:
        raise NotFound(f"{' '.join(unasked) or f'No service has a title for {wanted}.'}")
    return Found(work, None, tuple(unasked))


def _or(unasked: list[str], otherwise: T, ask: Callable[[], T]) -> T:
    """What a service says that need not know; if it does not answer, that is noted."""
    try:
        return ask()
    except FetchError as error:
        unasked.append(str(error))
        return otherwise
