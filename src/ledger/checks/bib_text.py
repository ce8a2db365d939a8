"""Texts are plain UTF-8: no TeX commands, no bare ``%`` or ``$``, no HTML; acronyms in titles are braced.

mkdocs-bibtex cuts a title at a bare ``%``, and styles lower-case a word that is not in braces.
"""

import re

from ..load import BIBLIOGRAPHY

TEXTS = ("author", "title", "journal", "booktitle", "howpublished", "institution", "note")
TEX = re.compile(r"\\(?![%&$#_])\S*|``|''")
BARE = re.compile(r"(?<!\\)[%$]")
HTML = re.compile(r"</?[A-Za-z][^>]*>|&(?:[a-z]+|#\d+);", re.IGNORECASE)
ACRONYM = re.compile(r"(?<![\w{])[A-Z]{2,}\d*\b|(?<![\w{])[A-Z]\d+\b")
BRACED = re.compile(r"\{[^{}]*\}")


def check(evidence):
    for entry in evidence.bibliography.values():
        for name in TEXTS:
            value = entry.raw.get(name, "")
            line = entry.field_lines.get(name, entry.line)
            for pattern, what, fix in (
                (TEX, "is TeX", "Write the character itself, in UTF-8 (é, –, “ ”)."),
                (BARE, "has a meaning in BibTeX", "Put a backslash before it."),
                (HTML, "is HTML", "Write plain text."),
            ):
                found = pattern.search(value)
                if found:
                    yield BIBLIOGRAPHY, line, f"“{found[0]}” in the {name} of “{entry.key}” {what}.", fix
        title = entry.raw.get("title", "")
        # A description in square brackets is ours, and is printed as it stands.
        found = None if title.startswith("[") else ACRONYM.search(BRACED.sub("", title))
        if found:
            yield (
                BIBLIOGRAPHY,
                entry.field_lines.get("title", entry.line),
                f"The acronym “{found[0]}” in the title of “{entry.key}” is not protected.",
                f"Write “{{{found[0]}}}”.",
            )
