"""What a page may hold beside Markdown: a few elements for single words, names for headings, and kinds of boxes.

Everything else that HTML or an attribute list could add is refused, because lists of what is allowed end, and lists of
what browsers run, load or obey do not. The built site is looked at once more: ``ledger.publish.built_rules``.
"""

from __future__ import annotations

import re
from textwrap import shorten

from ..read.html import attributes, parse
from ..read.link_syntax import IMAGE, LINK, without_targets
from ..read.load import Evidence
from ..read.url_scheme import SCHEMES, scheme
from ._rule import Problems

ELEMENTS = ("abbr", "br", "del", "ins", "kbd", "mark", "q", "small", "sub", "sup")
ATTRIBUTES = ("title", "lang", "dir")
BOXES = ("danger", "info", "note", "tip", "warning")

START = re.compile(r"<(?=[A-Za-z/!?])")
TAG = re.compile(r"<(/?)([A-Za-z][^\s/>]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
NAMED = re.compile(r"<(/?)([A-Za-z]?[^\s/>]*)")
AUTOMATIC = re.compile(r"<([^\s<>]+)>")
BRACES = re.compile(r"(?:(?<=[*_)\]>`])\{(?!\{)|\{(?=[:.#]|[^{}\n]*=))(?!#[^{}\n]*#\})[^{}\n]*\}")
"""What the extension for attributes would read: right behind an element, or with a sign of theirs (attr_list)."""
NAME = re.compile(r"^#{1,6}[ \t].*[ \t](\{:?[ \t]*#[\w-]+[ \t]*\})[ \t]*$", re.MULTILINE)
BOX = re.compile(r"^[ \t]*(?:!!!|\?\?\?\+?)[ \t]*([\w-]+)", re.MULTILINE)
OPTIONS = re.compile(r"^[ \t]*/{3,}[ \t]*[\w-]+[^\n]*\n(?: {4,}|\t)[ \t]*\S[^\n]*", re.MULTILINE)
FENCE = re.compile(r"^[ \t>]*(?:`{3,}|~{3,})([^`\n]*\{[^\n]*)$", re.MULTILINE)
UNREAD = re.compile(r"(?<!\\)\]\(")
NESTED = re.compile(
    r"^(?: {4,}|\t| {0,3}>| {0,3}(?:[-*+]|\d+\.)[ \t])[ \t>]*\[[^\[\]]+\]:"
    r"[ \t]*\S+[ \t]*(?:\"[^\"\n]*\"|'[^'\n]*')?[ \t]*$",
    re.MULTILINE,
)

LISTED = (
    "Write it in Markdown, and a “<” that is a sign with a space behind; CONTRIBUTING.md lists what a page may hold."
)


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        for place, what, fix in {
            *_elements(without_targets(page.body)),
            *_attributes(page.body, page.text),
            *_links(page.body),
        }:
            yield page.path, page.body.count("\n", 0, place) + 1, what, fix


def _elements(body):
    refused, opened = set(), {}
    for start in START.finditer(body):
        place = start.start()
        tag, automatic = TAG.match(body, place), AUTOMATIC.match(body, place)
        if automatic and (scheme(automatic[1]) in SCHEMES or re.fullmatch(r"[\w.+-]+@[\w.-]+", automatic[1])):
            continue
        if automatic and scheme(automatic[1]):
            yield place, f"“{automatic[0]}” is not a web address.", "Use an address that starts with https://."
        elif not tag or tag[2].lower() not in ELEMENTS:
            name = NAMED.match(body, place)
            # The end of an element is no problem of its own.
            if name[1] and name[2].lower() in refused:
                continue
            refused.add(name[2].lower())
            shown = tag[0] if tag else body[place:].partition("\n")[0]
            # Cut first: what is shortened may be as long as the page.
            yield place, f"“{shorten(shown[:200], 60, placeholder='…')}” is HTML that no page may hold.", LISTED
        elif tag[1] and not opened.get(tag[2].lower()):
            yield place, f"“{tag[0]}” ends what never began.", "Delete it."
        elif tag[1]:
            opened[tag[2].lower()].pop()
        else:
            if tag[2].lower() != "br":
                opened.setdefault(tag[2].lower(), []).append(place)
            for name in attributes(parse(tag[0]).css_first(tag[2].lower())):
                if name not in ATTRIBUTES:
                    yield place, f"The attribute “{name}” of <{tag[2]}> is not allowed.", LISTED
    for name, places in opened.items():
        for place in places:
            yield place, f"The element <{name}> never ends.", f"Write </{name}> behind its words."


def _attributes(body, text):
    names = {found.start(1) for found in NAME.finditer(body)}
    for found in BRACES.finditer(body):
        if found.start() not in names:
            fix = "Take the braces away; only a heading may end in {#name}."
            yield found.start(), f"“{found[0]}” would set attributes.", fix
    for found in BOX.finditer(body):
        if found[1] not in BOXES:
            yield found.start(), f"“{found[1]}” is not a kind of box.", f"Choose from {', '.join(BOXES)}."
    for found in OPTIONS.finditer(body):
        option = found[0].split("\n")[1].strip()
        yield found.end() - 1, f"“{option}” would be an option of the block above it.", "Begin the text at the margin."
    for found in FENCE.finditer(text):
        yield found.start(), f"“{found[1].strip()}” would set attributes.", "Name the language alone."


def _links(body):
    read = {found.end(1) for form in (LINK, IMAGE) for found in form.finditer(body)}
    for found in UNREAD.finditer(body):
        if found.start() not in read:
            fix = "Write [words](address), with an address without spaces and a title in double quotes."
            yield found.start(), "This cannot be read as a link.", fix
    for found in NESTED.finditer(body):
        yield (
            found.end() - 1,
            "The address of a link is defined within a list or a quotation.",
            "Move it to the margin.",
        )
