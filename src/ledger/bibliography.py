"""Reads ``references.bib``. The only module that knows pybtex.

pybtex's low-level parser is used because the ordinary one stops at the first repeated key and forgets
line numbers; a contributor wants every problem, with its line, at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from pybtex.database.input.bibtex import LowLevelParser, month_names
from pybtex.exceptions import PybtexError

from .finding import Finding

START_OF_ENTRY = re.compile(r"^@\w+\s*[{(]", re.MULTILINE)
ESCAPED = re.compile(r"\\([%&$#_])")
REPEATED = "bib-unique-keys"
SYNTAX = "bib-syntax"


@dataclass(frozen=True)
class Author:
    """A person (``last`` and ``first``), or an organization (``last`` alone)."""

    last: str
    first: str = ""

    @property
    def initials(self) -> str:
        """``Emerson V. A.`` gives ``EVA``; ``Hee-Jung`` gives ``HJ``."""
        return "".join(part[0].upper() for part in re.split(r"[\s.\-]+", self.first) if part)


@dataclass(frozen=True)
class Entry:
    """A cited work. ``raw`` holds the fields as written; ``get`` gives them as a reader should see them."""

    key: str
    type: str
    raw: Mapping[str, str]
    line: int
    field_lines: Mapping[str, int]
    authors: tuple[Author, ...]
    others: bool
    """True if the list of authors ends in ``and others``."""

    def get(self, name: str) -> str:
        """A field without BibTeX's braces and escapes; an empty text if it is absent."""
        return plain(self.raw.get(name, ""))

    @property
    def unverified(self) -> tuple[str, ...]:
        """Names of the fields that come from memory."""
        return tuple(part.strip() for part in self.raw.get("unverified", "").split(",") if part.strip())


def plain(value: str) -> str:
    """A BibTeX value as text: escapes undone, protecting braces and line breaks gone."""
    return re.sub(r"\s+", " ", ESCAPED.sub(r"\1", value).replace("{", "").replace("}", "")).strip()


def parse(path: str, text: str) -> tuple[dict[str, Entry], list[Finding]]:
    """All entries in the order of the file, and what is wrong with the file as BibTeX."""
    findings: list[Finding] = []
    entries: dict[str, Entry] = {}
    errors: list[PybtexError] = []
    parser = LowLevelParser(text, macros=dict(month_names), handle_error=errors.append, filename=path)
    for command, body in parser:
        start = parser.command_start
        line = text.count("\n", 0, start) + 1
        if errors or START_OF_ENTRY.search(text, start + 1, parser.pos):
            findings.append(_broken(path, text, start, line, errors))
            errors.clear()
            # Go on behind the next "@": what stands inside the broken entry is checked all the same.
            following = START_OF_ENTRY.search(text, start + 1)
            parser.pos = following.start() if following else len(text)
            parser.lineno = text.count("\n", 0, parser.pos) + 1
            continue
        if command.lower() in {"string", "preamble"}:
            continue
        key, fields = body
        entry = _entry(command, key or "", fields, text, start, parser.pos)
        if entry.key in entries:
            findings.append(
                Finding(
                    path,
                    line,
                    f"The key “{key}” is used a second time (first on line {entries[entry.key].line}).",
                    "Delete one entry, or give it another key.",
                    REPEATED,
                )
            )
            continue
        entries[entry.key] = entry
    if errors:
        line = text.count("\n", 0, parser.command_start or 0) + 1
        findings.append(_broken(path, text, parser.command_start or 0, line, errors))
    return entries, findings


def _broken(path: str, text: str, start: int, line: int, errors: list[PybtexError]) -> Finding:
    name = text[start : text.find("\n", start)].strip().rstrip(",")
    where = getattr(errors[0], "lineno", None) or line if errors else line
    following = START_OF_ENTRY.search(text, start + 1)
    swallowed = following and where > text.count("\n", 0, following.start())
    if not errors or swallowed or "end of file" in str(errors[0]):
        return Finding(
            path, line, f"A brace in the entry “{name}” is never closed.",
            "Add the missing “}”.", SYNTAX,
        )  # fmt: skip
    problem = str(errors[0]).splitlines()[0].removeprefix("syntax error in line ").split(": ", 1)[-1]
    return Finding(
        path, where, f"The entry “{name}” is not valid BibTeX here: {problem}.",
        "Look for a missing comma at the end of the line before, or a missing brace.", SYNTAX,
    )  # fmt: skip


def _entry(command: str, key: str, fields, text: str, start: int, end: int) -> Entry:
    raw = {name.lower(): re.sub(r"\s+", " ", "".join(parts)).strip() for name, parts in fields}
    lines = {}
    for match in re.finditer(r"^\s*([\w-]+)\s*=", text[start:end], re.MULTILINE):
        lines.setdefault(match[1].lower(), text.count("\n", 0, start + match.start(1)) + 1)
    names = split_name_list(raw.get("author", "")) if raw.get("author") else []
    others = bool(names) and names[-1].lower() == "others"
    authors = tuple(_author(name) for name in (names[:-1] if others else names))
    return Entry(key, command.lower(), raw, text.count("\n", 0, start) + 1, lines, authors, others)


def _author(name: str) -> Author:
    if name.startswith("{"):
        return Author(plain(name))
    person = Person(name)
    return Author(
        plain(" ".join([*person.prelast_names, *person.last_names, *person.lineage_names])),
        plain(" ".join([*person.first_names, *person.middle_names])),
    )
