"""Leaves out of the theme's style sheets what no page of the built site can match.

The theme styles everything that some site might show; this one shows a third of it. A rule goes if its
selectors ask for a class, an identifier, an element or an attribute that no page has and no script names. That is
cautious: one that is anywhere is kept, and what is inside ``:is()`` and ``:not()`` is not looked at. What a page
only says is no such name: “a quote” in a sentence needs no style for quotes. Custom properties go if nothing uses
them. Syntax: CSS Syntax Level 3, read by tinycss2.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

import tinycss2
from tinycss2.ast import Node

from ..read.html import attributes, elements, parse

WORD = re.compile(r"[\w-]+")
USED = re.compile(r"var\(\s*(--[\w-]+)")
NESTING = {"media", "supports", "container", "layer"}


def names(pages: Iterable[str]) -> set[str]:
    """What selectors can ask a page for: its elements, attributes, classes, and values that are one word; and whatever
    a script in it may add."""
    found: set[str] = set()
    for page in pages:
        for element in elements(parse(page)):
            found.add(element.tag)
            if element.tag == "script" and "json" not in (element.attributes.get("type") or ""):
                found |= words([element.text()])
            for name, value in attributes(element).items():
                found.add(name)
                if name == "class" or WORD.fullmatch(value):
                    found.update(value.split())
    return found


def words(texts: Iterable[str]) -> set[str]:
    """Every word of a script: it may give a page any of them as a name."""
    found: set[str] = set()
    for text in texts:
        found.update(WORD.findall(text))
    return found


def purge(css: str, known: Collection[str], others: str) -> str:
    """The rules of ``css`` that can match. ``others`` is CSS and markup that may use its custom properties."""
    kept = _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), known)
    while True:
        used = set(USED.findall(kept)) | set(USED.findall(others))
        smaller = _without_unused(kept, used)
        if smaller == kept:
            return kept
        kept = smaller


def _rules(nodes: Iterable[Node], known: Collection[str]) -> str:
    made = []
    for node in nodes:
        if node.type == "qualified-rule":
            selectors = [part for part in _parts(node.prelude) if _matches(part, known)]
            if selectors:
                prelude = ",".join(tinycss2.serialize(part).strip() for part in selectors)
                made.append(f"{prelude}{{{tinycss2.serialize(node.content)}}}")
        elif node.type == "at-rule" and node.lower_at_keyword in NESTING and node.content is not None:
            inner = _rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True), known)
            if inner:
                made.append(f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{{inner}}}")
        else:
            made.append(node.serialize())
    return "".join(made)


def _parts(prelude: list[Node]) -> Iterable[list[Node]]:
    """The selectors of a list, which commas separate."""
    part: list[Node] = []
    for token in prelude:
        if token == ",":
            yield part
            part = []
        else:
            part.append(token)
    yield part


def _matches(selector: list[Node], known: Collection[str]) -> bool:
    for place, token in enumerate(selector):
        before = selector[place - 1] if place else None
        if token.type == "ident" and before != ":" and token.value not in known:
            return False
        if token.type == "hash" and token.value not in known:
            return False
        if token.type == "[] block":
            asked = [part for part in token.content if part.type in ("ident", "string")]
            if not all(set(WORD.findall(part.value)) <= set(known) for part in asked[:2]):
                return False
    return True


def _without_unused(css: str, used: Collection[str]) -> str:
    def content(nodes: list[Node]) -> str:
        made = []
        for node in tinycss2.parse_blocks_contents(nodes, skip_comments=True, skip_whitespace=True):
            if not (node.type == "declaration" and node.name.startswith("--") and node.name not in used):
                made.append(node.serialize())
        return ";".join(made)

    def rules(nodes: Iterable[Node]) -> str:
        made = []
        for node in nodes:
            if node.type == "qualified-rule":
                if inner := content(node.content):
                    made.append(f"{tinycss2.serialize(node.prelude)}{{{inner}}}")
            elif node.type == "at-rule" and node.lower_at_keyword in NESTING and node.content is not None:
                if inner := rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True)):
                    made.append(f"@{node.at_keyword}{tinycss2.serialize(node.prelude)}{{{inner}}}")
            else:
                made.append(node.serialize())
        return "".join(made)

    return rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True))
