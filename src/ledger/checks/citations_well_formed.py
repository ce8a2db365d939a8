"""What means to cite does cite: keys in brackets, divided by ``;``, each with words before it and a locator behind a
comma, and in a place where a number with a link to the reference can stand.

Links, alternative texts, titles of foldable boxes and front matter are no such places.
"""

from __future__ import annotations

from ..model.files import RECORDS
from ..read.citation_places import IN_ALT
from ..read.citations import bare_keys, groups
from ..read.link_syntax import without_targets
from ..read.load import Evidence
from ..read.usage import record_texts, texts
from ._rule import Problems

SHOWN = ("title", "description", "summary")
NOT_IN_STUDIES = ("summary", "read")
LISTS = ("vocabulary", "glossary", "checklist", "synonyms", "topics")
"""They are shown in tables, in tips and in the search, and have no list of references."""
TO_THE_TEXT = "Cite in the text."


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        yield from _on_page(page, evidence.bibliography)
        yield from _in_front_matter(page)
    for folder in RECORDS:
        for name, found in record_texts(evidence, folder).items():
            for route, text in found:
                path, line = evidence.at(folder, name, *route)
                if folder == "studies" and route[0] in NOT_IN_STUDIES:
                    yield from _in_vain(path, line, f"in “{route[0]}” of a study", text)
                    continue
                for group in groups(text):
                    if group.problem:
                        yield path, line + text.count("\n", 0, group.start), *_malformed(group)
                for written, place in bare_keys(text):
                    yield path, line + text.count("\n", 0, place), *_bare(written, evidence.bibliography)

    for name in LISTS:
        if document := evidence.documents.get(f"evidence/{name}.yml"):
            for route, text in texts(document.data):
                yield from _in_vain(document.path, document.line(*route), "in a list", text)


def _in_vain(path, line, place, text):
    for written in [*(group.text for group in groups(text)), *(key for key, _ in bare_keys(text))]:
        yield path, line, f"{_quoted(written)} stands {place}, where no citation can be shown.", TO_THE_TEXT


def _on_page(page, known):
    for found in page.brackets:
        line = page.line(found.group.start)
        if found.inside:
            yield page.path, line, f"{_quoted(found.group.text)} stands {found.inside}.", TO_THE_TEXT
        elif found.group.problem:
            yield page.path, line, *_malformed(found.group)
    for link in page.links:
        if link.image and link.text.startswith("@"):
            yield page.path, link.line, f"{_quoted(link.text)} stands {IN_ALT}.", TO_THE_TEXT
    for written, place in bare_keys(without_targets(page.body)):
        yield page.path, page.line(place), *_bare(written, known)


def _in_front_matter(page):
    for name in SHOWN:
        value = page.meta.get(name)
        if isinstance(value, str):
            yield from _in_vain(page.path, page.front.line(name), f"in the {name}", value)


def _malformed(group):
    # What is wrong, then often how to write it; else the whole is advice.
    words, _, fix = group.problem.rpartition(": ")
    return f"{_quoted(group.text)} is not a citation{': ' if words else ''}{words}.", f"{fix[:1].upper()}{fix[1:]}."


def _bare(written, known):
    key = written.strip("@[]{}")
    fix = f"Write [@{key}]." if key in known else f"To cite, write [@{key}]; for the sign alone, \\@{key}."
    return f"“{written}” is not in brackets of its own, and is shown as it is typed.", fix


def _quoted(text):
    return f"“{' '.join(text.split())}”"
