"""Every error that a model of ours can raise is said in words for people who edit YAML."""

from __future__ import annotations

import copy
import math
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from corpus import ROOT
from ledger.model.files import LISTS, RECORDS
from ledger.model.finding import Finding
from ledger.read.schema_errors import explain
from ledger.read.source import Document, parse_yaml

GUIDE = (ROOT / "evidence" / "README.md").read_text(encoding="utf-8")
FOLDERS = {"study": "studies", "outcome": "outcomes", "claim": "claims", "harm": "harms"}
MODELS: dict[str, type[BaseModel]] = {**RECORDS, **LISTS}
EXAMPLES = [
    (MODELS[FOLDERS.get(kind, kind)], parse_yaml("x.yml", text).data)
    for kind, text in re.findall(r"^```yaml (\S+)\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
    if FOLDERS.get(kind, kind) in MODELS
]
WRONG = (
    None, True, 0, -3, 3, 10**9, 3.5, math.inf, math.nan, "", "x", "Two words", "x" * 400, "36", date(2026, 11, 28),
    date(2093, 1, 1), [], ["x"], [3, 3], [[3]], [None], list("abcdefghijklmnopqrst"), {}, {"x": 1}, {3: 4}, [{}],
    [{"x": 1}],
)  # fmt: skip
PYDANTIC = re.compile(
    r"\b(?:input|should|valid|tuple|integer|string|dictionary|instance|boolean|validation|NoneType|does not belong)\b"
)


def findings(model: type[BaseModel], data: Any) -> list[Finding]:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return list(explain(Document("x.yml", data, {}), model, error))
    return []


def routes(value: Any, route: tuple = ()) -> Iterator[tuple]:
    yield route
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, part in items:
        yield from routes(part, (*route, name))


def changed(data: Any, route: tuple, value: Any) -> Any:
    if not route:
        return value
    data = copy.deepcopy(data)
    at = data
    for part in route[:-1]:
        at = at[part]
    at[route[-1]] = value
    return data


@pytest.mark.parametrize("model, data", EXAMPLES, ids=lambda value: getattr(value, "__name__", ""))
def test_any_wrong_value_at_any_place_is_said_in_words(model: type[BaseModel], data: Any):
    said = 0
    for route in routes(data):
        for value in WRONG:
            for finding in findings(model, changed(data, route, value)):
                said += 1
                # What stands in quotes may be the contributor's own words.
                words = re.sub(r"“[^”]*”|'[^']*'", "", f"{finding.what} {finding.fix}".replace("who-should-wait", ""))
                assert not PYDANTIC.search(words), f"{route} {value!r}: {finding}"
                assert finding.what.endswith((".", "”", "?")) and finding.fix.endswith((".", "?")), str(finding)
    assert said > 10


@pytest.mark.parametrize(
    "text, what, fix",
    [
        ("sessions: 3", "“sessions” is 3 where a list is expected.", "Write “sessions: [3]”."),
        ("uses: acne-scars", "“uses” is “acne-scars” where a list is expected.", "Write “uses: [acne-scars]”."),
        (
            'limits: "Few, and young"',
            "“limits” is “Few, and young” where a list is expected.",
            'Write “limits: ["Few, and young"]”.',
        ),
        (
            "results: {id: x}",
            "“results” is fields where a list is expected.",
            "Write “results:”, and below it each item behind “- ”.",
        ),
        ('enrolled: "36"', "“enrolled” is “36” where a whole number is expected.", "Write “enrolled: 36”."),
        (
            "enrolled: about 36",
            "“enrolled” is “about 36” where a whole number is expected.",
            "Write it in digits and without a unit, such as “enrolled: 36”.",
        ),
        ("age: 20", "“age” is 20 where a text is expected.", 'Put it in quotes: “age: "20"”.'),
        ("needle-mm: [1, 2, 3]", "The list “needle-mm” has 3 items.", "Write at most 2."),
        (
            'read: {depth: abstract, where: x, on: 28.11.2026}',
            "“read.on” is “28.11.2026” where a day is expected.",
            "Write year, month and day without quotes: “on: 2026-11-28”.",
        ),
    ],
)  # fmt: skip
def test_the_fix_says_what_to_type(text: str, what: str, fix: str):
    data = parse_yaml("x.yml", text).data
    given = next(iter(data))
    found = [
        item for item in findings(RECORDS["studies"], data) if f"“{given}" in item.what and "missing" not in item.what
    ]
    assert [(item.what, item.fix) for item in found] == [(what, fix)]


def test_a_missing_field_comes_with_the_words_to_choose_from():
    fixes = {found.what: found.fix for found in findings(RECORDS["studies"], {})}
    assert "“kind:” with one of plain, radiofrequency, other, none;" in fixes["The field “kind” is missing."]
    assert "“uses: [ ]” with one or more of wrinkles, aging-skin, " in fixes["The field “uses” is missing."]
    assert fixes["The field “summary” is missing."] == "Add it; evidence/README.md says what belongs there."
