"""The age of the last check: a warning, from a day that is given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from ledger.model import Checked
from ledger.read.check_age import stale

ON = date(2026, 9, 1)
FOUND = {
    "ash2019": {"on": ON, "by": ["crossref"], "doi": "10.1234/jid.2019.45", "pmid": "10000001"},
    "cedar2021": {"on": ON, "by": ["crossref"], "doi": "10.1234/jid.2021.99"},
}


def told(toy, found, days):
    checked = Checked.model_validate(found)
    return [finding.what for finding in stale(replace(toy, checked=checked), ON + timedelta(days=days))]


def test_the_sixtieth_day_is_in_time_and_the_next_one_is_not(toy):
    assert told(toy, FOUND, 60) == []
    assert told(toy, FOUND, 61) == ["2 of 2 works were last checked more than 60 days ago, the first on 2026-09-01."]


def test_a_work_that_was_never_checked(toy):
    assert told(toy, {}, 0) == ["2 of 2 works with an identifier were never checked."]
    other = {**FOUND, "cedar2021": {**FOUND["cedar2021"], "doi": "10.1234/another"}}
    assert told(toy, other, 0) == ["1 of 2 works with an identifier were never checked."]
