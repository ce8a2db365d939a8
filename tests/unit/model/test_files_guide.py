"""The guide to the records: its examples are valid, and together they show every field of the model."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from ledger.model import VOCABULARY, Choices, Claim, Harm, Outcome, Study
from ledger.model.files import LISTS, RECORDS
from ledger.read.source import parse_yaml

GUIDE = "evidence/README.md"
TEXT = (Path(__file__).parents[3] / GUIDE).read_text(encoding="utf-8")
KINDS = {"study": Study, "outcome": Outcome, "claim": Claim, "harm": Harm, "choices": Choices, **LISTS}
EXAMPLES = [
    (found[1], TEXT.count("\n", 0, found.start(2)) + 1, found[2])
    for found in re.finditer(r"^```yaml ([\w-]+)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
]


@pytest.mark.parametrize(("kind", "line", "example"), EXAMPLES, ids=[f"{kind}:{line}" for kind, line, _ in EXAMPLES])
def test_every_example_is_valid(kind, line, example):
    KINDS[kind].model_validate(parse_yaml(GUIDE, example, first_line=line).data)


def test_every_kind_of_record_has_an_example():
    assert {KINDS[kind] for kind, _, _ in EXAMPLES} == {*RECORDS.values(), *LISTS.values()}


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_show_every_field(kind):
    routes = {
        route
        for name, line, example in EXAMPLES
        if name == kind
        for route in _routes(parse_yaml(GUIDE, example, first_line=line).data)
    }
    wanted = set(_fields(KINDS[kind]))
    if kind in LISTS or kind == "choices":
        # There the way to a field leads through words that the list is free to choose, or through any choice.
        routes, wanted = ({route.rpartition(".")[2] for route in some} for some in (routes, wanted))
    elsewhere = {"no-studies", "searched", "searched.on", "searched.for", "searched.found"}  # of every judgment
    assert {name.partition(".")[0] for name in elsewhere} <= set(re.findall(r"^([\w-]+):", TEXT, re.MULTILINE))
    missing = sorted(wanted - routes - elsewhere)
    assert not missing, f"{GUIDE} shows no example of: {', '.join(missing)}"


def test_every_list_that_a_comment_names_exists():
    named = set(re.findall(r"list “([\w-]+)”", TEXT))
    assert named == set(VOCABULARY)


def _fields(record: type[BaseModel], prefix: str = "") -> Iterator[str]:
    """Every field of a model and of the models in it, such as ``results.estimate.low``."""
    for name, field in record.model_fields.items():
        if name == "root":
            yield from (route for part in _models(field.annotation) for route in _fields(part))
            continue
        yield f"{prefix}{field.alias}"
        for part in _models(field.annotation):
            yield from _fields(part, f"{prefix}{field.alias}.")


def _models(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _routes(value: object, prefix: str = "") -> Iterator[str]:
    """The names in an example, without the numbers of list items."""
    if isinstance(value, dict):
        for name, part in value.items():
            yield f"{prefix}{name}"
            yield from _routes(part, f"{prefix}{name}.")
    elif isinstance(value, list):
        for part in value:
            yield from _routes(part, prefix)
