"""What changed, as an Atom feed."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from datetime import datetime

from corpus import changed
from ledger.export import FEED, feed
from ledger.views.catalog import Catalog

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def test_the_feed_is_atom_with_whole_addresses_and_lasting_identifiers(toy):
    evidence = changed(toy)
    root = etree.fromstring(feed(Catalog(evidence), "https://example.org/x/"))
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
    moved = etree.fromstring(feed(Catalog(evidence), "https://elsewhere.org/"))
    assert [found.text for found in moved.iterfind(".//a:id", ATOM)] == names
