"""The timeline draws or counts every study."""

from __future__ import annotations


def test_timeline_draws_or_counts_every_study(real, drawn):
    found = drawn("timeline")["figure"]
    assert sorted(found.dots, key=id) == sorted(found.painted, key=id)
    for dot in found.dots:
        key = dot.path.split("/")[-2]
        study = real.studies[key]
        assert int(dot.people.replace(",", "")) == (study.enrolled or study.analyzed)
        assert str(dot.year) == real.bibliography[key].get("year")
        assert dot.shape.startswith("heat") == (study.kind == "radiofrequency")
    cohorts = [real.studies[dot.path.split("/")[-2]].cohort for dot in found.dots]
    named = [cohort for cohort in cohorts if cohort]
    assert len(named) == len(set(named))
    larger = max(found.dots, key=lambda dot: int(dot.people.replace(",", "")))
    assert larger == found.largest
