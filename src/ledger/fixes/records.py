"""Values of a record in the one form that its field takes: ``sessions: 3`` becomes ``sessions: [3]``.

What pydantic finds wrong says which form that is; where more than one answer would do, nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from ..draft.questions import answered
from ..read.core_schema import PLAIN_NUMBER
from ..read.entry import MONTHS
from ..read.schema_errors import fields_at
from ..read.source import SourceError, parse_yaml
from ..read.value_errors import as_item
from .edits import Edit, applied

TRUE, FALSE = ("yes", "on", "y"), ("no", "off", "n")
DAYS = (
    re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})[-/.](?P<day>[0-9]{1,2})"),
    re.compile(r"(?P<day>[0-9]{1,2})\.? (?P<month>[A-Za-z]{3,9})\.?,? (?P<year>[0-9]{4})"),
    re.compile(r"(?P<month>[A-Za-z]{3,9})\.? (?P<day>[0-9]{1,2}),? (?P<year>[0-9]{4})"),
)
"""Forms of a day that mean the same everywhere; 3/4/2026 does not."""


def fixed(path: str, text: str, model: type[BaseModel]) -> str:
    """The record with its values in their form, and without its questions once it is complete.

    A record that cannot be read as YAML, and what has several right answers, stay.
    """
    try:
        data = parse_yaml(path, text).data
        model.model_validate(data)
    except SourceError:
        return text
    except ValidationError as error:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        return applied(text, (edit for problem in error.errors() for edit in _edits(text, root, model, problem)))
    return answered(text)


def _edits(text: str, root: yaml.Node | None, model: type[BaseModel], problem: Any) -> Iterator[Edit]:
    name, node = _node(root, problem["loc"])
    if problem["type"] == "extra_forbidden":
        # Needle_MM is needle-mm, if there is such a field and it is not there as well.
        _, holder = _node(root, problem["loc"][:-1])
        better = _words(name.value) if name else ""
        taken = {key.value for key, _ in holder.value} if isinstance(holder, yaml.MappingNode) else set()
        if name and better in fields_at(model, problem["loc"][:-1]) and better not in taken:
            yield Edit(name.start_mark.index, name.end_mark.index, better)
    elif isinstance(node, yaml.ScalarNode) and node.style not in ("|", ">"):
        written = text[node.start_mark.index : node.end_mark.index]
        better = _better(problem, written, node)
        if better and better != written:
            yield Edit(node.start_mark.index, node.end_mark.index, better)


def _node(root: yaml.Node | None, route: tuple[str | int, ...]) -> tuple[yaml.ScalarNode | None, yaml.Node | None]:
    """The name and the value at the end of a route; None where there is none."""
    name, node = None, root
    for part in route:
        name, found = None, None
        if isinstance(node, yaml.MappingNode):
            name, found = next(((key, value) for key, value in node.value if key.value == part), (None, None))
        elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
            found = node.value[part]
        node = found
    return name, node


def _better(problem: Any, written: str, node: yaml.ScalarNode) -> str:
    """The value in the form that is asked for; empty if that is not known."""
    match problem["type"]:
        case "tuple_type":
            # What is quoted may stay so; what is not may hold a comma.
            return f"[{written if node.style else as_item(node.value)}]"
        case "string_type":
            return f'"{written}"'
        case "int_type" | "float_type":
            return node.value.strip() if node.style and PLAIN_NUMBER.fullmatch(node.value.strip()) else ""
        case "bool_type":
            word = node.value.strip().lower()
            return "true" if word in (*TRUE, "true") else "false" if word in (*FALSE, "false") else ""
        case "date_type":
            return _day(node.value.strip())
        case "literal_error":
            allowed = re.findall(r"'([^']*)'", problem["ctx"]["expected"])
            return _words(node.value) if _words(node.value) in allowed else ""
        case _:
            return ""


def _words(text: str) -> str:
    """Words as the closed lists and the names of fields write them."""
    return re.sub(r"[\s_-]+", "-", text.strip().lower())


def _day(text: str) -> str:
    for form in DAYS:
        if found := form.fullmatch(text):
            month = found["month"]
            names = [name for name in MONTHS if name.lower().startswith(month.lower())]
            try:
                number = int(month) if month.isdigit() else MONTHS.index(names[0]) + 1
                return str(date(int(found["year"]), number, int(found["day"])))
            except (ValueError, IndexError):
                return ""
    return ""
