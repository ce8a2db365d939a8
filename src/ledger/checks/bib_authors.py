"""Names of authors and editors are divided by ``and``, each as "Last, First", organizations in braces of their own.

Lists as PubMed, Scholar, Scopus and EndNote hand them out (``Doe JM, Roe RB``; ``Doe, J.; Roe, R.``) are read by
BibTeX as other names than were meant. Braces around a family name say that it is meant as it stands: ``{O}, Ji-Yeon``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from ..read.author_names import COMMA, divided, in_braces, names, rank
from ..read.load import BIBLIOGRAPHY, Evidence
from ..read.pasted_names import INITIALS, as_bibtex, inverted
from ..read.tex import plain
from ._rule import Problems

FIRST_INITIALS = re.compile(r"[A-Z]{1,4}|(?:[A-ZÀ-ÖØ-Þ]\.-?)+")
FULL_NAME = re.compile(r"(?![a-z'’]+$)[^\W\d_]{2,}")
PARTICLE = re.compile(r"[a-z'’]+")
DEGREE = re.compile(r"(?:M\.?D|Ph\.?D|D\.?O|M\.?Sc|B\.?Sc|M\.?S|M\.?P\.?H|M\.?B\.?B\.?S|F\.?R\.?C\.?P|R\.?N|Esq)\.?")
TITLE = re.compile(r"(?:Dr|Prof|Professor|Mr|Mrs|Ms|Sir)\b\.?", re.IGNORECASE)
ORGANIZATION = re.compile(
    r"\b(?:Academy|Administration|Agency|Association|Authority|Board|Bureau|Cent(?:er|re)s?|Clinic|Collaboration|"
    r"Collaborative|College|Commission|Committee|Company|Consortium|Corporation|Council|Department|Division|"
    r"Federation|Foundation|GmbH|Group|Hospital|Inc|Initiative|Institutes?|Investigators|Lab|Laborator(?:y|ies)|LLC|"
    r"Ltd|Medical|Ministry|Network|Office|Organi[sz]ation|Parliament|Program(?:me)?|Project|Registry|School|Services?|"
    r"Society|Task Force|Team|Union|Universit(?:y|ies|ät|é)|Working Party)\b"
)
NOBODY = re.compile(r"anon(?:ymous)?\.?|unknown|n\.?a\.?|none|no authors? listed|\[.*\]", re.IGNORECASE)
LEFT_TO_BIB_TEXT = "\\~$%#_^<>{}`"
ONE_FORM = "Write “Last, First and Last, First”."


def check(evidence: Evidence) -> Problems:
    for entry in evidence.bibliography.values():
        for role in ("author", "editor"):
            for what, fix in _field(entry.raw.get(role, "")):
                yield BIBLIOGRAPHY, entry.field_lines[role], f"The {role} of “{entry.key}”: {what}", fix


def _field(field: str) -> Iterator[tuple[str, str]]:
    whole = as_bibtex(field)
    if whole:
        yield f"“{plain(field)}” is not in BibTeX's form.", f"Write “{whole}”."
        return
    written = names(field)
    if "," not in field and 0 < sum(bool(ORGANIZATION.search(name)) for name in written) < len(written):
        fix = f"Write “{{{plain(field)}}}” for one organization; put each in braces if there are several."
        yield f"“{plain(field)}” is divided at every “and”.", fix
        return
    if "" in written:
        yield "an “and” has no name on one side.", "Delete the “and”, or add the name."
    for place, name in enumerate(written, 1):
        if name.lower() == "others":
            if name != "others" or place < len(written) or place == 1:
                yield f"“{name}” is no name.", "Put “and others” at the end, or delete the field if nobody is known."
        elif name:
            yield from _name(name)


def _name(name: str) -> Iterator[tuple[str, str]]:
    """The first thing that is wrong with one name."""
    shown, parts = plain(name), list(divided(name, COMMA))
    if in_braces(name):
        inside = names(shown)
        if not shown:
            yield "a name is empty.", "Delete it."
        elif all(", " in person for person in inside) and not ORGANIZATION.search(shown):
            fix = f"Write “{shown}” without the braces; they are for organizations."
            yield f"“{shown}” in braces is printed as an organization.", fix
        return
    odd = next((sign for sign in shown if not _of_a_name(sign)), "")
    if NOBODY.fullmatch(shown):
        yield f"“{shown}” is no name.", "Delete it; no author field where none was seen."
    elif re.search(r"\b(?:et|und)\b", shown):
        yield f"“{shown}” is not one name.", "Divide names with “and”; write “and others” for “et al.”."
    elif odd:
        yield from _odd(shown, odd)
    elif len(parts) > 3:
        yield f"“{shown}” is not one name: it has too many commas.", ONE_FORM
    elif len(parts) == 1:
        yield from _without_comma(shown)
    elif not all(map(plain, parts)):
        yield f"“{shown}” has a comma with nothing on one side.", "Write “Last, First”, or delete the comma."
    elif ORGANIZATION.search(" ".join(part for part in parts if "{" not in part)):
        yield f"“{shown}” would be printed as a person.", f"Write “{{{shown}}}”, in braces within those of the field."
    else:
        yield from _person(shown, parts)


def _of_a_name(sign: str) -> bool:
    return sign.isalpha() or unicodedata.combining(sign) > 0 or sign in " .,-‐‑'’·" or sign in LEFT_TO_BIB_TEXT


def _odd(shown: str, odd: str) -> Iterator[tuple[str, str]]:
    if odd in ";&/+":
        fix = "Divide the names with “and”, or put an organization in braces: “{Name}”."
    elif odd == "@" or odd.isdigit():
        fix = "Leave out years, numbers, ORCIDs and e-mail addresses."
    else:
        fix = "Write only the name."
    yield f"“{odd}” is no part of a name: “{shown}”.", fix


def _without_comma(shown: str) -> Iterator[tuple[str, str]]:
    words = shown.split()
    if inverted(shown) and not ORGANIZATION.search(shown):
        yield f"“{shown}” has no comma.", f"Write “{inverted(shown)}”."
    elif len(words) > 1:
        place = next((place for place, word in enumerate(words[1:], 1) if PARTICLE.fullmatch(word)), len(words) - 1)
        ranked = rank(words[-1]) if len(words) > 2 else ""
        if ranked:
            words, place = words[:-1], min(place, len(words) - 2)
        person = ", ".join(part for part in (" ".join(words[place:]), ranked, " ".join(words[:place])) if part)
        fix = f"Write “{{{shown}}}”, in braces within those of the field"
        if not ORGANIZATION.search(shown):
            fix = f"Write “{person}”; {fix[0].lower()}{fix[1:]}, if it is an organization"
        yield f"“{shown}” has no comma.", f"{fix}."
    elif len(shown) > 1 and shown.isupper():
        yield f"“{shown}” is in capitals.", f"Write “{{{shown}}}” for an organization, “Last, First” for a person."


def _initials(word: str) -> bool:
    return bool(INITIALS.fullmatch(word)) and not rank(word)


def _person(shown: str, parts: list[str]) -> Iterator[tuple[str, str]]:
    family, given = plain(parts[0]), plain(parts[-1])
    lasts, firsts = family.split(), given.split()
    free = "{" not in parts[0]
    degree = next((word for word in (*lasts[1:], *firsts) if DEGREE.fullmatch(word)), "")
    if len(parts) == 3 and not rank(plain(parts[1])):
        fix = f"Write “{family}, {rank(given)}, {plain(parts[1])}”." if rank(given) else ONE_FORM
        if DEGREE.fullmatch(given):
            fix = f"Leave out the degree: “{family}, {plain(parts[1])}”."
        yield f"“{plain(parts[1])}” in “{shown}” is no suffix such as “Jr.”.", fix
    elif degree and not (len(firsts) == 1 and INITIALS.fullmatch(degree)):
        yield f"“{degree}” in “{shown}” is a degree.", "Leave it out."
    elif TITLE.fullmatch(lasts[0]) or TITLE.fullmatch(firsts[0]):
        yield f"“{shown}” has a title.", "Leave out “Dr.” and the like."
    elif free and len(lasts) > 1 and (_initials(lasts[-1]) or FIRST_INITIALS.fullmatch(lasts[0])):
        yield f"“{family}” has initials, and is no family name.", f"{ONE_FORM[:-1]}, or “{{{family}}}, {given}”."
    elif free and family.isupper():
        fix = f"Write “{family.title()}, {given.title() if given.isupper() and len(given) > 3 else given}”"
        fix = "Write “Last, First”" if INITIALS.fullmatch(family) else fix
        yield f"“{family}” is all capitals.", f"{fix}, or “{{{family}}}, {given}” if it is a family name as it stands."
    elif free and len(lasts) == 1 and family.islower():
        yield f"“{family}” has no capital.", f"Write “{family.title()}, {given}”, or “{{{family}}}, {given}”."
    elif long := next((word for word in firsts if len(word) > 3 and word.isalpha() and word.isupper()), ""):
        fix = f"Write “{long.title()}”, or initials with full stops: “{' '.join(f'{sign}.' for sign in long)}”."
        yield f"“{long}” in “{shown}” is all capitals.", fix
    elif free and len(lasts) == len(firsts) == 2 and all(map(FULL_NAME.fullmatch, lasts + firsts)):
        fix = f"Divide them with “and”, or write “{{{family}}}, {given}” if that is the family name."
        yield f"“{shown}” may be two people.", fix
