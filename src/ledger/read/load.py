"""Reads everything a site is made of into one frozen value, collecting every problem on the way."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from ..model import (
    BannedWords,
    Checked,
    Checklist,
    Choices,
    Claim,
    Exceptions,
    Glossary,
    Harm,
    Outcome,
    Phrases,
    Record,
    Study,
    Synonyms,
    Topics,
    Vocabulary,
    Watch,
    WhenToCall,
)
from ..model.files import LISTS, OPTIONAL, RECORDS
from ..model.finding import Finding
from . import bibliography, folders
from .pages import Page, parse_page
from .retractions import marked
from .schema_errors import explain
from .settings import Settings, parse_settings
from .source import Document, SourceError, clean_text, parse_yaml

BIBLIOGRAPHY = "references.bib"
NAVIGATION = "mkdocs.yml"


@dataclass(frozen=True, eq=False)
class Evidence:
    """Everything the site is made of. What could not be read is missing here and named in ``findings``.

    Equal only to itself, so that what is computed from it can be kept by it.
    """

    root: Path
    bibliography: Mapping[str, bibliography.Entry] = field(default_factory=dict)
    studies: Mapping[str, Study] = field(default_factory=dict)
    claims: Mapping[str, Claim] = field(default_factory=dict)
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    harms: Mapping[str, Harm] = field(default_factory=dict)
    choices: Mapping[str, Choices] = field(default_factory=dict)
    moved: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Retired records: folder and old name, then the new name."""
    vocabulary: Vocabulary = field(default_factory=lambda: Vocabulary({}))
    glossary: Glossary = field(default_factory=lambda: Glossary({}))
    synonyms: Synonyms = field(default_factory=lambda: Synonyms({}))
    topics: Topics = field(default_factory=lambda: Topics({}))
    exceptions: Exceptions = field(default_factory=lambda: Exceptions({}))
    banned_words: BannedWords = field(default_factory=lambda: BannedWords({}))
    phrases: Phrases = field(default_factory=lambda: Phrases({}))
    checked: Checked = field(default_factory=lambda: Checked({}))
    checklist: Checklist = field(default_factory=lambda: Checklist(()))
    watch: Watch | None = None
    when_to_call: WhenToCall | None = None
    pages: Mapping[str, Page] = field(default_factory=dict)
    settings: Settings = field(default_factory=Settings)
    documents: Mapping[str, Document] = field(default_factory=dict)
    """Every YAML file by its path, for the lines of findings."""
    findings: tuple[Finding, ...] = ()
    broken: frozenset[str] = frozenset()
    """Keys of the works whose entries are not valid BibTeX; ``""`` where an entry has lost its key."""

    @property
    def navigation(self) -> tuple[tuple[str, int], ...]:
        """The pages that the menu lists, with their lines; empty if ``mkdocs.yml`` cannot be read."""
        return tuple((item.target, item.line) for item in self.settings.menu if item.target.endswith(".md"))

    @cached_property
    def unread(self) -> frozenset[str]:
        """The files that could not be read in full. What hangs on them is no problem of its own."""
        return frozenset(finding.path for finding in self.findings)

    def exists(self, folder: str, name: str) -> bool:
        """True for a record that is there, readable or not."""
        return name in self.records(folder) or f"evidence/{folder}/{name}.yml" in self.unread

    def cites(self, key: str) -> bool:
        """True for a work that ``references.bib`` has, readable or not."""
        return key in self.bibliography or not {key, ""}.isdisjoint(self.broken) or not self.bibliography

    def records(self, folder: str) -> Mapping[str, Any]:
        """The records of one folder of ``evidence/``."""
        return getattr(self, folder)

    def at(self, folder: str, name: str, *route: str | int) -> tuple[str, int]:
        """Path and line of a record, or of a value in it."""
        document = self.documents.get(path := f"evidence/{folder}/{name}.yml")
        return path, document.line(*route) if document else 1


def load(root: Path) -> Evidence:
    """Reads ``references.bib``, ``evidence/`` and ``docs/`` below ``root``. Never raises for bad content."""
    findings: list[Finding] = []
    documents: dict[str, Document] = {}
    moved: dict[tuple[str, str], str] = {}
    entries: dict[str, bibliography.Entry] = {}
    broken: frozenset[str] = frozenset()
    try:
        parsed, problems, broken = bibliography.parse(BIBLIOGRAPHY, _text(root, BIBLIOGRAPHY, findings))
        entries = dict(parsed)
        findings += problems
    except SourceError as error:
        findings += error.findings
    loaded: dict[str, dict[str, Any]] = {folder: {} for folder in RECORDS}
    for folder, model in RECORDS.items():
        for file in folders.files((root / "evidence" / folder).glob("*.yml"), root, findings):
            record = _record(root, f"evidence/{folder}/{file.name}", model, documents, findings)
            if isinstance(record, str):
                moved[folder, file.stem] = record
            elif record is not None:
                loaded[folder][file.stem] = record
    lists = {
        name.replace("-", "_"): found
        for name, model in LISTS.items()
        if name not in OPTIONAL or (root / f"evidence/{name}.yml").exists()
        if (found := _record(root, f"evidence/{name}.yml", model, documents, findings)) is not None
    }
    entries = marked(entries, loaded["studies"], lists.get("checked"))
    return Evidence(
        root=root,
        bibliography=entries,
        **loaded,
        moved=moved,
        **lists,
        pages=_pages(root, findings),
        settings=_settings(root, findings),
        documents=documents,
        findings=tuple(findings),
        broken=broken,
    )


def _text(root: Path, path: str, findings: list[Finding]) -> str:
    """The text of a file. What nobody would see in it is left out, and said in the findings."""
    text, problems = clean_text(root, path)
    findings += problems
    return text


def _pages(root: Path, findings: list[Finding]) -> dict[str, Page]:
    pages = {}
    for file in folders.files((root / "docs").rglob("*.md"), root, findings):
        name = file.relative_to(root / "docs").as_posix()
        try:
            pages[name] = parse_page(f"docs/{name}", name, _text(root, f"docs/{name}", findings))
        except SourceError as error:
            findings += error.findings
    return pages


def _settings(root: Path, findings: list[Finding]) -> Settings:
    """What ``mkdocs.yml`` says. MkDocs itself checks that the file as a whole is right."""
    try:
        return parse_settings(NAVIGATION, _text(root, NAVIGATION, findings), os.environ)
    except SourceError as error:
        findings += error.findings
        return Settings()


def _record(root: Path, path: str, model: type[BaseModel], documents: dict[str, Document], findings: list[Finding]):
    """A record, the name it moved to, or None if it cannot be read (then the findings say why)."""
    try:
        document = parse_yaml(path, _text(root, path, findings))
    except SourceError as error:
        findings += error.findings
        return None
    documents[path] = document
    if isinstance(document.data, dict) and set(document.data) == {"moved-to"}:
        return str(document.data["moved-to"])
    # A record of remarks alone lacks every field, by name.
    empty = document.data is None and issubclass(model, Record)
    try:
        return model.model_validate({} if empty else document.data)
    except ValidationError as error:
        findings += explain(document, model, error)
        return None
