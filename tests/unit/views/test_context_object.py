"""Works as COinS, read back by a library that knows the notation."""

from __future__ import annotations

from html import escape

import pytest
from coins_parser import CoinsParser

from ledger.read.bibliography import parse
from ledger.views import context_object


def coins(text: str) -> dict[str, list[str]]:
    """A COinS as a reference manager finds it in a page."""
    (pairs,) = CoinsParser.parse(f'<p><span class="Z3988" title="{escape(text)}"></span></p>')
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    assert found["ctx_ver"] == ["Z39.88-2004"]
    return found


def test_every_work_reads_back_from_its_coins(real):
    for entry in real.bibliography.values():
        found = coins(context_object.whole(entry))
        titles = [*found.get("rft.atitle", ()), *found.get("rft.btitle", ()), *found.get("rft.title", ())]
        assert entry.get("title") in titles
        people = [*found.get("rft.au", ()), *found.get("rft.aucorp", ()), *found.get("rft.creator", ())]
        assert people == [author.inverted for author in entry.authors or entry.editors]
        identifiers = found.get("rft_id", [])
        assert (f"info:doi/{entry.get('doi')}" in identifiers) == bool(entry.get("doi"))
        assert (f"info:pmid/{entry.get('pmid')}" in identifiers) == bool(entry.get("pmid"))
        if entry.type == "article":
            assert found["rft_val_fmt"] == ["info:ofi/fmt:kev:mtx:journal"]
            assert found["rft.jtitle"] == [entry.get("journal")]
            assert "-".join(found.get("rft.spage", []) + found.get("rft.epage", [])) == "-".join(
                part for part in entry.page_range if part
            )


def test_in_a_list_a_work_has_its_title_and_its_identifier(real):
    for entry in real.bibliography.values():
        found = coins(context_object.titled(entry))
        assert [entry.get("title")] in found.values()
        identified = context_object.identified(entry)
        assert bool(identified) == bool(entry.get("doi") or entry.get("pmid")) == ("rft_id" in found)
        if identified:
            assert coins(identified)["rft_id"] == found["rft_id"]


@pytest.mark.parametrize("title", ["A & B = 50% + c#d; “e” <f> 'g' \"h\" \\ ü", "é\u2028x", "&amp;rft.au=x"])
def test_no_sign_of_a_title_is_lost_or_means_something(title):
    text = "@article{x2020,\n title = {T}, journal = {J}, year = {2020}, doi = {10.1234/a&b#c;2-%}\n}\n"
    entries, *_ = parse("r.bib", text)
    entry = entries["x2020"]
    changed_entry = type(entry)(entry.key, entry.type, {**entry.raw, "title": title}, 1, {})
    found = coins(context_object.whole(changed_entry))
    assert found["rft.atitle"] == [changed_entry.get("title")]
    assert found["rft_id"] == [f"info:doi/{entry.get('doi')}"]
    assert "rft.au" not in found
