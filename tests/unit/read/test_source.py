"""Reading YAML: lines, repeated names, line ends, and what must not become a boolean or a traceback."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from ledger.read.source import SourceError, parse_yaml, read_text


def problem(text: str, first_line: int = 1) -> tuple[int, str]:
    with pytest.raises(SourceError) as caught:
        parse_yaml("x.yml", text, first_line)
    (finding,) = caught.value.findings
    assert (finding.path, finding.rule) == ("x.yml", "source")
    return finding.line, finding.what


def test_lines_of_names_items_and_nested_values():
    document = parse_yaml("x.yml", "a: 1\nb:\n  - c: >-\n      long\n      text\n    d: 2\n  - {e: 3}\n")
    assert [document.line(*route) for route in [("a",), ("b",), ("b", 0, "c"), ("b", 0, "d"), ("b", 1, "e")]] == [
        1, 2, 3, 6, 7,
    ]  # fmt: skip
    assert document.line("b", 1, "nothing", "there") == 7, "the nearest that has a line"
    assert document.line("nothing") == 1


def test_first_line_is_where_front_matter_starts():
    assert parse_yaml("x.md", "a: 1\nb: 2\n", first_line=2).line("b") == 3
    assert problem("a: 1\nb: [\n", first_line=2)[0] >= 3


def test_repeated_names_are_all_reported():
    with pytest.raises(SourceError) as caught:
        parse_yaml("x.yml", "a: 1\nb: {c: 1, c: 2}\na: 2\n")
    assert [(finding.line, finding.what) for finding in caught.value.findings] == [
        (2, "The field “c” stands here twice."),
        (3, "The field “a” stands here twice."),
    ]


@pytest.mark.parametrize("name", ["on", "off", "yes", "no", "y", "n", "On", "NO"])
def test_only_true_and_false_are_booleans(name: str):
    assert parse_yaml("x.yml", f"{name}: {name}\n").data == {name: name}
    assert parse_yaml("x.yml", "a: true\nb: False\n").data == {"a": True, "b": False}


@pytest.mark.parametrize("text", ["20١٤", "３", "1.2.3", "12 of 30", "3 mm", "2014a", "10:30 am"])
def test_what_is_no_number_is_a_text(text: str):
    assert parse_yaml("x.yml", f"a: {text}\n").data == {"a": text}


def test_numbers_as_people_write_them():
    data = parse_yaml("x.yml", "a: [0, 7, -7, 0.5, -0.25, 1845]\n").data
    assert data == {"a": [0, 7, -7, 0.5, -0.25, 1845]}
    assert [type(value).__name__ for value in data["a"]] == ["int", "int", "int", "float", "float", "int"]


def test_remarks_that_cut_nothing():
    text = 'a: plain  # a remark\nb: "x #1"  # another\nc:  # and here\n  - d\n# e\ne: x#1\n'
    assert parse_yaml("x.yml", text).data == {"a": "plain", "b": "x #1", "c": ["d"], "e": "x#1"}


def test_an_alias_bomb_is_refused_line_by_line():
    bomb = "a: &a [x, x]\n" + "".join(f"{two}: &{two} [*{one}, *{one}]\n" for one, two in pairwise("abcdefghi"))
    with pytest.raises(SourceError) as caught:
        parse_yaml("x.yml", bomb)
    assert {finding.line for finding in caught.value.findings} == set(range(1, 10))


def test_escapes_cannot_bring_in_what_nobody_sees():
    assert problem_of_characters('a: 1\nb: "x\\u202Ey"\n') == (2, "U+202E (right-to-left override)")
    assert problem_of_characters('a: "x\\x01y"\n') == (1, "U+0001")
    assert problem_of_characters('"a\\u200B": 1\n') == (1, "U+200B (zero width space)")


def problem_of_characters(text: str) -> tuple[int, str]:
    with pytest.raises(SourceError) as caught:
        parse_yaml("x.yml", text)
    (finding,) = caught.value.findings
    assert finding.rule == "characters"
    return finding.line, finding.what.partition(" is ")[0]


def test_dates():
    assert parse_yaml("x.yml", "a: 2026-11-22\n").data == {"a": date(2026, 11, 22)}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: 2026-13-01\n", 2, "no day “2026-13-01” in the calendar"),
        ("a: 1\nb: 2026-02-30\n", 2, "no day “2026-02-30” in the calendar"),
        ("a: one: two\n", 1, "mapping values are not allowed"),
        ("a: 1\nb: [1, 2\n", 3, "did not find expected"),
        ("a: 1\n\tb: 2\n", 2, "found a tab character"),
        ("a: 1\n---\nb: 2\n", 2, "another document"),
        ("a: *b\n", 1, "“*b” is an alias"),
        ("a: &a x\n", 1, "“&a” is an anchor"),
        ("a: !!python/object:os.system x\n", 1, "“!!python/object:os.system” is a tag"),
        ("a: ! x\n", 1, "“!” is a tag"),
        ("a: !!str 3\n", 1, "“!!str” is a tag"),
        ("a: 1\n<<: {b: 1}\n", 2, "“<<” would copy fields"),
        ("? [a]\n: b\n", 1, "cannot be the name of a field"),
        ("a: " + "[" * 500, 1, "levels deep"),
        ("a: " + "[" * 100_000, 1, "maximum nesting depth"),
        ("a: " + "[\n" * 100_000, 12, "levels deep"),
        ("a:\n" + "- " * 100_000 + "x\n", 2, "levels deep"),
        ("a:\n" + "".join(f"{'  ' * n}- a:\n" for n in range(1, 9)), 7, "levels deep"),
        ("a: " + "x" * 20_001, 1, "20,001 characters"),
        ("a: 1\nb:\n", 2, "“b” has no value"),
        ("a: 1\nb: ~\n", 2, "“b” has no value"),
        ('a: 1\nb: ""\n', 2, "“b” has no value"),
        ("a: 1\nb: []\n", 2, "“b” has no item"),
        ("a: 1\nb: {c: {}}\n", 2, "“b.c” has no item"),
        ("a: 1\n~: 2\n", 2, "A field has no name"),
        ("a: 044\n", 1, "“044” is read as another number"),
        ("a: 1:30\n", 1, "“1:30” is read as another number"),
        ("a: 0x10\n", 1, "“0x10”"),
        ("a: 0o44\n", 1, "“0o44”"),
        ("a: 1_000\n", 1, "“1_000”"),
        ("a: .5\n", 1, "“.5”"),
        ("a: 1e3\n", 1, "“1e3”"),
        ("a: .nan\n", 1, "“.nan”"),
        ("a: -.inf\n", 1, "“-.inf”"),
        ("a: +3\n", 1, "“+3”"),
        ("a: 20 adults #1 had\n", 1, "“20 adults” ends before it"),
        ("a: 20 adults  # 1 had\n", 1, "“20 adults” ends before it"),
        ("a: Redness # 1\n", 1, "“Redness” ends before it"),
        ("a: [b #c\n  , d]\n", 1, "“b” ends before it"),
        ('a: "x\ty"\n', 1, "A tab stands in"),
        ('a: "x\\ty"\n', 1, "A tab stands in"),
        ("a: \0\n", 1, "control characters are not allowed"),
    ],
)
def test_one_problem(text: str, line: int, words: str):
    where, what = problem(text)
    assert where == line
    assert words in what


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n"),
        (b"a: 1\rb: 2\r", "a: 1\nb: 2\n"),
        (b"\xef\xbb\xbfa: 1\n", "a: 1\n"),
        ("a: é\n".encode(), "a: é\n"),
    ],
)
def test_line_ends_and_byte_order_marks(tmp_path: Path, raw: bytes, text: str):
    (tmp_path / "x.yml").write_bytes(raw)
    assert read_text(tmp_path, "x.yml") == text


@pytest.mark.parametrize(
    ("raw", "line", "words"),
    [
        (b"a: 1\nb: caf\xe9\n", 2, "not UTF-8"),
        ("a: 1\n".encode("utf-16"), 1, "not UTF-8"),
        (b"", 1, "empty"),
        (b" \r\n\t\n", 1, "empty"),
        (None, 1, "does not exist"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, raw: bytes | None, line: int, words: str):
    if raw is not None:
        (tmp_path / "x.yml").write_bytes(raw)
    with pytest.raises(SourceError) as caught:
        read_text(tmp_path, "x.yml")
    (finding,) = caught.value.findings
    assert finding.line == line
    assert words in finding.what


def test_a_folder_with_the_name_of_a_file(tmp_path: Path):
    (tmp_path / "x.yml").mkdir()
    with pytest.raises(SourceError, match="cannot be read"):
        read_text(tmp_path, "x.yml")
