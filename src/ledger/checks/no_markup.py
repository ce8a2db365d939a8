"""Records, front matter, the menu and the bibliography are text: nothing in them is HTML or Markdown but a citation.

They are shown as they stand, on pages, in the search and in downloads, and a text that passes for an element, an
attribute or a link in one of these places would be one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..read import markup
from ..read.load import BIBLIOGRAPHY, NAVIGATION, Evidence
from . import bib_text, front_matter
from ._rule import Problems

ADDRESSES = {"url", "doi", "pmid", "pmcid"}
"""Fields with rules of their own: old DOIs have “<” and “>” in them."""

NOT_SHOWN = ("evidence/checked.yml", "evidence/watch.yml")
"""Titles as registries write them, which only a terminal shows, and queries in the language of a service."""

SETTINGS = ("site_name", "site_description", "site_author", "copyright")


def check(evidence: Evidence) -> Problems:
    for path, document in evidence.documents.items():
        if path in NOT_SHOWN:
            continue
        for route, text in _texts(document.data):
            yield from _at(path, document.line(*route), text)
    for page in evidence.pages.values():
        for route, text in _texts(page.meta):
            # The rule “front-matter” has found those.
            forms = () if route[0] in front_matter.TEXTS and front_matter.MARKUP.search(text) else markup.ALL
            yield from _at(page.path, page.front.line(*route), text, forms)
    for item in evidence.settings.menu:
        yield from _at(NAVIGATION, item.line, item.label)
    for name in SETTINGS:
        if value := evidence.settings.values.get(name):
            yield from _at(NAVIGATION, value.line, value.text)
    for entry in evidence.bibliography.values():
        for name in entry.raw.keys() - ADDRESSES:
            # The rule “bib-text” has found HTML in the texts that it reads.
            said = name in bib_text.TEXTS and bib_text.has_html(entry.raw[name])
            forms = markup.NOT_TEXT if said else markup.HTML + markup.NOT_TEXT
            yield from _at(BIBLIOGRAPHY, entry.field_lines.get(name, entry.line), entry.get(name), forms)


def _at(path, line, text, forms=markup.ALL):
    for what, fix in markup.problems(text, forms):
        yield path, line, what, fix


def _texts(value: Any, route: tuple = ()) -> Iterator[tuple[tuple, str]]:
    """Every text in a file, the names of its fields too: a glossary has its words there."""
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield (*route, key), str(key)
            yield from _texts(item, (*route, key))
    elif isinstance(value, list | tuple):
        for place, item in enumerate(value):
            yield from _texts(item, (*route, place))
