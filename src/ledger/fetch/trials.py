"""Registrations of ClinicalTrials.gov (API version 2, ``/studies/{number}``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..read.author_names import Author
from .client import Client, Unclear
from .work import Work

ADDRESS = "https://clinicaltrials.gov/study/"


@dataclass(frozen=True)
class Trial:
    """What a register says of a trial; of its result only the works that it names."""

    work: Work
    status: str = ""
    enrolled: int = 0
    enrolled_really: bool = False
    """False if the number is what was planned."""
    countries: tuple[str, ...] = ()
    allocation: str = ""
    """``RANDOMIZED``, ``NON_RANDOMIZED`` or ``NA``."""
    first_posted: str = ""
    """A day, as ISO 8601."""
    results_pmids: tuple[str, ...] = ()
    """Works that the sponsor or PubMed names as results."""


def trial(client: Client, number: str) -> Trial:
    """The registration with a number such as ``NCT02646917``. Raises ``NotFound`` and ``Unclear``."""
    answer = client.json("trials", f"studies/{number.upper()}", format="json")
    return parse(answer)


def search(client: Client, term: str, most: int = 100) -> Iterator[Trial]:
    """The registrations found for a query, the newest first. Raises ``Unclear``."""
    answer = client.json(
        "trials", "studies", **{"query.term": term, "pageSize": str(most), "sort": "StudyFirstPostDate:desc"}
    )
    found = answer.get("studies") if isinstance(answer, dict) else None
    if not isinstance(found, list):
        raise Unclear("ClinicalTrials.gov answered a search without a list.")
    yield from map(parse, found)


def parse(answer: Any) -> Trial:
    """A registration as the API writes it. Raises ``Unclear`` if it has no number."""
    number = _at(answer, "protocolSection", "identificationModule", "nctId")
    if not isinstance(number, str):
        raise Unclear("ClinicalTrials.gov answered without a registration.")
    title = _text(answer, "identificationModule", "officialTitle") or _text(
        answer, "identificationModule", "briefTitle"
    )
    posted = _text(answer, "statusModule", "studyFirstPostDateStruct", "date")
    sponsor = _text(answer, "sponsorCollaboratorsModule", "leadSponsor", "name")
    enrollment = _at(answer, "protocolSection", "designModule", "enrollmentInfo")
    count = enrollment.get("count") if isinstance(enrollment, dict) else 0
    locations = _at(answer, "protocolSection", "contactsLocationsModule", "locations")
    references = _at(answer, "protocolSection", "referencesModule", "references")
    return Trial(
        work=Work(
            title=title,
            authors=(Author(sponsor, organization=True),) if sponsor else (),
            year=posted[:4],
            month=int(posted[5:7]) if posted[5:7].isdigit() else 0,
            howpublished=f"ClinicalTrials.gov, {number}",
            url=f"{ADDRESS}{number}",
            registration=number,
        ),
        status=_text(answer, "statusModule", "overallStatus"),
        enrolled=count if isinstance(count, int) else 0,
        enrolled_really=isinstance(enrollment, dict) and enrollment.get("type") == "ACTUAL",
        countries=tuple(dict.fromkeys(str(place["country"]) for place in _items(locations) if place.get("country"))),
        allocation=_text(answer, "designModule", "designInfo", "allocation"),
        first_posted=posted,
        results_pmids=tuple(
            str(item["pmid"]) for item in _items(references) if item.get("pmid") and item.get("type") != "BACKGROUND"
        ),
    )


def _at(data: Any, *route: str) -> Any:
    for part in route:
        data = data.get(part) if isinstance(data, dict) else None
    return data


def _text(answer: Any, *route: str) -> str:
    found = _at(answer, "protocolSection", *route)
    return " ".join(found.split()) if isinstance(found, str) else ""


def _items(value: Any) -> Iterator[Mapping[str, Any]]:
    yield from (item for item in (value if isinstance(value, list) else []) if isinstance(item, dict))
