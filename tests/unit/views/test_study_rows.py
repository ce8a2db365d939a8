"""Studies as rows of a table, and in which order."""

from __future__ import annotations

from ledger.views import study_rows
from ledger.views.catalog import Catalog


def test_rows_are_reviews_and_trials_first_then_the_newest(toy, real):
    assert [row.key for row in Catalog(toy).rows] == ["doum2020", "ash2019", "cedar2021", "birch-office"]
    order = [study_rows.ORDER.get(row.design_id, len(study_rows.ORDER)) for row in Catalog(real).rows]
    assert order == sorted(order)
    assert len(order) == len(real.studies)


def test_a_row(toy):
    rows = {row.key: row for row in Catalog(toy).rows}
    row = rows["ash2019"]
    assert (row.short, row.path) == ("Ash and Beech 2019", "evidence/studies/ash2019/")
    assert (row.people, row.size, row.controlled) == ("20 enrolled, 18 analyzed", 18, True)
    assert (row.kind, row.kind_id, row.read) == ("Plain", "plain", "Full text")
    assert (rows["cedar2021"].people, rows["doum2020"].people) == ("12", "")
