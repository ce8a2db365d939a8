"""Reads text and YAML and remembers on which line everything stood."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .finding import Finding

Route = tuple[str | int, ...]
"""The way to a value inside a file, for example ``("results", 0, "p")``."""


class Loader(yaml.CSafeLoader):
    """YAML as editors read it (1.2): only ``true`` and ``false`` are booleans, so ``on:`` is a name."""


def _timestamp(loader: Loader, node: yaml.Node):
    try:
        return loader.construct_yaml_timestamp(node)
    except ValueError:
        problem = f"there is no day “{node.value}” in the calendar"
        raise yaml.constructor.ConstructorError(None, None, problem, node.start_mark) from None


Loader.add_constructor("tag:yaml.org,2002:timestamp", _timestamp)
Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


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
    """The text of a file, with Unix line ends. Raises ``SourceError`` unless it is UTF-8 and not empty."""
    try:
        raw = (root / path).read_bytes()
    except OSError:
        raise SourceError(
            Finding(path, 1, "The file does not exist or cannot be read.", "Create it, or correct the name.", "source")
        ) from None
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise SourceError(
            Finding(path, line, "The file is not UTF-8 text.", "Save it again with the encoding UTF-8.", "source")
        ) from None
    if not text.strip():
        raise SourceError(Finding(path, 1, "The file is empty.", "Fill it, or delete it.", "source"))
    return text


def parse_yaml(path: str, text: str, first_line: int = 1) -> Document:
    """Parses YAML. ``first_line`` is where the text starts in its file (front matter starts on line 2).

    Raises ``SourceError`` for a syntax error, for more than one document, and for a repeated key:
    PyYAML would silently keep the last one.
    """
    loader = Loader(text)
    try:
        node = loader.get_single_node()
        lines: dict[Route, int] = {}
        repeated = list(_walk(path, node, (), lines, first_line)) if node else []
        if repeated:
            raise SourceError(*repeated)
        data = loader.construct_document(node) if node else None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + first_line
        problem = getattr(error, "problem", None) or str(error)
        if isinstance(error, RecursionError):
            problem = "an alias (“*name”) stands inside of what it repeats"
        raise SourceError(
            Finding(
                path,
                line,
                f"This is not valid YAML: {problem}.",
                "Check the indentation, and put texts with “: ” or “#” in double quotes.",
                "source",
            )
        ) from None
    finally:
        loader.dispose()
    return Document(path, data, lines)


def _walk(path: str, node: yaml.Node, route: Route, lines: dict[Route, int], first_line: int):
    lines[route] = node.start_mark.line + first_line
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key_node, value in node.value:
            key = key_node.value if isinstance(key_node.value, str) else str(key_node.value)
            line = key_node.start_mark.line + first_line
            if key in seen:
                yield Finding(path, line, f"The field “{key}” stands here twice.", "Keep one of them.", "source")
            seen.add(key)
            yield from _walk(path, value, (*route, key), lines, first_line)
            # A value may start below its name; readers look for the name.
            lines[(*route, key)] = line
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(path, item, (*route, index), lines, first_line)
