"""Texts that made a reader hang: what is refused, and what is read in a time that grows with its length.

Nothing is timed. A pattern that takes time with the square of a text's length would not end here.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus import copy_toy
from ledger import checks
from ledger.read import limits
from ledger.read.load import load
from ledger.text.stems import Words

SIZE = 60_000
HARD = ("<!-- ", "1,1,", "1", ". A", "A. B", "[a\n\n", "![a\n\n", '[a](b "c\n\n', "`a ``b ", "<a ", "[@a; ", "# a\n\n")


def lines(unit: str) -> str:
    """The unit again and again, within the limits of a line and a paragraph."""
    line = (unit * 4000)[:4000]
    return "\n\n".join([line] * (SIZE // 4000))


@pytest.mark.parametrize("unit", HARD)
def test_a_page_that_repeats_the_start_of_something(unit: str, tmp_path: Path):
    root = copy_toy(tmp_path)
    page = root / "docs/index.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\n{lines(unit)}\n", encoding="utf-8")
    checks.run(load(root))


@pytest.mark.parametrize("name", ["docs/index.md", "evidence/claims/pores-vanish.yml", "references.bib", "mkdocs.yml"])
def test_a_file_that_is_too_large(name: str, tmp_path: Path):
    root = copy_toy(tmp_path)
    most = limits.BYTES_OF_BIBLIOGRAPHY if name.endswith(".bib") else limits.BYTES
    with (root / name).open("a", encoding="utf-8") as file:
        file.write("\n% no\n" * (most // 6))
    (finding,) = [found for found in checks.run(load(root)) if found.path == name]
    assert str(finding).startswith(f"{name}:1: The file has more than {most:,} bytes.")


def test_a_page_with_endless_headings():
    (found,) = limits.paragraphs("# a\n\n" * 400)
    assert found == (601, "The page has more than 300 headings.", "Divide the page.")


def test_words_are_cut_before_they_are_stemmed():
    words = Words({})
    assert words.split("needling " + "a" * 100_000) == ["needling", "a" * 64]
    assert words.stem(words.split("ing" * 100_000)[0])


@pytest.mark.parametrize(
    "text",
    ["https://example.org/" + "a-" * 120, "doi:10.1234/" + "a-" * 120, "[a](" + "b/" * 120 + ".md)", "a;" * 120],
)
def test_addresses_may_be_long(text: str):
    assert list(limits.long_words(text)) == []


@pytest.mark.parametrize(
    "text", ["a" * 201, "https://example.org/" + "a" * 201, "-" * 201, "data:image/png;base64," + "A" * 300]
)
def test_endless_words(text: str):
    assert len(list(limits.long_words(f"One {text} word"))) == 1
