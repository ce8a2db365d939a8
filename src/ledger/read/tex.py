"""Between BibTeX and what a reader sees: escapes undone and put back, and the characters that TeX stands for."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

import latexcodec  # noqa: F401  registers the codec "ulatex"

SIGNS = "%&$#_"
"""The signs that BibTeX's files escape with a backslash."""

ESCAPED = re.compile(rf"\\([{SIGNS}])")
COMMANDS = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
ESCAPES = str.maketrans({sign: f"\\{sign}" for sign in SIGNS} | COMMANDS)


@lru_cache(maxsize=65_536)  # Views, rules and downloads ask for the same fields.
def plain(value: str) -> str:
    """A BibTeX value as text: escapes undone, protecting braces and line breaks gone."""
    return re.sub(r"\s+", " ", ESCAPED.sub(r"\1", value).replace("{", "").replace("}", "")).strip()


def escaped(text: str) -> str:
    """Plain text as a BibTeX value that LaTeX can set."""
    return text.translate(ESCAPES)


def characters(tex: str) -> str:
    r"""What a piece of TeX stands for: ``é`` for ``\'{e}``, ``β`` for ``$\beta$``. Empty if that is not known."""
    for form in (tex, f"${tex.strip()}$"):
        try:
            found = codecs.decode(form, "ulatex").replace("{", "").replace("}", "").strip()
        except ValueError:
            continue
        if found and not re.search(r"[\\$^_]", found):
            return found
    return ""
