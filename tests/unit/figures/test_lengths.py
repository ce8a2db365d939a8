"""Needle lengths are those of trials in people."""

from __future__ import annotations


def test_lengths_are_those_of_trials_in_people(real, drawn):
    for item in drawn("needle-and-skin")["figure"].trials:
        study = real.studies[item.source.path.split("/")[-2]]
        assert study.kind == "plain"
        given = [float(length) for length in item.lengths] or [float(item.low), float(item.high)]
        assert given == list(study.needle_mm)
