"""Links inside the site lead to a page and an anchor that exist; links out are http(s) or mail."""

from __future__ import annotations

import html
import posixpath
import re
from urllib.parse import unquote, urlsplit

from ..read.generated import generated_anchor, generated_page
from ..read.load import Evidence
from ..read.url_scheme import SCHEMES, scheme
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        for link in page.links:
            if link.image:
                continue
            problem = _problem(evidence, page, html.unescape(link.target))
            if problem:
                yield page.path, link.line, *problem


def _problem(evidence: Evidence, page, target):
    try:
        parts = urlsplit(target)
    except ValueError:
        return f"“{target}” is not a web address.", "Use an address that starts with https://."
    if not parts.path and not parts.netloc and not parts.fragment:
        return f"The link “{target}” has no address.", "Write the page between the brackets, or delete the link."
    if kind := scheme(target):
        if kind not in SCHEMES or bool(parts.netloc) == (kind == "mailto"):
            return f"“{target}” is not a web address.", "Use an address that starts with https://."
        return None
    if target.startswith("/"):
        return f"The link “{target}” starts at the root of the host.", "Write it relative to this page."
    path = unquote(parts.path)
    name = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), path)) if path else page.name
    if name not in evidence.pages:
        exists = (evidence.root / "docs" / name).is_file() and not name.endswith(".md") and not name.startswith("..")
        # A page that cannot be read has its own finding.
        if exists or f"docs/{name}" in evidence.unread:
            return None
        if generated_page(evidence, name):
            what = f"The page of a study has no anchor “{parts.fragment}” to rely on."
            return (what, "Leave out the “#” and what follows.") if parts.fragment else None
        if not re.search(r"\.\w+$", path):
            return f"The link “{target}” leads to no page.", "Link to the file, for example “../safety/index.md”."
        return f"The page “{path}” does not exist.", "Correct the link, or add the page."
    anchor = parts.fragment
    linked = evidence.pages[name]
    written = {heading.id for heading in linked.headings}
    if anchor and anchor not in written and not generated_anchor(evidence, linked, anchor):
        return f"The page “{name}” has no heading with the anchor “{anchor}”.", "Correct the part behind “#”."
    return None
