r"""Texts are plain UTF-8: no TeX commands, no HTML, and no bare sign that has a meaning in BibTeX or LaTeX.

``%``, ``&``, ``#``, ``_`` and ``$`` take a backslash: without it LaTeX stops at them in the downloads, and
mkdocs-bibtex cuts a title at ``%``. Styles lower-case a word in a title that is not in braces, so acronyms have them.
"""

from __future__ import annotations

import html
import re

from ..read.load import BIBLIOGRAPHY, Evidence
from ..read.tex import characters, escaped
from ._rule import Problems

NAMES = ("author", "editor")
TEXTS = (
    *NAMES, "title", "journal", "booktitle", "howpublished", "institution", "publisher", "school", "address",
    "edition", "note",
)  # fmt: skip
FOREIGN = re.compile(
    r"""(?P<math>(?<!\\)\$(?:[^$\s]|[^$]*\\[^$]*)\S*?(?<!\\)\$)"""
    r"""|(?P<html></?[A-Za-z][^<>]*>|\\?&(?:[A-Za-z]+\d*|\\?\#[xX]?[0-9a-fA-F]+);)"""
    r"""|(?P<tex>\\[A-Za-z]+\s*(?:\{[^{}]*\})?|\\(?![%&$\#_])[^A-Za-z\s]?\s*(?:\{[^{}]*\}|[A-Za-z])?|``|'')"""
    r"""|(?P<dashes>--+)|(?P<bare>[%$&\#_])|(?P<tie>[~^])|\\[%&$\#_]"""
)
ACRONYM = re.compile(r"(?<![\w{])[A-Z]{2,}\d*\b|(?<![\w{])[A-Z]\d+\b")


def check(evidence: Evidence) -> Problems:
    for entry in evidence.bibliography.values():
        for name in TEXTS:
            line = entry.field_lines.get(name, entry.line)
            seen = set()
            for found in FOREIGN.finditer(entry.raw.get(name, "")):
                kind = found.lastgroup
                # The rule "bib-authors" says how names are divided.
                if kind is None or found[0] in seen or (name in NAMES and found[0] == "&"):
                    continue
                seen.add(found[0])
                what, fix = _say(kind, found[0].strip())
                yield BIBLIOGRAPHY, line, f"“{found[0].strip()}” in the {name} of “{entry.key}” {what}.", fix
        title = entry.raw.get("title", "")
        # A description in square brackets is ours, and is printed as it stands.
        found = None if title.startswith("[") else ACRONYM.search(outside_of_braces(title))
        if found:
            yield (
                BIBLIOGRAPHY,
                entry.field_lines.get("title", entry.line),
                f"The acronym “{found[0]}” in the title of “{entry.key}” is not protected.",
                f"Write “{{{found[0]}}}”.",
            )


def has_html(value):
    """True if this rule finds an element or a character reference in a value."""
    return any(found.lastgroup == "html" for found in FOREIGN.finditer(value))


def _say(kind, found):
    match kind:
        case "html":
            sign = html.unescape(found.replace("\\", ""))
            return "is HTML", f"Write “{escaped(sign)}”." if len(sign) == 1 else "Write plain text, without it."
        case "dashes":
            return "is TeX", f"Write “{'–' if found == '--' else '—'}”."
        case "bare":
            return "has a meaning in BibTeX", f"Write “\\{found}”."
        case "tie":
            return "has a meaning in TeX", "Write a blank." if found == "~" else "Write the character itself, in UTF-8."
        case _:
            sign = characters(found)
            signs = "Write the character itself, in UTF-8 (é, β, –, “ ”), without backslashes and dollar signs."
            return "is TeX", f"Write “{sign}”." if sign else signs


def outside_of_braces(title):
    """What stands in no braces at all; whatever is deeper is protected by the outermost pair."""
    depth, kept = 0, []
    for sign in title:
        depth += (sign == "{") - (sign == "}")
        kept.append(sign if depth == 0 and sign != "}" else "{" if sign == "{" else " ")
    return "".join(kept)
