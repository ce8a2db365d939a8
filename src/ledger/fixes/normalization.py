"""Characters with one right form: accents put together, spaces that are spaces, and nothing that cannot be seen."""

from __future__ import annotations

import unicodedata

from ..read import characters


def fixed(text: str) -> str:
    """The text in Unicode's form NFC, without what ``ledger.read.characters`` refuses and that has one right form.

    A lost character (U+FFFD) and a letter that looks like another stay: nobody knows what was meant.
    """
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    letters = "".join(_fixed(text, place) for place in range(len(text)))
    return unicodedata.normalize("NFC", letters)


def _fixed(text: str, place: int) -> str:
    char = text[place]
    if unicodedata.decomposition(char).startswith(characters.FORMS_OF_OTHERS):
        return unicodedata.normalize("NFKC", char)
    if char == "\n" or char in characters.REPLACED or not characters.forbidden(text, place):
        return char
    return " " if unicodedata.category(char) == "Zs" else ""
