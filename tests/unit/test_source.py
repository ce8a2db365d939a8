"""Reading YAML: lines, repeated names, line ends, and what must not become a boolean or a traceback."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ledger.source import SourceError, parse_yaml, read_text


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
        ("a: *b\n", 1, "undefined alias"),
        ("a: &a [*a]\n", 1, "alias"),
        ("a: !!python/object:os.system x\n", 1, "could not determine a constructor"),
        ("? [a]\n: b\n", 1, "found unhashable key"),
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
