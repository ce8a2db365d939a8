"""Questions are read as benchmarks/search/README.md says, and the two halves are of that form."""

from __future__ import annotations

from pathlib import Path

import pytest
from questions import COLUMNS, FOLDER, Question, read


def file_with(folder: Path, *lines: str) -> Path:
    file = folder / "set.tsv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_a_line_is_a_wording_with_its_answers(tmp_path: Path):
    file = file_with(tmp_path, "\t".join(COLUMNS), 'q1\tshort\t"sun"\t/a/ /a/#sun\ta site', "q2\tstory\ttip\t-\ta site")
    first, second = read(file)
    assert (first.asked, first.answer, first.pages) == ('"sun"', {"/a/", "/a/#sun"}, {"/a/"})
    assert second.answer == second.pages == frozenset()


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("q1\tshort\tsun\t/a/", "5 filled cells"),
        ("q1\tshort\t \t/a/\ta site", "5 filled cells"),
        ("q1\tpoem\tsun\t/a/\ta site", "poem"),
        ("q1\tshort\tsun\ta/\ta site", "“a/”"),
    ],
)
def test_a_line_of_another_form_is_named(tmp_path: Path, line: str, what: str):
    with pytest.raises(ValueError, match=rf"set\.tsv:2: .*{what}.* Fix: "):
        read(file_with(tmp_path, "\t".join(COLUMNS), line))


def test_a_file_without_its_columns_is_named(tmp_path: Path):
    with pytest.raises(ValueError, match=r"set\.tsv:1: .* Fix: "):
        read(file_with(tmp_path, "question\tasked"))


@pytest.mark.parametrize("name", ["open", "apart"])
def test_every_question_has_two_wordings_or_is_of_the_review(name: str):
    wordings: dict[str, list[Question]] = {}
    for question in read(FOLDER / f"{name}.tsv"):
        wordings.setdefault(question.number, []).append(question)
    assert [
        number for number, all_ in wordings.items() if len(all_) < 2 and not all_[0].source.startswith("review")
    ] == []
    assert [number for number, all_ in wordings.items() if len({one.answer for one in all_}) > 1] == []


def test_the_two_halves_share_no_question():
    halves = [{question.number for question in read(FOLDER / f"{name}.tsv")} for name in ("open", "apart")]
    assert halves[0] & halves[1] == set()
