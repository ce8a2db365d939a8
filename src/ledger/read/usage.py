"""Which page uses which record: the reverse of what pages and records say, computed and never written."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from ..model import Choices, HarmCount
from ..model.directives import DIRECTIVES
from ..model.files import RECORDS
from .citations import cited_keys
from .load import Evidence
from .pages import Directive


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


Texts = tuple[tuple[tuple[str | int, ...], str], ...]
"""The texts of a record, each with the way to it."""


@lru_cache(maxsize=16)
def record_texts(evidence: Evidence, folder: str) -> Mapping[str, Texts]:
    """The texts of every record of a folder. Nearly every rule asks: they are gone through once for an ``Evidence``."""
    return {name: tuple(texts(record)) for name, record in evidence.records(folder).items()}


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
        for name, found in record_texts(evidence, folder).items():
            for route, text in found:
                for key in cited_keys(text):
                    yield *evidence.at(folder, name, *route), key


@lru_cache(maxsize=2)
def usage(evidence: Evidence) -> Usage:
    """Follows pages to claims, outcomes, harms and option grids, and these to studies and works.

    Rules and views ask for it; it is computed once for an ``Evidence``.
    """
    records: dict[str, dict[str, list[str]]] = {name: {} for name in RECORDS}
    works: dict[str, list[str]] = {}
    for page in evidence.pages.values():
        used = dict.fromkeys(item for block in page.directives for item in shown(evidence, block))
        for folder, name in used:
            records[folder].setdefault(name, []).append(page.name)
        cited = {found.key for found in page.citations}
        for folder, name in used:
            if folder == "studies":
                cited.add(name)
            elif name in evidence.records(folder):
                cited |= _cited(evidence, folder, name)
        if any(block.name == "when-to-call" for block in page.directives):
            cited |= {key for _, _, text in call_texts(evidence) for key in cited_keys(text)}
        for key in cited:
            works.setdefault(key, []).append(page.name)
            if key in evidence.studies and ("studies", key) not in used:
                records["studies"].setdefault(key, []).append(page.name)
    return Usage(
        {folder: {name: tuple(pages) for name, pages in found.items()} for folder, found in records.items()},
        {key: tuple(pages) for key, pages in works.items()},
    )


def shown(evidence: Evidence, block: Directive) -> list[tuple[str, str]]:
    """Folder and name of every record that a directive on a page shows, there or not."""
    kind = DIRECTIVES.get(block.name)
    if kind and kind.takes in RECORDS:
        return [(kind.takes, name) for name in block.ids]
    if kind and kind.lists:
        found = evidence.records(kind.lists)
        return [(kind.lists, name) for name, record in found.items() if not kind.takes or _about(record, block.ids)]
    return []


def _about(record: Any, names: Collection[str]) -> bool:
    """Whether a study is of one of these uses, or a claim of one of these origins."""
    return bool({*getattr(record, "uses", ()), getattr(record, "origin", None)}.intersection(names))


def named_counts(record: BaseModel) -> Iterator[tuple[tuple[str | int, ...], HarmCount]]:
    """The counts of harm that a harm or an option grid shows, each with the way to it."""
    holders = record.options() if isinstance(record, Choices) else [((), record)]
    for route, holder in holders:
        for index, count in enumerate(getattr(holder, "counts", ())):
            yield (*route, "counts", index), count


@lru_cache(maxsize=4096)
def _cited(evidence: Evidence, folder: str, name: str) -> frozenset[str]:
    """The works that a claim, an outcome, a harm or an option grid cites, names or shows counts of."""
    record = evidence.records(folder)[name]
    shown = [text for _, text in record_texts(evidence, folder)[name]]
    if isinstance(record, Choices):
        shown += [evidence.outcomes[name].answer for _, name in record.outcomes() if name in evidence.outcomes]
    keys = {key for text in shown for key in cited_keys(text)}
    return frozenset(keys.union(getattr(record, "studies", ()), (count.study for _, count in named_counts(record))))


def benefit_uses(evidence: Evidence) -> dict[str, str]:
    """The uses that the benefit pages cover, each with its page, in the order of the navigation.

    Where several pages cover a use, it belongs to the first of them: that page leads to the others.
    """
    order = {name: place for place, (name, _) in enumerate(evidence.navigation)}
    pages = sorted(evidence.pages.values(), key=lambda page: (order.get(page.name, len(order)), page.name))
    found: dict[str, str] = {}
    for page in pages:
        if page.meta.get("kind") == "benefit":
            # The rule ``front-matter`` says what else stands there.
            uses = page.meta.get("uses")
            for use in uses if isinstance(uses, list) else ():
                found.setdefault(str(use), page.name)
    return found
