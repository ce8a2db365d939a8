"""Links and loads of a page: each leads somewhere, by a scheme of the list, and nothing is loaded from elsewhere."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from ...read.html import Node
from ...read.url_scheme import SCHEMES, scheme
from .page import BuiltPage, Problem

LOADED = frozenset({"src", "srcset", "poster", "data", "background", "manifest", "action", "formaction", "ping"})
"""Attributes whose address a browser fetches, or sends something to, by itself."""
NAMED = frozenset({"href", "xlink:href"})
ADDRESSES = LOADED | NAMED
NOT_LOADED = frozenset({"canonical", "next", "prev"})
"""Relations of a ``link`` element that name a page."""


def problems(
    page: BuiltPage, ids: Mapping[str, Collection[str]], files: Collection[str], later: Collection[str]
) -> Iterator[Problem]:
    """``ids`` are the anchors of all pages, ``files`` the site's files, ``later`` those that come after the build."""
    for element, given in page.elements:
        for name in given.keys() & ADDRESSES:
            for target in _targets(name, given[name]):
                yield from _problem(page, element, name, given, target, ids, files, later)


def _targets(name: str, value: str) -> list[str]:
    """The addresses of an attribute: ``srcset`` and ``ping`` hold several."""
    if name == "srcset":
        return [part.split()[0] for part in value.split(",") if part.strip()]
    return value.split() if name == "ping" else [value]


def _problem(
    page: BuiltPage,
    element: Node,
    name: str,
    given: Mapping[str, str],
    target: str,
    ids: Mapping[str, Collection[str]],
    files: Collection[str],
    later: Collection[str],
) -> Iterator[Problem]:
    kind = scheme(target)
    loaded = name in LOADED or element.tag not in {"a", "link"} or _loads(element, given)
    if kind and loaded:
        what = f"The page would load “{target}” from another host."
        yield Problem(what, "Serve it from this site, or remove it.", "built-requests", target)
    elif kind and kind not in SCHEMES:
        what = f"The link “{target}” is not a web address."
        yield Problem(what, "Use an address that starts with https://.", "built-links", target)
    if not kind:
        yield from _inside(page, target, ids, files, later)


def _loads(element: Node, given: Mapping[str, str]) -> bool:
    """Whether a ``link`` element makes the browser fetch its address or turn to its host."""
    return element.tag == "link" and not set(given.get("rel", "").lower().split()) <= NOT_LOADED


def _inside(
    page: BuiltPage, target: str, ids: Mapping[str, Collection[str]], files: Collection[str], later: Collection[str]
) -> Iterator[Problem]:
    """A link within the site has to lead to a file of it, and to an anchor that is there."""
    parts = urlsplit(target)
    path = unquote(parts.path)
    goal = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path)) if path else page.name
    goal = "index.html" if goal == "." else goal
    if goal not in files and goal not in later:
        goal = posixpath.join(goal, "index.html")
    if goal not in files and goal not in later:
        yield Problem(f"The link {target} leads nowhere.", "Correct it, or add the page.", "built-links", parts.path)
    elif parts.fragment and goal in ids and unquote(parts.fragment) not in ids[goal]:
        what = f"The link {target} leads to an anchor that is not on that page."
        yield Problem(what, "Correct what stands behind “#”.", "built-links", parts.fragment)
