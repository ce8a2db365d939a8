"""Reads ``references.bib``. The only module that knows pybtex.

pybtex's low-level parser is used because the ordinary one stops at the first repeated key and forgets
line numbers; a contributor wants every problem, with its line, at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person
from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.exceptions import PybtexError

from .finding import Finding

START_OF_ENTRY = re.compile(r"^@\w+\s*[{(]", re.MULTILINE)
KEY_OF_ENTRY = re.compile(r"@\w+\s*[{(]\s*([^\s,{}]+)")
NO_COMMA = re.compile(r"@\w+\s*[{(]\s*[^\s,{}]++\s*+[^,}]")
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


def parse(path: str, text: str) -> tuple[dict[str, Entry], list[Finding], frozenset[str]]:
    """All entries in the order of the file, what is wrong with it as BibTeX, and the keys of broken entries."""
    findings: list[Finding] = []
    broken: set[str] = set()
    entries: dict[str, Entry] = {}
    errors: list[PybtexError] = []
    parser = LowLevelParser(text, macros=dict(month_names), handle_error=errors.append, filename=path)
    done = 0
    for command, body in parser:
        start = parser.command_start
        findings += _outside(path, text, done, start)
        line = text.count("\n", 0, start) + 1
        if errors or START_OF_ENTRY.search(text, start + 1, parser.pos):
            findings.append(_broken(path, text, start, line, errors))
            broken |= _key(text, start)
            errors.clear()
            # Go on behind the next "@": what stands inside the broken entry is checked all the same.
            following = START_OF_ENTRY.search(text, start + 1)
            parser.pos = done = following.start() if following else len(text)
            parser.lineno = text.count("\n", 0, parser.pos) + 1
            continue
        done = parser.pos
        if command.lower() in {"string", "preamble"}:
            continue
        key, fields = body
        entry = _entry(command, key or "", fields, text, start, parser.pos)
        if entry.key in entries:
            what = f"The key “{key}” is used a second time (first on line {entries[entry.key].line})."
            findings.append(Finding(path, line, what, "Delete one entry, or give it another key.", REPEATED))
            continue
        entries[entry.key] = entry
        findings += _doubtful(path, entry, fields)
        if NO_COMMA.match(text, start):
            fix = f"Write “@{command}{{{key},”."
            findings.append(Finding(path, line, f"There is no comma behind the key “{key}”.", fix, SYNTAX))
    if errors:
        line = text.count("\n", 0, parser.command_start or 0) + 1
        findings.append(_broken(path, text, parser.command_start or 0, line, errors))
        broken |= _key(text, parser.command_start or 0)
    else:
        findings += _outside(path, text, done, len(text))
    return entries, findings, frozenset(broken)


def _outside(path: str, text: str, start: int, end: int) -> Iterator[Finding]:
    """BibTeX ignores what stands between entries, so a brace too many would silently drop fields."""
    for number, line in enumerate(text[start:end].split("\n"), text.count("\n", 0, start) + 1):
        if line.strip() and not line.startswith("%"):
            what = f"“{line.strip()}” stands outside of every entry."
            fix = "Look for a “}” too many above, or a missing “@”. Remarks start with “%”."
            yield Finding(path, number, what, fix, SYNTAX)
            return


def _key(text: str, start: int) -> set[str]:
    found = KEY_OF_ENTRY.match(text, start)
    return {found[1]} if found else set()


def _broken(path: str, text: str, start: int, line: int, errors: list[PybtexError]) -> Finding:
    name = text[start : text.find("\n", start)].strip().rstrip(",")
    where = getattr(errors[0], "lineno", None) or line if errors else line
    following = START_OF_ENTRY.search(text, start + 1)
    swallowed = following and where > text.count("\n", 0, following.start())
    if not errors or swallowed or "end of file" in str(errors[0]):
        return Finding(
            path,
            line,
            f"A brace in the entry “{name}” is never closed.",
            "Add the missing “}”.",
            SYNTAX,
        )
    problem = str(errors[0]).splitlines()[0].split(": ", 1)[-1]
    if isinstance(errors[0], UndefinedMacro):
        problem = f"the value “{problem}” is not in braces"
    return Finding(
        path,
        where,
        f"The entry “{name}” is not valid BibTeX here: {problem}.",
        "Look for a missing comma at the end of the line before, or a missing brace.",
        SYNTAX,
    )


def _entry(command: str, key: str, fields, text: str, start: int, end: int) -> Entry:
    raw = {name.lower(): re.sub(r"\s+", " ", "".join(parts)).strip() for name, parts in fields}
    line = text.count("\n", 0, start) + 1
    lines = dict.fromkeys(raw, line)
    for match in re.finditer(r"(?:^|,)\s*([\w-]+)\s*=", text[start:end], re.MULTILINE):
        if lines.get(match[1].lower()) == line:
            lines[match[1].lower()] = text.count("\n", 0, start + match.start(1)) + 1
    names = split_name_list(raw.get("author", "")) if raw.get("author") else []
    others = bool(names) and names[-1].lower() == "others"
    authors = tuple(_author(name) for name in (names[:-1] if others else names))
    return Entry(key, command.lower(), raw, line, lines, authors, others)


def _doubtful(path: str, entry: Entry, fields) -> Iterator[Finding]:
    """What is good BibTeX, but would stop mkdocs-bibtex: a field given twice, a name with too many commas."""
    names = [name.lower() for name, _ in fields]
    for name in sorted({name for name in names if names.count(name) > 1}):
        what = f"The entry “{entry.key}” has the field “{name}” twice."
        yield Finding(path, entry.field_lines[name], what, "Keep one of them.", SYNTAX)
    for role in ("author", "editor"):
        for name in split_name_list(entry.raw.get(role, "")):
            if name.count(",") > 1 and _person(name) is None:
                what = f"“{name}” is not one name: it has too many commas."
                fix = "Write “Last, First and Last, First”."
                yield Finding(path, entry.field_lines[role], what, fix, SYNTAX)


def _person(name: str) -> Person | None:
    try:
        return Person(name)
    except PybtexError:
        return None


def _author(name: str) -> Author:
    last, comma, first = name.partition(",")
    if comma and "," not in first and "{" not in name:
        # The form nearly every name has; pybtex takes forty times as long to come to the same.
        return Author(plain(last), plain(first))
    person = None if name.startswith("{") else _person(name)
    if person is None:
        return Author(plain(name))
    return Author(
        plain(" ".join([*person.prelast_names, *person.last_names, *person.lineage_names])),
        plain(" ".join([*person.first_names, *person.middle_names])),
    )
