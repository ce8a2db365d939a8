"""Whatever stands in a file, the checks answer with findings: no exception, and every line they name exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus import TOY, copy_toy
from ledger import checks
from ledger.read.load import load

FORM = re.compile(r"[\w./-]+:\d+: .+ Fix: .+ \[[\w-]+\]", re.DOTALL)
FILES = sorted(file.relative_to(TOY).as_posix() for file in TOY.rglob("*") if file.suffix in {".yml", ".md", ".bib"})
ODD = (
    "",
    "3",
    "-1.5",
    "true",
    "[]",
    "{}",
    "[[a]]",
    "{a: b}",
    "2026-11-22",
    "2026-11-22 10:00:00",
    "'x'",
    '"<&>"',
    "@",
    "[@",
)
"""Values that somebody might write behind a colon."""


def spoiled(name: str, text: str) -> Iterator[str]:
    """The text with a line left out, cut off within a line, and with odd values behind each colon.

    Front matter, of which our own code reads every value, is given all of them; pydantic reads the records.
    """
    several = len(ODD) if name.startswith("docs/") else 3
    lines = text.splitlines(keepends=True)
    for place, line in enumerate(lines):
        before, after = "".join(lines[:place]), "".join(lines[place + 1 :])
        yield before + after
        yield before + line[: len(line) // 2]
        field, colon, _ = line.partition(": ")
        if colon:
            values = [ODD[(place * several + turn) % len(ODD)] for turn in range(several)]
            yield from (f"{before}{field}: {value}\n{after}" for value in values)


LISTS = {
    "exceptions": "numbers-cited:\n  - {where: docs/index.md, text: claims 3, reason: A test.}\n",
    "synonyms": "all words: [everything]\nwide pore: [large pore]\n",
    "topics": "index.md: [invented]\n",
    "banned-words": "miracle: {reason: A test.}\n",
}


@pytest.mark.parametrize("name", [*FILES, *(f"evidence/{name}.yml" for name in LISTS)])
def test_what_hangs_on_a_broken_file_is_no_problem_of_its_own(name: str, tmp_path: Path):
    root = copy_toy(tmp_path)
    for other, text in LISTS.items():
        (root / f"evidence/{other}.yml").write_text(text, encoding="utf-8")
    page = root / "docs/index.md"
    page.write_text(f"{page.read_text(encoding='utf-8')}\nOf the claims 3 months old, 0.5% are.\n", encoding="utf-8")
    assert [str(finding) for finding in checks.run(load(root))] == []
    text = (root / name).read_text(encoding="utf-8")
    broken = text.replace("---\n", "---\nx: [\n", 1) if name.endswith(".md") else "{[" + text
    (root / name).write_text(broken, encoding="utf-8")
    found = {finding.path for finding in checks.run(load(root))}
    assert found == {name}


@pytest.mark.parametrize("name", FILES)
def test_never_an_exception(name: str, tmp_path: Path):
    root = copy_toy(tmp_path)
    for text in spoiled(name, (root / name).read_text(encoding="utf-8")):
        (root / name).write_text(text, encoding="utf-8")
        for finding in checks.run(load(root)):
            assert FORM.fullmatch(str(finding))
            file = root / finding.path
            lines = len(file.read_bytes().splitlines()) if file.is_file() else 1
            assert 1 <= finding.line <= max(lines, 1) + 1, f"{finding}\n\n{text}"
