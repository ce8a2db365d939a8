"""Notations of other Markdowns, of wikis, templates and LaTeX, which this site would publish as they are typed.

Many of them are shown right in GitHub's preview: footnotes, alerts, task lists, struck-out text, comments. Code may
hold anything. The texts of records and of front matter are held to the same as far as it concerns a line.
"""

from __future__ import annotations

import html
import re
from functools import lru_cache

from ..model.files import RECORDS
from ..read.citations import without_citations, without_escapes
from ..read.link_syntax import references, without_targets
from ..read.load import Evidence
from ..read.usage import record_texts
from ._rule import Problems

WORDS = "Write it in the text."
CITE = "Cite the work as [@key], or write it in the text."
BOX = 'Write “!!! note "Title"”, and its text below it with four spaces before each line.'
SIGNS = "Leave out these signs; **strong** and *emphasis* are there."
DASH = "Write – or —, or a comma."
LATEX = "Cite as [@key]; write the rest in plain words."
FORMULA = "Write it in words, or with plain signs such as ×, ², ≤."

NUMBER = " ".join(f"[{digit}" for digit in range(10))

IN_A_LINE = (
    ("footnotes", "[^ ^[", r"\[\^[^\[\]\s]+\]|\^\[[^\[\]\n]*\]", CITE),
    ("numbered references", NUMBER, r"(?<![\w\]!])\[\d{1,3}(?:\s*[,–-]\s*\d{1,3})*\](?![(\[:])", CITE),
    ("formulas", "$", r"\$\$[^$]+\$\$|(?<![\\$\w])\$(?=[^\s$])(?:[^$\n]*[^\s$])?\$(?![\d\w])", FORMULA),
    ("formulas", "\\", r"\ufffc\ufffc[^\ufffc\n]*\\[A-Za-z]+[^\ufffc\n]*\ufffc\ufffc", FORMULA),
    ("commands of LaTeX", "\\", r"\\[A-Za-z]+\*?(?:\[[^\[\]\n]*\])?(?:\{[^{}\n]*\})*", LATEX),
    ("template tags", "{{ {% {#", r"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{#[^{}\n]*#\}", WORDS),
    ("marks of changes", "{+ {- {~ {= {>", r"\{(?:\+\+|--|~~|==|>>)[^{}\n]*\}", "Write the text as it is to stand."),
    ("highlights", "==", r"(?<![=\w<>])==(?=[^\s=])[^=\n]*[^\s=]==(?![=\w])", SIGNS),
    ("struck-out texts", "~~", r"~~(?=\S)[^~\n]+~~", "Delete it: the history of the file keeps it."),
    ("subscripts", "~", r"(?<=\w)~[^~\s]+~", "Write the sign itself, such as ₂."),
    ("superscripts", "^", r"\^[^\^\s]+\^|(?<=[\w)])\^[\w({+-][^\s]*", "Write the sign itself, such as ²."),
    ("insertions or keys", "++", r"(?<!\+)\+\+(?=[^\s+])[^\s]*[^\s+]\+\+", SIGNS),
    ("spoilers", "||", r"\|\|(?=[^\s|])[^|\n]+\|\|", SIGNS),
    ("named pictures", ":", r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])", "Delete it, or write it in words."),
    ("links of wikis", "[[", r"!?\[\[[^\[\]\n]*\]\](?!\()", "Write [words](page.md)."),
    ("brackets around citations", "[[ ^[", r"\[\ufffd+\]|\^\ufffd+", "Write [@key] alone."),
    ("comments", "%%", r"%%[^%\n]+%%", "Delete it: pages hold what readers should see."),
    ("roles", "{", r"(?<![@*_)\]>`])\{(?!\s*[:.#])[^{}=\n]*\}", "Delete it; to cite, write [@key]."),
    ("breaks by a backslash", "\\", r"\\$", "Start a new paragraph."),
    ("escapes of this sign", "\\", r"\\[^\w\s\ufffc]", "Leave out the backslash."),
    ("dashes of hyphens", "--", r"(?<=[\w,;)\]”\ufffd])---?(?=[\w(“])|(?<=[\w,;)\]”\ufffd]\s)---?(?=\s)", DASH),
    ("HTML entities of this name", "&", r"&(?:[A-Za-z]\w*|#\w+);", "Write the sign itself."),
    ("bare addresses as links", "http www.", r"(?<![\w(<\"'=/])(?:https?://|www\.)[^\s<>]+", "Write [words](https://…)."),
)  # fmt: skip

AT_THE_START = (
    ("alerts", r">\s*\[!\w+\]", BOX),
    ("boxes of this kind", r":{3,}", BOX),
    ("tasks", r"(?:[-*+]|\d+[.)])\s+\[[ xX]?\]\s", "Write a list without boxes to tick."),
    ("tabs", r"===[!+]*\s+[\"“]", "Write a heading instead."),
    ("inclusions of files", r"[-;]*-+8<-+", "Put the text itself here."),
    ("definition lists", r":\s+\S", "Write a list: “- **Word**: its meaning”."),
    ("abbreviations", r"\*\[[^\]\n]+\]:", "Write the words in full, or explain them in evidence/glossary.yml."),
    ("tables of contents by hand", r"\[(?:TOC|toc)\]|\[\[_TOC_\]\]", "Delete it: every page has one."),
    ("directives of reStructuredText", r"\.\. [\w-]+::", "Write a block such as “/// answer”."),
)  # fmt: skip

CITATION = "\N{REPLACEMENT CHARACTER}"
"""Stands for each letter of a citation, which is none of these notations and no blank either."""
CONFLICT = re.compile(r"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})$", re.MULTILINE)
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
# What attr_list reads: behind an element, on a line of its own, at the end of a heading. Another rule looks into them.
ATTRIBUTES = re.compile(r"(?<=[)*_`>])\{:?[^{}\n]*\}|^[ \t]*\{:[^{}\n]*\}[ \t]*$", re.MULTILINE)
HEADING = re.compile(r"^#{1,6}\s.*$", re.MULTILINE)
IN_TEXT = tuple(
    (name, tuple(signs.split()), re.compile(form, re.MULTILINE), fix) for name, signs, form, fix in IN_A_LINE
)
"""Name, signs without one of which no text has the form, form, and cure."""
ON_PAGE = tuple((name, ("",), re.compile(rf"^[ \t]*(?:{form})", re.MULTILINE), fix) for name, form, fix in AT_THE_START)
ON_PAGES = (*ON_PAGE, *IN_TEXT)
FRONT_MATTER = ("title", "description", "summary")


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        for place, what, fix in (*_found(page.body, ON_PAGES), *_on_page(page)):
            yield page.path, page.line(place), what, fix
        for comment in page.comments:
            what = f"{_quoted(comment.text)} is a comment, and would be published with the page."
            yield page.path, comment.line, what, "Delete it: pages hold what readers should see."
        for name in FRONT_MATTER:
            for _, what, fix in _found(str(page.meta.get(name, "")), IN_TEXT):
                yield page.path, page.front.line(name), what, fix
    for folder in RECORDS:
        for name, shown in record_texts(evidence, folder).items():
            for route, text in shown:
                for place, what, fix in _found(text, IN_TEXT):
                    path, line = evidence.at(folder, name, *route)
                    yield path, line + text.count("\n", 0, place), what, fix


def _on_page(page):
    for found in CONFLICT.finditer(page.text):
        fix = "Choose one of the two versions, and delete the lines with these marks."
        yield found.start(), f"{_quoted(found[0])} is a mark of a merge that was not finished.", fix
    for found, defined in references(without_escapes(without_citations(page.body, " "))):
        if not defined:
            name = found[2] or found[1]
            what = f"{_quoted(found[0])} is shown as it is typed: no line “[{name}]: address” makes it a link."
            yield found.start(), what, f"Write [{found[1]}](page.md)."


# Most texts are those of the build before.
@lru_cache(maxsize=65_536)
def _found(text, forms):
    """Place, problem and cure of every form; a stretch of text is named once, by the first form that fits it."""
    possible = [form for form in forms if any(sign in text for sign in form[1])]
    return tuple(_search(text, possible)) if possible else ()


def _search(text, forms):
    shown = without_citations(without_targets(without_escapes(text)), CITATION)
    for known in (TAG, ATTRIBUTES):
        shown = known.sub(lambda found: " " * len(found[0]), shown)
    shown = HEADING.sub(lambda found: re.sub(r"\s\{[^{}]*\}\s*$", lambda id_: " " * len(id_[0]), found[0]), shown)
    taken = set()
    for name, _, form, fix in forms:
        for found in form.finditer(shown):
            place = found.start() + len(found[0]) - len(found[0].lstrip())
            if place in taken or (name == "HTML entities of this name" and html.unescape(found[0]) != found[0]):
                continue
            taken.update(range(*found.span()))
            written = _quoted(text[place : found.end()])
            yield place, f"{written} is shown as it is typed: there are no {name}.", fix


def _quoted(text):
    words = " ".join(text.split())
    return f"“{words if len(words) <= 50 else words[:50] + '…'}”"
