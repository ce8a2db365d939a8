"""Fixtures shared by all tests."""

from __future__ import annotations

import pytest

from corpus import ROOT, copy_toy
from ledger.load import Evidence, load


@pytest.fixture(scope="session")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """The toy corpus, read once."""
    return load(copy_toy(tmp_path_factory.mktemp("toy")))


@pytest.fixture(scope="session")
def real() -> Evidence:
    """The site's own evidence, read once."""
    return load(ROOT)
