"""What ``mkdocs.yml`` says that the rules look at: its keys, its texts and addresses, and the menu, with their lines.

Nothing is constructed: MkDocs reads the file as a whole, with tags of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import yaml

from ..model.finding import Finding
from .source import SourceError

DEEPEST = 8
"""Parts of the menu within parts; also stops at a part that holds itself."""


@dataclass(frozen=True)
class Value:
    """A setting as it is in force, and where it stands. ``variable`` names the environment that gave it, if any."""

    text: str
    line: int
    variable: str = ""


@dataclass(frozen=True)
class Item:
    """A page or a part of the menu. ``target`` is empty for a part, ``label`` for a page that is not named there."""

    label: str
    target: str
    line: int


@dataclass(frozen=True)
class Settings:
    """``values`` has every setting that is one text, under names such as ``extra.repository``."""

    keys: Mapping[str, int] = field(default_factory=dict)
    values: Mapping[str, Value] = field(default_factory=dict)
    menu: tuple[Item, ...] = ()


def parse_settings(path: str, text: str, environment: Mapping[str, str]) -> Settings:
    """Reads the file. Raises ``SourceError`` if it is not YAML."""
    try:
        root = yaml.compose(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = f"This is not valid YAML: {getattr(error, 'problem', None) or error}."
        fix = "Check the indentation and the brackets."
        raise SourceError(Finding(path, mark.line + 1 if mark else 1, what, fix, "source")) from None
    if not isinstance(root, yaml.MappingNode):
        return Settings()
    keys = {key.value: key.start_mark.line + 1 for key, _ in _pairs(root)}
    menu = next((value for key, value in _pairs(root) if key.value == "nav"), None)
    return Settings(keys, dict(_values(root, "", environment)), tuple(_items(menu, 0)))


def _pairs(node: yaml.Node | None) -> list[tuple[yaml.ScalarNode, yaml.Node]]:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return [(key, value) for key, value in pairs if isinstance(key, yaml.ScalarNode)]


def _values(node: yaml.Node, before: str, environment: Mapping[str, str]) -> Iterator[tuple[str, Value]]:
    for key, value in _pairs(node):
        line = key.start_mark.line + 1
        if value.tag == "!ENV":
            yield before + key.value, _from_environment(value, line, environment)
        elif isinstance(value, yaml.ScalarNode):
            yield before + key.value, Value(value.value, line)
        elif not before:
            yield from _values(value, f"{key.value}.", environment)


def _from_environment(node: yaml.Node, line: int, environment: Mapping[str, str]) -> Value:
    """MkDocs' ``!ENV NAME`` or ``!ENV [NAME, OTHER, default]``: the first variable that is set, else the default."""
    parts = [part.value for part in node.value] if isinstance(node, yaml.SequenceNode) else [node.value, ""]
    for name in parts[:-1]:
        if name in environment:
            return Value(environment[name], line, name)
    return Value(parts[-1], line)


def _items(node: yaml.Node | None, depth: int) -> Iterator[Item]:
    if not isinstance(node, yaml.SequenceNode) or depth > DEEPEST:
        return
    for part in node.value:
        if isinstance(part, yaml.ScalarNode):
            yield Item("", part.value, part.start_mark.line + 1)
        for key, value in _pairs(part):
            target = value.value if isinstance(value, yaml.ScalarNode) else ""
            yield Item(key.value, target, key.start_mark.line + 1)
            yield from _items(value, depth + 1)
