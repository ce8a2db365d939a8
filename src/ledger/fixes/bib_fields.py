"""The fields of ``references.bib``: identifiers, pages, TeX and names in the one form that the rules ask for."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping

from ..checks import bib_date, bib_doi, bib_pages, bib_pmid, bib_text, bib_url
from ..fetch.work import last_page
from ..read.bibliography import parse
from ..read.entry import DASHES, Entry
from ..read.pasted_names import as_bibtex
from ..read.tex import characters, escaped, plain
from . import title_case
from .edits import Edit, applied
from .title_case import Lexicon

VALUE = re.compile(r"[ \t]*([A-Za-z][\w-]*)[ \t]*=[ \t]*")
LONE_LETTER = re.compile(r"\{([^\W\d_\x00-\x7f])\}")
END = re.compile(r"\s*[,}]")
BRACE = re.compile(r"\\[\\{}]|[{}]")


def fixed(path: str, text: str, known: Lexicon) -> str:
    """The bibliography with each field of each entry that can be read in its one right form.

    ``known`` has the words that a title in Title Case is held against.
    """
    entries, _, _ = parse(path, text)
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    edits = []
    for entry in entries.values():
        for name, line in entry.field_lines.items():
            if span := _span(text, starts[line - 1], name, entry.raw[name]):
                better = _better(entry, name, known)
                if better != entry.raw[name]:
                    edits.append(Edit(*span, better))
    return applied(text, edits)


def _span(text: str, start: int, name: str, raw: str) -> tuple[int, int] | None:
    """Where the value of a field stands, without its braces or quotes; None if it is put together from several."""
    found = VALUE.match(text, start)
    while found and found[1].lower() != name:
        found = VALUE.search(text, found.end(), text.find("\n", start))
    if not found:
        return None
    begin, opening = found.end() + 1, text[found.end() : found.end() + 1]
    if opening not in ("{", '"'):
        return None
    end = _closing(text, begin) if opening == "{" else text.find('"', begin)
    if end < 0 or not END.match(text, end + 1):
        return None
    return (begin, end) if re.sub(r"\s+", " ", text[begin:end]).strip() == raw else None


def _closing(text: str, begin: int) -> int:
    depth = 1
    for found in BRACE.finditer(text, begin):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.start()
    return -1


def _better(entry: Entry, name: str, known: Lexicon) -> str:
    raw = entry.raw[name]
    if name in bib_text.TEXTS:
        raw = _text(raw, name)
    if name == "title":
        raw = title_case.fixed(raw, known)
    return FIXES[name](raw) if name in FIXES else raw


def _text(raw: str, name: str) -> str:
    def sign(found: re.Match[str]) -> str:
        match found.lastgroup:
            case "html":
                char = html.unescape(found[0].replace("\\", ""))
                return escaped(char) if len(char) == 1 else found[0]
            case "dashes":
                return "–" if found[0] == "--" else "—" if found[0] == "---" else found[0]
            case "bare":
                return found[0] if found[0] == "&" and name in bib_text.NAMES else f"\\{found[0]}"
            case "tie":
                return " " if found[0] == "~" else found[0]
            case "tex" | "math":
                # A command swallows the blanks behind it; a letter that comes of it keeps none.
                return characters(found[0].strip()) or found[0]
            case _:
                return found[0]

    better = bib_text.FOREIGN.sub(sign, raw)
    # Braces that held a command are empty of sense around the letter that comes of it.
    return LONE_LETTER.sub(r"\1", better) if better != raw else raw


def _doi(raw: str) -> str:
    better = bib_doi.bare(plain(raw))
    return better if better != plain(raw) and bib_doi.well_formed(better) else raw


def _number(prefix: str) -> Callable[[str], str]:
    def better(raw: str) -> str:
        found = bib_pmid.NUMBER.fullmatch(plain(raw))
        return f"{prefix}{found[1]}" if found else raw

    return better


def _pages(raw: str) -> str:
    first, *rest = DASHES.split(bib_pages.LABEL.sub("", plain(raw)).strip(), maxsplit=1)
    last = "".join(rest)
    if not bib_pages.PAGE.fullmatch(first) or (rest and not bib_pages.PAGE.fullmatch(last)):
        return raw
    if first.isdigit() and last.isdigit() and int(last) < int(first):
        last = last_page(first, last)  # PubMed writes 844-9 for 844 to 849.
        if int(last) <= int(first):
            return raw
    return f"{first}--{last}" if last else first


def _part(raw: str) -> str:
    better = bib_pages.LABEL.sub("", plain(raw)).strip(" #.")
    return better if better != plain(raw) and bib_pages.PART.fullmatch(better) else raw


def _names(raw: str) -> str:
    return as_bibtex(raw) or raw


def _year(raw: str) -> str:
    found = set(bib_date.INSIDE.findall(plain(raw)))
    return found.pop() if len(found) == 1 and not bib_date.YEAR.fullmatch(plain(raw)) else raw


def _title(raw: str) -> str:
    """With braces around acronyms, which styles would write in small letters."""
    if raw.startswith("["):
        return raw
    outside = bib_text.outside_of_braces(raw)
    return applied(
        raw, (Edit(found.start(), found.end(), f"{{{found[0]}}}") for found in bib_text.ACRONYM.finditer(outside))
    )


def _url(raw: str) -> str:
    better = bib_url.undone(raw)
    return better if not bib_url.well_formed(plain(raw)) and bib_url.well_formed(better) else raw


FIXES: Mapping[str, Callable[[str], str]] = {
    "doi": _doi,
    "pmid": _number(""),
    "pmcid": _number("PMC"),
    "pages": _pages,
    "volume": _part,
    "number": _part,
    "author": _names,
    "editor": _names,
    "year": _year,
    "title": _title,
    "url": _url,
}
