"""Which page uses which record: the reverse of what pages and records say, computed and never written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from ..model import Choices, HarmCount, Study
from ..model.files import RECORDS
from .citations import cited_keys
from .load import Evidence
from .pages import Page


@dataclass(frozen=True)
class Usage:
    """``records[folder][name]`` and ``works[key]`` list the pages (names below ``docs/``) that use them."""

    records: Mapping[str, Mapping[str, tuple[str, ...]]]
    works: Mapping[str, tuple[str, ...]]


def texts(record: Any) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every text of a record, or of nested data, with the way to it."""
    yield from _texts((), record.model_dump(by_alias=True) if isinstance(record, BaseModel) else record)


def _texts(route, value):
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _texts((*route, name), part)
    elif isinstance(value, tuple | list):
        for index, part in enumerate(value):
            yield from _texts((*route, index), part)


def call_texts(evidence: Evidence) -> Iterator[tuple[str, int, str]]:
    """Path, line and text of everything in the list of when to call whom."""
    path = "evidence/when-to-call.yml"
    if evidence.when_to_call:
        for route, text in texts(evidence.when_to_call):
            yield path, evidence.documents[path].line(*route), text


def record_citations(evidence: Evidence) -> Iterator[tuple[str, int, str]]:
    """Path, line and key of every citation inside a record, or the list of when to call whom."""
    for path, line, text in call_texts(evidence):
        for key in cited_keys(text):
            yield path, line, key
    for folder in RECORDS:
        for name, record in evidence.records(folder).items():
            for route, text in texts(record):
                for key in cited_keys(text):
                    yield *evidence.at(folder, name, *route), key


def usage(evidence: Evidence) -> Usage:
    """Follows pages to claims, outcomes, harms and option grids, and these to studies and works."""
    records: dict[str, dict[str, list[str]]] = {name: {} for name in RECORDS}
    works: dict[str, list[str]] = {}
    for page in evidence.pages.values():
        for folder, name in _used(evidence, page):
            records[folder].setdefault(name, []).append(page.name)
        cited = {found.key for found in page.citations}
        for folder in ("claims", "outcomes", "harms", "choices"):
            for name, pages in records[folder].items():
                if page.name in pages and name in evidence.records(folder):
                    cited |= _cited(evidence, evidence.records(folder)[name])
        cited |= {name for name, pages in records["studies"].items() if page.name in pages}
        if any(block.name == "when-to-call" for block in page.directives):
            cited |= {key for _, _, text in call_texts(evidence) for key in cited_keys(text)}
        for key in cited:
            works.setdefault(key, []).append(page.name)
            if key in evidence.studies and page.name not in records["studies"].setdefault(key, []):
                records["studies"][key].append(page.name)
    return Usage(
        {folder: {name: tuple(pages) for name, pages in found.items()} for folder, found in records.items()},
        {key: tuple(pages) for key, pages in works.items()},
    )


def _used(evidence: Evidence, page: Page) -> set[tuple[str, str]]:
    """The records that the directives of a page show."""
    found: set[tuple[str, str]] = set()
    for block in page.directives:
        match block.name:
            case "claim" | "outcome" | "harm":
                found |= {(f"{block.name}s", name) for name in block.ids}
            case "study":
                found |= {("studies", name) for name in block.ids}
            case "studies":
                found |= {("studies", key) for key, study in evidence.studies.items() if shows(study, block.ids)}
            case "claims":
                found |= {("claims", name) for name in shown_claims(evidence, block.ids)}
            case "grid":
                found |= {("choices", name) for name in block.ids}
            case "harms":
                found |= {("harms", name) for name in evidence.harms}
    return found


def named_counts(record: BaseModel) -> Iterator[tuple[tuple[str | int, ...], HarmCount]]:
    """The counts of harm that a harm or an option grid shows, each with the way to it."""
    holders = record.options() if isinstance(record, Choices) else [((), record)]
    for route, holder in holders:
        for index, count in enumerate(getattr(holder, "counts", ())):
            yield (*route, "counts", index), count


def _cited(evidence: Evidence, record: BaseModel) -> set[str]:
    """The works that a claim, an outcome, a harm or an option grid cites, names or shows counts of."""
    shown = [text for _, text in texts(record)]
    if isinstance(record, Choices):
        shown += [evidence.outcomes[name].answer for _, name in record.outcomes() if name in evidence.outcomes]
    keys = {key for text in shown for key in cited_keys(text)}
    return keys | set(getattr(record, "studies", ())) | {count.study for _, count in named_counts(record)}


def shown_claims(evidence: Evidence, origins: tuple[str, ...]) -> list[str]:
    """The claims that a list of these origins has."""
    return [name for name, claim in evidence.claims.items() if claim.origin in origins]


def shows(study: Study, uses: tuple[str, ...]) -> bool:
    """True if a table of these uses lists the study."""
    return bool(set(study.uses) & set(uses))
