"""Says in the words of somebody who edits YAML what pydantic found wrong with a record."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError

from ..model.finding import Finding
from ..model.ranges import IMPOSSIBLE
from ..model.terms import VOCABULARY
from .source import Document, Route
from .value_errors import WANTED, other, shown

RULE = "record-fields"

LIMITS = {
    "greater_than": ("gt", "more than"),
    "greater_than_equal": ("ge", "at least"),
    "less_than": ("lt", "less than"),
    "less_than_equal": ("le", "at most"),
}


def explain(document: Document, model: type[BaseModel], error: ValidationError) -> Iterator[Finding]:
    """The problems of a record as findings with their lines. Raises nothing."""
    problems = error.errors()
    for problem in problems:
        route = problem["loc"]
        if problem["type"] == IMPOSSIBLE:
            for at, what, fix in problem["ctx"]["problems"]:
                yield Finding(document.path, document.line(*route, *at), what, fix, RULE)
        # A list whose only item is wrong counts as empty; the item is the cause.
        elif problem["type"] != "too_short" or not any(other["loc"][:-1] == route for other in problems):
            yield _explain(document, model, problem)


def _explain(document: Document, model: type[BaseModel], problem: Any) -> Finding:
    route = tuple(problem["loc"])
    name = ".".join(str(part + 1) if isinstance(part, int) else part for part in route) or "the file"
    kind, given = problem["type"], problem["input"]
    expected = problem.get("ctx", {}).get("expected", "")
    if kind == "extra_forbidden":
        close = difflib.get_close_matches(str(route[-1]), fields_at(model, route[:-1]), 1)
        what = f"There is no field “{name}” in this kind of record."
        fix = f"Did you mean “{close[0]}”?" if close else "Delete it, or see the fields in evidence/README.md."
    elif kind == "missing":
        what, fix = f"The field “{name}” is missing.", "Add it; evidence/README.md says what belongs there."
        fix = _with_words(model, route) or fix
    elif kind == "literal_error":
        allowed = re.findall(r"'([^']*)'", expected)
        close = difflib.get_close_matches(str(given), allowed, 1)
        hint = f"Did you mean “{close[0]}”? " if close else ""
        what, fix = f"{shown(given)} is not allowed in “{name}”.", f"{hint}Choose one of {expected}."
    elif kind == "string_pattern_mismatch":
        what = f"“{given}” cannot be a name in “{name}”."
        fix = "Use lower-case letters, digits and single hyphens."
    elif kind == "invalid_key":
        line = document.line(*(str(part) for part in route if part != "[key]"))
        what = f"“{given}” cannot be the name of a field."
        return Finding(document.path, line, what, "Write it as a word, or in double quotes.", RULE)
    elif kind in {"model_type", "dict_type"}:
        what = f"“{name}” holds {shown(given)} where fields are expected."
        fix = "Write “field: value” lines; evidence/README.md shows an example."
    elif kind in LIMITS:
        key, words = LIMITS[kind]
        what = f"“{name}” is {given}."
        fix = f"It must be {words} {problem['ctx'][key]:g}: correct it, or delete it if nobody has seen it."
    else:
        last = next((str(part) for part in reversed(route) if isinstance(part, str)), "value")
        what, fix = WANTED.get(kind, other)(name, last, given, problem.get("ctx", {}))
    return Finding(document.path, document.line(*route), what, fix, RULE)


def _with_words(model: type[BaseModel], route: Route) -> str:
    """How to add a field that takes words of a closed list; empty for every other field."""
    field = fields_at(model, route[:-1]).get(route[-1], {})
    many = field.get("type") == "array"
    words = (field.get("items", {}) if many else field).get("enum")
    if not words:
        return ""
    form = f"“{route[-1]}: [ ]” with one or more" if many else f"“{route[-1]}:” with one"
    meaning = "; evidence/vocabulary.yml says what they mean" * (tuple(words) in VOCABULARY.values())
    return f"Add {form} of {', '.join(words)}{meaning}."


def fields_at(model: type[BaseModel], route: Route) -> Mapping[str, Any]:
    """The fields that a record has at the end of a route, each as its JSON Schema."""
    schema = model.model_json_schema(by_alias=True)
    node = schema
    for part in (None, *route):
        if part is not None:
            node = node.get("items", {}) if isinstance(part, int) else node.get("properties", {}).get(part, {})
        for choice in (node, *node.get("anyOf", ())):
            if "$ref" in choice:
                node = schema["$defs"][choice["$ref"].rpartition("/")[2]]
    return node.get("properties", {})
