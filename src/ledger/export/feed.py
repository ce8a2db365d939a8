"""What changed, as an Atom feed (RFC 4287): changed judgments and new studies, the newest first.

Addresses in a feed have to be whole, so it needs the site's own; identifiers are URNs made from the record's name, so
that they stay the same when the site moves.
"""

from __future__ import annotations

import re
import uuid
import xml.etree.ElementTree as etree
from datetime import UTC, date, datetime, time

from ..views import changes
from ..views.catalog import Catalog
from ..views.cite import AUTHOR

FILE = "changes.xml"
TYPE = "application/atom+xml"
TITLE = "Micro-needling, by the evidence: what changed, and why"
MOST = 50
"""Entries of a feed: who reads it more seldom finds the rest on the page."""
ATOM = "http://www.w3.org/2005/Atom"
PAGE = "evidence/changes/"
CITED = re.compile(r"\s*\[@[^\]]*\]")


def feed(catalog: Catalog, site: str) -> bytes:
    """The file. ``site`` is the address of the site, with a slash at its end."""
    added = changes.added(catalog.evidence)
    entries = [
        *(_changed(item) for item in changes.rows(catalog)),
        *((item.key, item.on, f"New study: {item.short}", item.summary, item.path) for item in added),
    ]
    newest = sorted(entries, key=lambda entry: entry[1], reverse=True)[:MOST]
    etree.register_namespace("", ATOM)
    root = etree.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "en-US"})
    _add(root, "id", _urn("feed"))
    _add(root, "title", TITLE)
    _add(root, "updated", _moment(newest[0][1] if newest else date(1970, 1, 1)))
    _add(etree.SubElement(root, f"{{{ATOM}}}author"), "name", AUTHOR)
    _link(root, f"{site}{FILE}", "self", TYPE)
    _link(root, f"{site}{PAGE}", "alternate", "text/html")
    for name, on, title, summary, path in newest:
        entry = etree.SubElement(root, f"{{{ATOM}}}entry")
        _add(entry, "id", _urn(f"{name} {on}"))
        _add(entry, "title", title)
        _add(entry, "updated", _moment(on))
        _add(entry, "summary", summary)
        _link(entry, f"{site}{path or PAGE}", "alternate", "text/html")
    etree.indent(root)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _changed(item: changes.Change) -> tuple[str, date, str, str, str]:
    summary = f"From “{item.before}” to “{item.after}”. {CITED.sub('', item.why)}"
    return item.id, item.on, item.what, summary, item.path


def _add(parent: etree.Element, name: str, text: str) -> None:
    etree.SubElement(parent, f"{{{ATOM}}}{name}").text = text


def _link(parent: etree.Element, href: str, rel: str, kind: str) -> None:
    etree.SubElement(parent, f"{{{ATOM}}}link", {"rel": rel, "type": kind, "href": href})


def _urn(name: str) -> str:
    return uuid.uuid5(uuid.NAMESPACE_URL, f"micro-needling-by-the-evidence/{name}").urn


def _moment(on: date) -> str:
    """RFC 3339; records know the day only."""
    return datetime.combine(on, time(), UTC).isoformat()
