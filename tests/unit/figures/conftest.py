"""Figures, drawn from the site's own records."""

from __future__ import annotations

import pytest

from ledger.figures import figure
from ledger.model.directives import FIGURES
from ledger.views.catalog import Catalog


@pytest.fixture(scope="module")
def drawn(real):
    """Draws a figure from the site's own records."""
    catalog = Catalog(real)
    return lambda argument: figure(catalog, argument)


@pytest.fixture(scope="module")
def everything(real):
    """An argument for every figure, with all the records it could draw."""
    records = {
        "harms": [name for name, harm in real.harms.items() if harm.counts],
        "outcomes": [name for name, outcome in real.outcomes.items() if outcome.estimates],
    }
    return {name: f"{name} | {', '.join(records[takes])}" if takes else name for name, takes in FIGURES.items()}
