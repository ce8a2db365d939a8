"""Asks the registries about every work of ``references.bib``. What one of them did not answer stays unknown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import TypeVar
from urllib.parse import quote

from ..model import CheckedNotice, CheckedWork
from ..model.checked import Noticed, Registry
from ..read.entry import Entry
from ..read.retractions import identified
from . import crossref, notices, pubmed
from .client import Client, NotFound, Unclear
from .compare import RETRACTED, differences
from .work import RETRACTED as TAKEN_BACK
from .work import Notice, Work

T = TypeVar("T")

AT_ONCE = 4
"""Works that are asked about side by side; the client keeps each service's pause all the same."""
KINDS: Mapping[str, Noticed] = {
    **dict.fromkeys(TAKEN_BACK, "retraction"),
    "expression_of_concern": "concern",
    **dict.fromkeys(("correction", "corrigendum", "erratum", "corrected_and_republished"), "correction"),
}
NAMES: Mapping[Registry, str] = {"crossref": "Crossref", "pubmed": "PubMed"}


@dataclass
class Asked:
    """What the registries said, and of which works one of them did not answer, with the reason."""

    works: dict[str, CheckedWork] = field(default_factory=dict)
    unclear: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answers:
    """What is asked for many works at once. A missing number means that the registry does not have it."""

    pubmed: Mapping[str, Work] | Unclear
    about: Mapping[str, list[Notice]] | Unclear


def verify(client: Client, entries: Iterable[Entry], on: date, done: Callable[[], object] = lambda: None) -> Asked:
    """Asks about every work with a DOI or a PMID. ``done`` is called after each work. Never raises ``FetchError``."""
    works = [entry for entry in entries if identified(entry)]
    answers = Answers(
        pubmed=_or_why(lambda: pubmed.works(client, [entry.get("pmid") for entry in works if entry.get("pmid")])),
        about=_or_why(lambda: notices.about(client, [entry.get("doi") for entry in works if entry.get("doi")])),
    )
    asked, ask = Asked(), partial(_or_why, _work, client, answers, on)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            for entry, found in zip(works, pool.map(ask, works), strict=True):
                if isinstance(found, Unclear):
                    asked.unclear[entry.key] = str(found)
                else:
                    asked.works[entry.key] = found
                done()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)  # Ctrl-C: nobody waits for what is not asked yet.
            raise
    return asked


def _or_why(ask: Callable[..., T], *given: object) -> T | Unclear:
    try:
        return ask(*given)
    except Unclear as error:
        return error


def _work(client: Client, answers: Answers, on: date, entry: Entry) -> CheckedWork:
    doi, pmid = entry.get("doi"), entry.get("pmid")
    works: dict[Registry, Work] = {}
    missing, by, later = [], [], []
    if doi:
        try:
            works["crossref"] = crossref.work(client, doi)
        except NotFound:
            # Crossref is one of several that register DOIs.
            by.append("doi")
            if not _registered(client, doi):
                missing.append("doi")
        later += _known(answers.about).get(doi.lower(), [])
    if pmid:
        found = _known(answers.pubmed)
        if pmid in found:
            works["pubmed"] = found[pmid]
        else:
            by.append("pubmed")
            missing.append("pmid")
    return CheckedWork(
        on=on,
        by=(*works, *by),
        doi=doi or None,
        pmid=pmid or None,
        missing=missing,
        differs=tuple(differences(entry, works)),
        notices=tuple(dict.fromkeys(_notices(works, later))),
    )


def _known(answer: Mapping | Unclear) -> Mapping:
    if isinstance(answer, Unclear):
        raise answer
    return answer


def _registered(client: Client, doi: str) -> bool:
    """Whether anybody has registered the DOI. Raises ``Unclear``."""
    try:
        answer = client.json("doi", quote(doi))
    except NotFound:
        return False
    code = answer.get("responseCode") if isinstance(answer, dict) else None
    if code not in (1, 100):
        raise Unclear("The registry of DOIs did not say whether it exists.")
    return code == 1


def _notices(works: Mapping[Registry, Work], later: Iterable[Notice]) -> Iterator[CheckedNotice]:
    """Every notice once, those that take the work back first. A retraction may be known without its notice."""
    found = [*later, *(notice for work in works.values() for notice in work.notices)]
    said = [
        CheckedNotice(kind=KINDS.get(item.kind, "other"), by=item.source, date=item.on or None, doi=item.doi or None)
        for item in found
    ]
    for by, work in works.items():
        marked = work.retracted or RETRACTED.match(work.title)
        if marked and not any(notice.kind == "retraction" for notice in said):
            said.append(CheckedNotice(kind="retraction", by=NAMES[by]))
    once = {(notice.kind, notice.by, notice.doi): notice for notice in said}.values()
    yield from sorted(once, key=lambda notice: (notice.kind != "retraction", notice.kind, notice.date or "", notice.by))
