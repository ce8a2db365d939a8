"""Lists of names as other programs hand them out, as BibTeX writes them.

PubMed, Vancouver: ``Doe JM, Roe RB, et al.``; Scopus, Web of Science: ``Doe, J.; Roe, R.``; APA, Scholar:
``Doe, J., Roe, R., & Poe, Q.``
"""

from __future__ import annotations

import re

from .author_names import names, rank

INITIALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{1,4}|(?:[A-ZÀ-ÖØ-Þ]\.\s?-?)+")
PUBMED = re.compile(r"(?P<last>[^\W\d_][\w'’ -]*?) (?P<first>[A-Z]{1,4})(?: (?P<rank>Jr|Sr|2nd|3rd|4th)\.?)?")
ET_AL = re.compile(r"(?<![\s,])[\s,]*+\b(?:and )?et\.? al\b\.?", re.IGNORECASE)
SEPARATOR = re.compile(r",?\s*(?:;|\\?&|/|\+)\s*")
OTHERS = " and others"


def as_bibtex(field: str) -> str:
    """The list in BibTeX's form; empty if it is in that form already, or in none that is known."""
    if "{" in field:
        return ""
    text = SEPARATOR.sub(" and ", ET_AL.sub(OTHERS, field.strip()))
    others = OTHERS if text.endswith(OTHERS) else ""
    found = [name for piece in names(text.removesuffix(OTHERS)) for name in _names(piece)]
    if not all(found):
        return ""
    text = " and ".join(found) + others
    return "" if text == field.strip() or any(name.count(",") > 1 + bool(_ranked(name)) for name in found) else text


def inverted(name: str) -> str:
    """``Doe JM Jr`` as ``Doe, Jr., J. M.``; empty for a name in another form."""
    found = PUBMED.fullmatch(name.strip().rstrip("."))
    if not found:
        return ""
    ranked = f"{rank(found['rank'])}, " if found["rank"] else ""
    return f"{found['last']}, {ranked}{' '.join(f'{letter}.' for letter in found['first'])}"


def _names(piece: str) -> list[str]:
    """The names that commas divide, or the piece itself as the one name it is."""
    parts = [part.strip() for part in piece.split(",")]
    if all(map(inverted, parts)):
        return list(map(inverted, parts))
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    if len(parts) > 2 and len(parts) % 2 == 0 and all(INITIALS.fullmatch(first) for _, first in pairs):
        return [f"{last}, {first}" for last, first in pairs]
    return [piece]


def _ranked(name: str) -> str:
    return rank(name.split(",")[1].strip()) if name.count(",") == 2 else ""
