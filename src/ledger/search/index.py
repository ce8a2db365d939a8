"""Makes the index of a site: which word stands where, in a form that gzip makes small.

What is shown with the results (titles, summaries, headings) is part of the file as it is, and the browser
takes its words from there. Of the rest only the words are in the file. A *unit* is a piece of that rest: the
text of a section, the authors of a study, the summary of a study. Units are numbered in that order, page by
page and study by study, and the browser counts them off again. How often a word stands in a unit is left
out, and so is a word that already stands in the heading or title above it: both made the file larger, and no
answer better.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ..read.pages import slug
from ..text.stems import DEFINITION, Words
from .coding import encode, shorten
from .sections import Section

CHUNK = 1200


@dataclass(frozen=True)
class Page:
    """``address`` is relative to the site: ``benefits/scars/``; ``menu`` is its name in the navigation.

    ``topics`` are what it is about, beside what its title says. ``weight`` is below 1 for a page that gathers what
    others say: with equal words, the others come first.
    """

    address: str
    title: str
    summary: str
    sections: Sequence[Section]
    menu: str = ""
    weight: float = 1
    topics: Sequence[str] = ()

    @property
    def chunks(self) -> tuple[tuple[int, tuple[Section, ...]], ...]:
        """The sections in portions of about CHUNK letters, each with the number of its first section."""
        starts, size = [0], 0
        for number, section in enumerate(self.sections):
            size += sum(map(len, section.blocks))
            if size > CHUNK and number > starts[-1]:
                starts.append(number)
                size = 0
        return tuple(
            (start, tuple(self.sections[start:end])) for start, end in zip(starts, [*starts[1:], None], strict=True)
        )


@dataclass(frozen=True)
class StudyEntry:
    """``ids`` are PMID, DOI and the like; ``authors`` are surnames."""

    address: str
    short: str
    title: str
    summary: str
    authors: Sequence[str] = ()
    year: str = ""
    ids: Sequence[str] = ()


@dataclass
class Index:
    """``write`` gives the text of the file that the first search loads.

    What a page that gathers repeats from another page, as a card, is indexed there by its heading only.
    """

    words: Words
    pages: Sequence[Page]
    studies: Sequence[StudyEntry]
    postings: dict[str, list[int]] = field(default_factory=dict)
    forms: dict[str, Counter[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.pages = sorted(self.pages, key=lambda page: -page.weight)
        for number, (text, said) in enumerate(self._units()):
            known = {term for term, _ in self.words.index(said)}
            for term, form in self.words.index(text):
                self.forms.setdefault(term, Counter())[form] += 1
                if term not in known:
                    units = self.postings.setdefault(term, [])
                    if units[-1:] != [number]:
                        units.append(number)

    def _units(self) -> Iterator[tuple[str, str]]:
        """Every unit with the heading or title above it."""
        seen: set[str] = set()
        for page in self.pages:
            for section in page.sections:
                text = "\n".join(section.blocks)
                yield ("" if page.weight < 1 and text in seen else text), section.heading
                seen.add(text)
        for study in self.studies:
            yield " . ".join((*study.authors, study.year)), ""
            yield study.summary, study.title

    def form(self, term: str) -> str:
        """How a term is written, the most frequent form first: the browser takes the term from it again."""
        forms = sorted(self.forms[term], key=lambda form: (form != term, -self.forms[term][form], form))
        forms = [form for form in forms if form[:-1] not in forms or form[-1] != "s"]
        return ",".join(forms if forms[0] == term or term[0] != "=" else (term, *forms))

    def write(self) -> str:
        terms = sorted(self.postings, key=self.form)
        data = {
            "definition": {name: DEFINITION[name] for name in DEFINITION if name not in {"comment", "letters"}},
            "synonyms": "\n".join("\t".join((name, *others)) for name, others in self.words.synonyms.items()),
            "pages": [
                [
                    page.address,
                    page.title,
                    page.menu,
                    page.summary,
                    page.weight,
                    " . ".join(page.topics),
                    [start for start, _ in page.chunks],
                    [_named(part) for part in page.sections],
                ]
                for page in self.pages
            ],
            "studies": [[item.address, item.short, item.title, " ".join(item.ids)] for item in self.studies],
            "terms": shorten(self.form(term).replace(" ", "_") for term in terms),
            "postings": " ".join(encode(self.postings[term]) for term in terms),
        }
        return "self.mnSearch.index = " + json.dumps(data, ensure_ascii=False, separators=(",", ":")) + ";\n"


def _named(section: Section) -> list[str]:
    """Heading and anchor; what the anchor takes from the heading is not said twice."""
    stem = slug(section.heading)
    return [section.heading, section.anchor.replace(stem, "=", 1) if stem else section.anchor]
