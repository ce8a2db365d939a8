"""Elements and attributes of a page are those that the templates and Markdown make, and no others.

Lists of what is allowed, because nobody can list everything that a browser runs, loads or obeys. A template that
needs one more adds it here. What contributors may write is a shorter list: the rule ``page-markup``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...read.html import Node
from .page import BuiltPage, Problem, ancestors

HEAD = frozenset({"meta", "link", "title"})
"""Elements that may stand in the head alone, but that a drawing may have a title too."""
_ARTICLE = """
    a abbr article aside blockquote br button caption cite code dd del details div dl dt em fieldset figcaption
    figure h1 h2 h3 h4 h5 h6 hr img input ins kbd label legend li mark nav ol p pre q s section small span strong sub
    summary sup table tbody td th thead time tr ul
    circle defs desc foreignObject g line path pattern rect svg text title
"""
ARTICLE = frozenset(_ARTICLE.split())
AROUND = frozenset({"html", "head", "body", "header", "main", "footer", "form", "select", "option", "script"})
"""What stands around an article and never within."""
NAME = re.compile(r"(?:aria|data)-[a-z-]+")
_ATTRIBUTES = """
    alt autocapitalize autocomplete autocorrect charset checked class colspan content datetime defer dir disabled
    download enterkeyhint for hidden href http-equiv id lang max media min name open placeholder property rel required
    role rowspan scope spellcheck src start step tabindex title type value
    cx cy d dx dy fill fill-rule height overflow patternunits preserveaspectratio r stroke stroke-dasharray
    stroke-width text-anchor transform viewbox width x x1 x2 xmlns y y1 y2
"""
ATTRIBUTES = frozenset(_ATTRIBUTES.split())
KNOWN = ARTICLE | AROUND | HEAD
RELATIONS = frozenset({"alternate", "apple-touch-icon", "canonical", "icon", "manifest", "next", "prev", "stylesheet"})


def problems(page: BuiltPage) -> Iterator[Problem]:
    for element, given in page.elements:
        tag = element.tag
        if tag not in KNOWN:
            yield _problem(f"The element <{tag}> does not belong on a page.", f"<{tag}")
        elif tag in AROUND and _within(element, "article"):
            yield _problem(f"The element <{tag}> does not belong in an article.", f"<{tag}")
        elif tag in HEAD and not _within(element, "svg" if tag == "title" else "head", "head"):
            yield _problem(f"The element <{tag}> stands outside of the head.", f"<{tag}")
        for name in given.keys() - ATTRIBUTES:
            if not NAME.fullmatch(name):
                yield _problem(f"The attribute “{name}” of <{tag}> does not belong on a page.", name)
        if what := _obeyed(tag, given):
            yield _problem(what, f"<{tag}")


def _obeyed(tag: str, given: Mapping[str, str]) -> str:
    """What is wrong with an element that tells the browser what to do; empty if nothing is."""
    if "http-equiv" in given:
        name = given["http-equiv"].lower()
        if name != "content-security-policy":
            return f"The page gives the browser the order “{name}”."
    if tag == "link" and not set(given.get("rel", "").lower().split()) <= RELATIONS:
        return f"The page has a link of the kind “{given.get('rel', '')}” in its head."
    return ""


def _problem(what: str, needle: str) -> Problem:
    return Problem(what, "Remove it; CONTRIBUTING.md lists what a page may use.", "built-markup", needle)


def _within(element: Node, *names: str) -> bool:
    return any(above.tag in names for above in ancestors(element))
