"""Changes of judgments are found where nobody is told."""

from __future__ import annotations

from dataclasses import replace

from corpus import changed, with_claim
from ledger.model import Outcome
from ledger.read.history import untold


def test_an_untold_change_is_found(toy):
    (finding,) = untold(with_claim(toy, verdict="overstated"), toy)
    assert (finding.path, finding.rule) == ("evidence/claims/pores-vanish.yml", "history-told")
    assert finding.line == toy.at("claims", "pores-vanish", "verdict")[1]
    assert "“overstated” to “not-supported”" in finding.what


def test_an_untold_change_of_certainty_is_found(toy):
    data = toy.outcomes["pores-plain"].model_dump(by_alias=True, exclude_none=True) | {"how-sure": "moderate"}
    before = replace(toy, outcomes={"pores-plain": Outcome.model_validate(data)})
    assert [finding.path for finding in untold(before, toy)] == ["evidence/outcomes/pores-plain.yml"]


def test_what_is_told_or_new_or_the_same_is_no_finding(toy):
    before = with_claim(toy, verdict="overstated")
    assert not list(untold(before, changed(toy)))
    assert not list(untold(toy, toy))
    assert not list(untold(replace(toy, claims={}, outcomes={}), toy))


def test_an_old_entry_does_not_tell_a_new_change(toy):
    before = with_claim(changed(toy), verdict="overstated")
    assert [finding.rule for finding in untold(before, changed(toy))] == ["history-told"]
