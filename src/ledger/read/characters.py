"""Characters that a reader cannot see, or takes for others: what a text may not hold, and the text without them.

Judged by Unicode's general category (Unicode Standard, section 4.5), by its list of what is ignorable by default
(DerivedCoreProperties), and by script for letters that look alike (Unicode Technical Standard 39).
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

RULE = "characters"
NOT_ASCII = re.compile(r"[^\n\x20-\x7e]")
WORD = re.compile(r"[^\W\d_]+")
ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z]{2,8});")
JOINERS = "\u200c\u200d"
JOINED = re.compile(r"[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff]")
"""Scripts in which a joiner changes how a word is written: Arabic, those of India, Burmese, Khmer."""
SELECTORS = re.compile(r"[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
UNSEEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
"""Invisible, and by their category letters, marks or symbols."""
REPLACED = "\ufffd\ufffc"
"""What programs put where they could not read a character."""
SPACES = frozenset(" \u00a0\u202f")
KINDS = {
    "Cc": "a control character",
    "Cf": "a character that cannot be seen",
    "Cs": "half of a character",
    "Co": "a character that every font draws as it likes",
    "Cn": "no character of Unicode",
    "Zl": "a line separator",
    "Zp": "a paragraph separator",
}
GREEK_LOOKALIKES = frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυ")
CYRILLIC_LOOKALIKES = frozenset("АВЕЅІЈКМНОРСТУХаеѕіјорсухԁһԛԝ")
FORMS_OF_OTHERS = ("<font>", "<wide>", "<narrow>", "<circle>", "<square>")


def problems(text: str) -> Iterator[tuple[int, str, str]]:
    """Line from 1, what is wrong and how to mend it: each character once a line."""
    if "&" not in text and _is_plain(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        seen: dict[str, None] = {}
        if not line.isascii() or not line.isprintable():
            seen = dict.fromkeys(found[0] for found in NOT_ASCII.finditer(line) if forbidden(line, found.start()))
            yield from ((number, *_said(char)) for char in seen)
            yield from ((number, *found) for found in _mixed(line))
        for found in ENTITY.finditer(line):
            char = html.unescape(found[0])
            if len(char) == 1 and (not char.isascii() or not char.isprintable()) and forbidden(char, 0):
                yield number, f"“{found[0]}” is {_kind(char)}.", "Delete it."


def decomposed(text: str) -> Iterator[tuple[int, str, str]]:
    """Letters whose accent is a character of its own, so that nothing finds them (Unicode Standard Annex 15)."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        composed = line if line.isascii() else unicodedata.normalize("NFC", line)
        if composed != line:
            place = next(n for n, (one, other) in enumerate(zip(composed, line, strict=False)) if one != other)
            what = f"“{composed[place]}” is written as {len(unicodedata.normalize('NFD', composed[place]))} characters."
            yield number, what, f"Type “{composed[place]}” as one character (NFC)."


def cleaned(text: str) -> str:
    """The text without what ``problems`` finds, so that one finding is not followed by others that it causes."""
    if _is_plain(text):
        return text
    return NOT_ASCII.sub(lambda found: "" if forbidden(text, found.start()) else found[0], text)


def _is_plain(text: str) -> bool:
    """True for most files: nothing but letters, digits and signs of ASCII."""
    return text.isascii() and text.replace("\n", "").isprintable()


def forbidden(line: str, place: int) -> bool:
    """True for a character that no text may hold where it stands."""
    char = line[place]
    if char == "\t":
        return False
    if char in JOINERS:
        return not (place and JOINED.match(line[place - 1]))
    if SELECTORS.match(char):
        # Behind a picture it says how to draw it; behind a letter it says nothing.
        return not (place and unicodedata.category(line[place - 1]) in ("So", "Sm"))
    category = unicodedata.category(char)
    return category in KINDS or char in UNSEEN or char in REPLACED or (category == "Zs" and char not in SPACES)


def _said(char: str) -> tuple[str, str]:
    if char in REPLACED:
        return f"{_named(char)} stands where a character was lost.", "Type the character that belongs there."
    if unicodedata.category(char) == "Zs":
        return f"{_named(char)} is an unusual space.", "Type an ordinary space."
    return f"{_named(char)} is {_kind(char)}.", "Delete it: retype the word, or paste as plain text."


def _kind(char: str) -> str:
    return KINDS.get(unicodedata.category(char), "a character that cannot be seen")


def _named(char: str) -> str:
    name = unicodedata.name(char, "")
    return f"U+{ord(char):04X} ({name.lower()})" if name else f"U+{ord(char):04X}"


def _mixed(line: str) -> Iterator[tuple[str, str]]:
    """Words whose letters come from several scripts, or only look like Latin, and letters that stand for others."""
    for found in re.finditer(r"[^\x00-\x7f]", line):
        if unicodedata.decomposition(found[0]).startswith(FORMS_OF_OTHERS):
            plain = unicodedata.normalize("NFKC", found[0])
            yield f"{_named(found[0])} only looks like “{plain}”.", f"Type “{plain}”."
            break
    for found in WORD.finditer(line):
        word = found[0]
        if word.isascii():
            continue
        scripts = {char: unicodedata.name(char, "").partition(" ")[0] for char in word if char.isalpha()}
        latin = "LATIN" in scripts.values()
        for char, script in scripts.items():
            alone = script == "CYRILLIC" and not latin and CYRILLIC_LOOKALIKES.issuperset(word)
            mixed = latin and script not in ("LATIN", "GREEK", "MICRO", "MODIFIER", "FEMININE", "MASCULINE")
            if alone or mixed or (latin and char in GREEK_LOOKALIKES and f"{char}B" not in word):
                yield f"“{word}” holds {_named(char)}, which looks like another letter.", "Type the word anew."
                break
