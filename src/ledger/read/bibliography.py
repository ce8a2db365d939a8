"""Reads ``references.bib``. The only module that knows pybtex.

The file is cut where a line starts an entry, and each piece is parsed by itself: so a slip in one entry hides no
other, and every problem is found, with its line, at once. pybtex's ordinary parser stops at the first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.scanner import PrematureEOF, PybtexSyntaxError

from ..model.finding import Finding
from .entry import Entry

START_OF_ENTRY = re.compile(r"^[ \t]*@[ \t]*\w+\s*[{(]", re.MULTILINE)
COMMENT = re.compile(r"^[ \t]*@comment\s*\{", re.MULTILINE | re.IGNORECASE)
NO_KEY = re.compile(r"\s*@\s*(?!string\b)\w+\s*[{(]\s*(?:,|\w+\s*=)", re.IGNORECASE)
KEY = re.compile(r"[\w.:+/-]+")
BRACE = re.compile("[{}]")
NO_COMMA = re.compile(r"\s*@\s*\w+\s*[{(]\s*[^\s,{}]++\s*+[^,}]")
MAYBE_KEY = re.compile(rf"({KEY.pattern})\s*,")
"""In an entry that cannot be read: every word before a comma, one of which is its key."""
LONGEST = 80
REPEATED = "bib-unique-keys"
SYNTAX = "bib-syntax"


@lru_cache(maxsize=2)
def parse(path: str, text: str) -> tuple[Mapping[str, Entry], tuple[Finding, ...], frozenset[str]]:
    """All entries in the order of the file, what is wrong with it as BibTeX, and the keys of broken entries.

    ``""`` is among the broken keys where an entry has lost its own, so that nobody knows which works there are.
    Letters are put together (Unicode's form NFC), as keyboards write them.
    """
    reader = _Reader(path)
    reader.read(_without_comments(unicodedata.normalize("NFC", text)))
    return reader.entries, tuple(reader.findings), frozenset(reader.broken - reader.entries.keys())


def _without_comments(text: str) -> str:
    """The text with blanks for every ``@comment{…}``: reference managers keep their settings in them."""
    kept, done = [], 0
    while start := COMMENT.search(text, done):
        depth = 0
        for brace in BRACE.finditer(text, start.end() - 1):
            depth += 1 if brace[0] == "{" else -1
            if depth == 0:
                break
        if depth:
            break
        kept += [text[done : start.start()], re.sub(r"[^\n]", " ", text[start.start() : brace.end()])]
        done = brace.end()
    return "".join(kept) + text[done:]


class _Parser(LowLevelParser):
    """Also knows the first line of every field, counted from the start of its text."""

    def __init__(self, text: str, macros: dict[str, str], errors: list[PybtexSyntaxError]) -> None:
        super().__init__(text, macros=macros, handle_error=errors.append)
        self.lines: dict[str, int] = {}

    def parse_field(self) -> None:
        self.eat_whitespace()
        line = self.lineno
        super().parse_field()
        if self.current_field_name:
            self.lines.setdefault(self.current_field_name.lower(), line)


class _Reader:
    def __init__(self, path: str) -> None:
        self.path = path
        self.entries: dict[str, Entry] = {}
        self.findings: list[Finding] = []
        self.broken: set[str] = set()
        self.macros = dict(month_names)

    def read(self, text: str) -> None:
        starts = [found.start() for found in START_OF_ENTRY.finditer(text)]
        line, explained = 1, False
        for start, end in pairwise([0, *starts, len(text)]):
            explained = self._piece(text[start:end], line, explained)
            line += text.count("\n", start, end)
        if explained:
            # The file breaks off within an entry: nobody knows which others there were.
            self.broken.add("")

    def _piece(self, text: str, line: int, explained: bool) -> bool:
        """An entry and what stands behind it. True if it ended before all its braces were closed.

        ``explained``: a brace was missing above, so that a loose end here is no problem of its own.
        """
        key = ""
        if START_OF_ENTRY.match(text):
            key, length, unclosed = self._entry(text, line)
            if not length:
                self.broken |= set(MAYBE_KEY.findall(text))
                return unclosed
            line += text.count("\n", 0, length)
            text = text[length:]
        for number, loose in enumerate(text.split("\n"), line):
            if loose.startswith("%") and "@" in loose:
                self._add(number, "A remark has an “@”, which starts an entry for BibTeX.", "Leave out the “@”.")
            if not loose.strip() or loose.startswith("%"):
                continue
            if not explained:
                fix = "Look for a “}” too many above, or a missing “@”. Remarks start with “%”."
                if loose.strip().startswith("@"):
                    fix = "Start the entry on a line of its own."
                self._add(number, f"“{_first_line(loose)}” stands outside of every entry.", fix)
                if self.entries.pop(key, None):
                    self.broken.add(key)
            self.broken |= set(MAYBE_KEY.findall(text))
            break
        return False

    def _entry(self, text: str, line: int) -> tuple[str, int, bool]:
        """Reads the entry at the start of a text: its key, its length (0: it is broken), True if it never ends."""
        if NO_KEY.match(text):
            self._add(line, f"The entry “{_first_line(text)}” has no key.", "Write “@type{key,”, with the key it had.")
            self.broken.add("")
            return "", 0, False
        errors: list[PybtexSyntaxError] = []
        parser = _Parser(text, self.macros, errors)
        found = next(iter(parser), None)
        if errors or found is None:
            return "", 0, self._broken(text, line, errors)
        command, body = found
        if command.lower() in {"string", "preamble"}:
            return "", parser.pos, False
        key, fields = body
        if "@" in key:
            what = f"An entry starts inside of another: “{_first_line(text)}”."
            self._add(line, what, "Give each entry its own start: “@type{key,”.")
            return "", 0, False
        if not KEY.fullmatch(key):
            words = "".join(KEY.findall(key))
            self._add(line, f"“{key}” is not a key.", f"Write “@{command}{{{words or 'key'},”.")
            self.broken.add(words)
            return "", 0, False
        raw = {name.lower(): re.sub(r"\s+", " ", "".join(parts)).strip() for name, parts in fields}
        lines = {name: line + parser.lines[name] - 1 for name in raw}
        entry = Entry(key, command.lower(), raw, line, lines)
        if key in self.entries:
            what = f"The key “{key}” is used a second time (first on line {self.entries[key].line})."
            self._add(line, what, "Delete one entry, or give it another key.", REPEATED)
            return "", parser.pos, False
        self.entries[key] = entry
        for name in _twice([name.lower() for name, _ in fields]):
            what = f"The entry “{key}” has the field “{name}” twice."
            self._add(lines[name], what, "Keep one of them.")
        if NO_COMMA.match(text):
            self._add(line, f"There is no comma behind the key “{key}”.", f"Write “@{command}{{{key},”.")
        return key, parser.pos, False

    def _broken(self, text: str, line: int, errors: list[PybtexSyntaxError]) -> bool:
        """Says why an entry cannot be read. True if it never ends."""
        start = _first_line(text).rstrip(",")
        error = errors[0] if errors else None
        if error is None or isinstance(error, PrematureEOF):
            self._add(line, f"A brace in the entry “{start}” is never closed.", "Add the missing “}”.")
            return True
        problem = error.args[0]
        if isinstance(error, UndefinedMacro):
            problem = f"the value “{problem}” is not in braces"
        what = f"The entry “{start}” is not valid BibTeX here: {problem}."
        fix = "Look for a missing comma at the end of the line before, or a missing brace."
        self._add(line + error.lineno - 1, what, fix)
        return False

    def _add(self, line: int, what: str, fix: str, rule: str = SYNTAX) -> None:
        self.findings.append(Finding(self.path, line, what, fix, rule))


def _first_line(text: str) -> str:
    """The first line for a finding: a file of one line only would be printed whole."""
    line = text.strip().partition("\n")[0].strip()
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def _twice(names: list[str]) -> Iterator[str]:
    yield from sorted({name for name in names if names.count(name) > 1})
