"""How many studies there are on a subject."""

from __future__ import annotations

from ledger.views.catalog import Catalog
from ledger.views.overview import overview


def test_how_many_studies_there_are_on_a_subject(toy):
    found = overview(Catalog(toy), ("regulation", "radiofrequency", "hair-loss"))
    assert (found.total, found.kinds) == (2, "2 others")
    assert found.uses == (("regulation", "Regulation", 1), ("radiofrequency", "Radiofrequency", 1))
    assert overview(Catalog(toy), ("hair-loss",)).total == 0
