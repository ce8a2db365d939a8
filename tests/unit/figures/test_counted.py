"""Dots are the counts of the records."""

from __future__ import annotations


def test_dots_are_the_counts_of_the_records(real, drawn, everything):
    for group in drawn(everything["x-of-n"])["figure"]:
        for harm in group.harms:
            assert real.harms[harm.id].kind == group.kind.id
            counts = {
                (f"evidence/studies/{pick.study}/", item.x, item.of)
                for pick in real.harms[harm.id].counts
                for item in real.studies[pick.study].harms
                if item.effect == pick.effect
            }
            for dots in harm.counts:
                full, everyone = len(dots.full), len(dots.full) + len(dots.rest)
                assert dots.words == f"{full} of {everyone}"
                assert (dots.path, full, everyone) in counts
                assert len({*dots.full, *dots.rest}) == everyone
                assert all(0 < x < dots.width and 0 < y < dots.height for x, y in dots.full + dots.rest)
