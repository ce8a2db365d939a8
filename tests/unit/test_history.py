"""Changes of judgments: told on cards, page and feed, and found where nobody is told."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from dataclasses import replace
from datetime import date, datetime

import pytest

from corpus import ROOT
from earlier import NoSuchCommit, evidence_at
from ledger.export import FEED, feed
from ledger.model import Claim, Outcome
from ledger.read.history import untold
from ledger.read.load import Evidence
from ledger.read.usage import usage
from ledger.views import cards, changes

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def with_claim(toy: Evidence, **update: object) -> Evidence:
    data = toy.claims["pores-vanish"].model_dump(by_alias=True, exclude_none=True) | update
    return replace(toy, claims={**toy.claims, "pores-vanish": Claim.model_validate(data)})


def changed(toy: Evidence, **more: object) -> Evidence:
    entry = {"on": date(2026, 11, 2), "from": "overstated", "to": "not-supported", "because": ["ash2019"], **more}
    return with_claim(toy, history=[{"why": "The trial found no difference.", **entry}])


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


def test_a_card_tells_its_latest_change(toy):
    card = cards.claim_card(changed(toy), "pores-vanish")
    told = "Changed on November 2, 2026 from “Overstated” to “Not supported”. The trial found no difference [@ash2019]."
    assert card.changed == told
    assert cards.claim_card(toy, "pores-vanish").changed == ""


def test_the_page_lists_changes_and_studies_day_by_day(toy):
    evidence = changed(toy)
    days = changes.days(evidence, usage(evidence))
    assert [day.iso for day in days] == sorted((day.iso for day in days), reverse=True)
    (change,) = (change for day in days for change in day.changes)
    assert change.path.endswith("#claim-pores-vanish")
    assert sum(len(day.added) for day in days) == len(toy.studies.keys() & toy.bibliography.keys())


def test_the_feed_is_atom_with_whole_addresses_and_lasting_identifiers(toy):
    evidence = changed(toy)
    root = etree.fromstring(feed(evidence, usage(evidence), "https://example.org/x/"))
    entries = root.findall("a:entry", ATOM)
    assert len(entries) == 1 + len(toy.studies.keys() & toy.bibliography.keys())
    names = [found.text for found in root.iterfind(".//a:id", ATOM)]
    assert len(set(names)) == len(names) and all(name.startswith("urn:uuid:") for name in names)
    links = [found.get("href") for found in root.iterfind(".//a:link", ATOM)]
    assert all(link.startswith("https://example.org/x/") for link in links)
    assert f"https://example.org/x/{FEED}" in links
    moments = [datetime.fromisoformat(found.text) for found in root.iterfind(".//a:updated", ATOM)]
    assert all(moment.tzinfo for moment in moments) and moments[0] == max(moments)
    (told,) = (found.text for found in root.iterfind(".//a:summary", ATOM) if found.text.startswith("From "))
    assert told == "From “Overstated” to “Not supported”. The trial found no difference."
    moved = etree.fromstring(feed(evidence, usage(evidence), "https://elsewhere.org/"))
    assert [found.text for found in moved.iterfind(".//a:id", ATOM)] == names


def test_a_commit_that_git_does_not_know_is_one_line(tmp_path):
    with pytest.raises(NoSuchCommit, match="Name a branch or commit"), evidence_at(ROOT, "--output=x"):
        pass
    with pytest.raises(NoSuchCommit), evidence_at(tmp_path, "main"):
        pass
