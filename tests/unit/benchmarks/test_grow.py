"""The grown content is real enough to measure on: every rule still holds, and each name stands once."""

import grow
import pytest

from ledger import checks
from ledger.read.load import load


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    root = tmp_path_factory.mktemp("grown")
    grow.grow(root, 2)
    return root


def test_every_rule_holds_for_the_copies(twice, real):
    evidence = load(twice)
    assert list(map(str, checks.run(evidence))) == []
    assert len(evidence.studies) == 2 * len(real.studies)
    assert len(evidence.bibliography) == 2 * len(real.bibliography)
    assert len(evidence.pages) > 1.5 * len(real.pages)


def test_the_same_seed_gives_the_same_content(twice, tmp_path):
    grow.grow(tmp_path, 2)
    for name in ("references.bib", "mkdocs.yml", "evidence/exceptions.yml"):
        assert (tmp_path / name).read_bytes() == (twice / name).read_bytes()
    assert sorted(file.name for file in (tmp_path / "docs").rglob("*")) == sorted(
        file.name for file in (twice / "docs").rglob("*")
    )
