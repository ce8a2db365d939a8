"""Estimates: scales are never mixed, and every number is that of a record."""

from __future__ import annotations

from ledger.figures.estimates import NULL


def test_a_panel_has_one_question_scale_and_unit(real, drawn, everything):
    panels = drawn(everything["estimates"])["figure"]
    assert sum(len(panel.bars) for panel in panels) == sum(len(item.estimates) for item in real.outcomes.values())
    assert len({(panel.outcome, panel.scale_id, panel.unit) for panel in panels}) == len(panels)
    for panel in panels:
        shown = {(bar.path, bar.words) for bar in panel.bars}
        estimates = [
            (pick, found.estimate)
            for pick in real.outcomes[panel.outcome].estimates
            for found in real.studies[pick.study].results
            if found.id == pick.result
        ]
        same = [item for item in estimates if (item[1].scale, item[1].unit or "") == (panel.scale_id, panel.unit)]
        numbers = {(f"evidence/studies/{pick.study}/", f"{found.value:g}".replace("-", "−")) for pick, found in same}
        assert shown == numbers
        assert (panel.null is None) == (panel.scale_id not in NULL)
        for bar in panel.bars:
            assert 0 <= bar.at <= 100
            assert bar.low is None or 0 <= bar.low <= bar.at <= bar.high <= 100
            crosses = bar.low is not None and panel.null is not None and bar.low < panel.null < bar.high
            assert not (crosses and bar.clear)


def test_panels_without_a_unit_share_the_axis_of_their_scale(drawn, everything):
    axes = {}
    for panel in drawn(everything["estimates"])["figure"]:
        if not panel.unit:
            assert axes.setdefault(panel.scale_id, panel.ticks) == panel.ticks
