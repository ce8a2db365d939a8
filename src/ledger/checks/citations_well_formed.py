"""Brackets with a key are a citation: keys divided by ``;``, each with words before it and a locator behind a comma."""

from ..cite_syntax import MalformedCitation, looks_like_citation, parse_citations
from ..pages import CITATION
from ..usage import texts


def check(evidence):
    for path, line, text in _texts(evidence):
        for found in CITATION.finditer(text):
            try:
                if looks_like_citation(found[1]):
                    parse_citations(found[1])
            except MalformedCitation as error:
                # What is wrong, then often how to write it; else the whole is advice.
                words, _, fix = str(error).rpartition(": ")
                what = f"“{' '.join(found[0].split())}” is not a citation{': ' if words else ''}{words}."
                yield path, line + text.count("\n", 0, found.start()), what, f"{fix[:1].upper()}{fix[1:]}."


def _texts(evidence):
    """Path, first line and text of everything that may cite."""
    for page in evidence.pages.values():
        yield page.path, 1, page.body
    for folder in ("studies", "claims", "outcomes", "harms"):
        for name, record in evidence.records(folder).items():
            for route, text in texts(record):
                yield *evidence.at(folder, name, *route), text
