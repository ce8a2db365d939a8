"""A file that cannot be read is the only thing that is said: nothing that hangs on it is a problem of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from corpus import TOY, copy_toy
from ledger import checks
from ledger.read.load import load

NAMES = ["references.bib", "mkdocs.yml", "evidence/vocabulary.yml"]
NAMES += [
    file.relative_to(TOY).as_posix() for place in ("evidence", "docs") for file in sorted((TOY / place).rglob("*.*"))
]
TEXTS = [name for name in NAMES if name.endswith((".bib", ".yml", ".md"))]


def spoiled(name: str, text: str) -> dict[str, str]:
    """What a slip can make of a file."""
    if name.endswith(".md"):
        return {"front matter": text.replace("---\n", "---\na: [\n", 1), "none": text.split("---\n", 2)[2], "empty": ""}
    if name.endswith(".yml"):
        return {"a bracket": f"{{{text}", "not a field": f"{text}\nzzz: 1\n", "empty": ""}
    place = text.index("@article{cedar2021")
    inside = text.index("@misc{") + len("@misc{")
    return {
        "an entry inside of another": f"{text[:inside]}@article{{new2021,\n  title = {{New}},\n}}\n{text[inside:]}",
        "a brace": text[:place] + text[place:].replace("},\n", ",\n", 1),
        "cut off": text[: place + 30],
        "empty": "",
    }


@pytest.fixture(scope="module")
def toys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_toy(tmp_path_factory.mktemp("toys"))


@pytest.mark.parametrize("name", TEXTS)
def test_only_the_broken_file_is_named(name: str, toys: Path, tmp_path: Path):
    text = (toys / name).read_text(encoding="utf-8")
    for slip, broken in spoiled(name, text).items():
        if name == "mkdocs.yml" and slip == "not a field":
            continue  # which settings there are, MkDocs knows
        root = tmp_path / slip
        shutil.copytree(toys, root)
        (root / name).write_text(broken, encoding="utf-8")
        findings = checks.run(load(root))
        assert findings, slip
        assert {finding.path for finding in findings} == {name}, (slip, [str(finding) for finding in findings])
