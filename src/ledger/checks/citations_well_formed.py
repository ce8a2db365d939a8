"""What means to cite does cite: keys in brackets, divided by ``;``, each with words before it and a locator behind a
comma, and in a place where a number with a link to the reference can stand.

Links, alternative texts, titles of foldable boxes and front matter are no such places.
"""

from ..cite_places import IN_ALT
from ..cite_syntax import bare_keys, groups
from ..link_syntax import without_targets
from ..usage import texts

SHOWN = ("title", "description", "summary")
TO_THE_TEXT = "Cite in the text."


def check(evidence):
    for page in evidence.pages.values():
        yield from _on_page(page, evidence.bibliography)
        yield from _in_front_matter(page)
    for folder in ("studies", "claims", "outcomes", "harms"):
        for name, record in evidence.records(folder).items():
            for route, text in texts(record):
                path, line = evidence.at(folder, name, *route)
                for group in groups(text):
                    if group.problem:
                        yield path, line + text.count("\n", 0, group.start), *_malformed(group)
                for written, place in bare_keys(text):
                    yield path, line + text.count("\n", 0, place), *_bare(written, evidence.bibliography)


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
        for group in groups(value) if isinstance(value, str) else ():
            what = f"{_quoted(group.text)} stands in the {name}, where no citation can be shown."
            yield page.path, page.front.line(name), what, TO_THE_TEXT
        for written, _ in bare_keys(value) if isinstance(value, str) else ():
            what = f"“{written}” stands in the {name}, where no citation can be shown."
            yield page.path, page.front.line(name), what, TO_THE_TEXT


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
