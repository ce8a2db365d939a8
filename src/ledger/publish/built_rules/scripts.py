"""A page runs the scripts that the templates hold and the site's own file, and no other.

The policy forbids others in a browser; here their mere presence stops the build.
"""

from __future__ import annotations

import json
import posixpath
from collections.abc import Collection, Iterator, Mapping

from ...read.html import Node
from ...read.url_scheme import scheme
from ..csp import policy
from .page import ERROR_PAGE, BuiltPage, Problem

FILES = frozenset({"assets/javascripts/site.js"})
DATA = "application/ld+json"


def problems(page: BuiltPage, known: Collection[str]) -> Iterator[Problem]:
    """``known`` are the inline scripts of the templates: ``csp.inline_scripts``."""
    for element, given in page.elements:
        if element.tag == "script" and not _known(page, element, given, known):
            what = "The page has a script that is not one of the site's own."
            yield Problem(what, "Remove it: pages and records hold no scripts.", "built-scripts", "<script")
        if given.get("http-equiv", "").lower() == "content-security-policy" and given.get("content") != policy(known):
            what = "The page has a security policy that is not the site's own."
            yield Problem(what, "Remove it.", "built-scripts", "http-equiv")


def _known(page: BuiltPage, element: Node, given: Mapping[str, str], known: Collection[str]) -> bool:
    if "src" in given:
        return _own(page, given["src"]) and given.keys() <= {"src", "defer"}
    if given.get("type") == DATA:
        return element.parent.tag in ("head", "body") and given.keys() == {"type"} and _is_json(element.text())
    return not given and element.text() in known


def _own(page: BuiltPage, target: str) -> bool:
    """Whether an address is that of a script of the site."""
    if page.name == ERROR_PAGE:
        return not scheme(target) and any(target.endswith(f"/{name}") for name in FILES)
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.name), target)) in FILES


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True
