"""The downloads of the site's own records."""

from __future__ import annotations

import pytest

from ledger.export import downloads


@pytest.fixture(scope="module")
def files(real):
    """Every file to download, by its name."""
    return {file.name: file for file in downloads(real)}
