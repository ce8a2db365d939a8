"""Reads text and YAML and remembers on which line everything stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..model.finding import Finding
from . import characters, limits
from .composer import RULE, Route, compose


class SourceError(Exception):
    """A file that cannot be read as what it should be; carries the findings."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*map(str, findings))
        self.findings = findings


@dataclass(frozen=True)
class Document:
    """A parsed file: its data, and the line of every value in it."""

    path: str
    data: Any
    lines: Mapping[Route, int]

    def line(self, *route: str | int) -> int:
        """The line of a value, or of the nearest enclosing one that has a line."""
        while route and route not in self.lines:
            route = route[:-1]
        return self.lines.get(route, 1)


def read_text(root: Path, path: str) -> str:
    """The text of a file, with Unix line ends.

    Raises ``SourceError`` unless it is a file below ``root``, in UTF-8, not empty, and within ``ledger.read.limits``.
    """
    most = limits.BYTES_OF_BIBLIOGRAPHY if path.endswith(".bib") else limits.BYTES
    try:
        file = (root / path).resolve()
        if not file.is_relative_to(_resolved(root)):
            raise _error(path, 1, "The file is a link to one outside of this project.", "Put the file itself here.")
        if not file.is_file():
            # A pipe would be waited for without end.
            raise OSError
        with file.open("rb") as opened:
            raw = opened.read(most + 1)
    except (OSError, RuntimeError):
        fix = "Create it, or correct the name."
        raise _error(path, 1, "The file does not exist or cannot be read.", fix) from None
    if len(raw) > most:
        fix = "Divide it, or delete what does not belong there."
        raise _error(path, 1, f"The file has more than {most:,} bytes.", fix, limits.RULE)
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        fix = "Save it again with the encoding UTF-8."
        raise _error(path, line, "The file is not UTF-8 text.", fix) from None
    if not text.strip():
        raise _error(path, 1, "The file is empty.", "Fill it, or delete it.")
    if long := [Finding(path, *problem, limits.RULE) for problem in limits.long_lines(text)]:
        raise SourceError(*long)
    return text


@lru_cache(maxsize=8)
def _resolved(root: Path) -> Path:
    return root.resolve()


def clean_text(root: Path, path: str) -> tuple[str, list[Finding]]:
    """The text of a file without characters that nobody sees, and a finding for each of them and each endless word.

    Raises ``SourceError`` as ``read_text`` does.
    """
    text = read_text(root, path)
    findings = [Finding(path, *problem, characters.RULE) for problem in characters.problems(text)]
    # The reader of the bibliography composes letters and accents itself.
    accents = () if path.endswith(".bib") else characters.decomposed(text)
    findings += [Finding(path, *problem, characters.RULE) for problem in accents]
    findings += [Finding(path, *problem, limits.RULE) for problem in limits.long_words(text)]
    return characters.cleaned(text), findings


def parse_yaml(path: str, text: str, first_line: int = 1) -> Document:
    """Parses YAML. ``first_line`` is where the text starts in its file (front matter starts on line 2).

    Raises ``SourceError`` with every problem: what YAML itself refuses, and what ``ledger.read.composer`` does.
    """
    data, lines, problems, error = compose(text)
    findings = [Finding(path, line + first_line, *problem) for line, *problem in problems]
    if error is not None:
        mark = getattr(error, "problem_mark", None)
        what = f"This is not valid YAML: {getattr(error, 'problem', None) or getattr(error, 'reason', error)}."
        fix = "Check the indentation, and put texts with “: ” or “#” in double quotes."
        findings.append(Finding(path, (mark.line if mark else 0) + first_line, what, fix, RULE))
    if findings:
        raise SourceError(*findings)
    return Document(path, data, {route: line + first_line for route, line in lines.items()})


def _error(path: str, line: int, what: str, fix: str, rule: str = RULE) -> SourceError:
    return SourceError(Finding(path, line, what, fix, rule))
