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
from dataclasses import dataclass, field, replace

from ..read.pages import slug
from ..text.stems import DEFINITION, Words
from . import english
from .coding import front_coded, varints
from .sections import Section

CHUNK = 800
FREQUENT = 3
"""A word that stands in the text of more sections says too little about any of them."""


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
    """``key`` ends its address; ``ids`` are PMID, DOI and the like; ``authors`` are surnames."""

    key: str
    short: str
    title: str
    authors: Sequence[str] = ()
    year: str = ""
    ids: Sequence[str] = ()

    @property
    def told(self) -> str:
        """Its short name, unless its key says it: ``alam2014`` is Alam 2014."""
        return "" if self.short == f"{self.key[:1].upper()}{self.key[1:-4]} {self.key[-4:]}" else self.short


@dataclass
class Index:
    """``write`` gives the text of the file that the first search loads.

    A card that stands on several pages is searched on the first, which is one for readers.
    """

    words: Words
    pages: Sequence[Page]
    studies: Sequence[StudyEntry]
    postings: dict[str, list[int]] = field(default_factory=dict)
    forms: dict[str, Counter[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.pages = _once(sorted(self.pages, key=lambda page: -page.weight))
        for number, (text, said) in enumerate(self._units()):
            known = {term for term, _ in self.words.index(said)}
            for term, form in self.words.index(text):
                self.forms.setdefault(term, Counter())[form] += 1
                if term not in known:
                    units = self.postings.setdefault(term, [])
                    if units[-1:] != [number]:
                        units.append(number)
        self._prune()

    def _prune(self) -> None:
        """Leaves out where a word stands in the text, if that is in many sections: no answer needs it.

        Static index pruning: Carmel and others, "Static index pruning for information retrieval systems", 2001.
        """
        texts = sum(len(page.sections) for page in self.pages)
        for term, units in self.postings.items():
            if sum(unit < texts for unit in units) > FREQUENT:
                self.postings[term] = [unit for unit in units if unit >= texts]

    def _units(self) -> Iterator[tuple[str, str]]:
        """Every unit with the heading or title above it."""
        for page in self.pages:
            for section in page.sections:
                yield "\n".join(section.blocks), section.heading
        for page in self.pages:
            for section in page.sections:
                yield " . ".join(section.asks), section.heading
        for study in self.studies:
            yield " . ".join((*study.authors, study.year)), ""

    def form(self, term: str) -> str:
        """The most frequent way in which a term is written: the browser takes the term from it again."""
        form = min(self.forms[term], key=lambda form: (form != term, -self.forms[term][form], form))
        return form if form == term or term[0] != "=" else f"{term},{form}"

    def _known(self) -> set[str]:
        """The stems of all words that the browser learns from the index; it may hold a synonym as one word too."""
        shown = [text for page in self.pages for text in (page.title, page.menu, page.summary, *page.topics)]
        shown += [section.heading for page in self.pages for section in page.sections]
        shown += [item.title for item in self.studies]
        shown += [term for line in self.words.synonyms.items() for term in (line[0], *line[1])]
        written = [form for forms in self.forms.values() for form in forms]
        return {
            self.words.stem(word) for text in (*shown, *written, DEFINITION["stop"]) for word in self.words.split(text)
        }

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
            "studies": [[item.key, item.told, item.title, " ".join(item.ids)] for item in self.studies],
            "terms": front_coded(self.form(term).replace(" ", "_") for term in terms),
            "postings": " ".join(varints(self.postings[term]) for term in terms),
            "english": [english.coded(stems) for stems in english.stems(self.words, self._known())],
        }
        return "self.mnSearch.index = " + json.dumps(data, ensure_ascii=False, separators=(",", ":")) + ";\n"


def _once(pages: Sequence[Page]) -> list[Page]:
    seen: set[str] = set()
    kept = []
    for page in pages:
        parts = [part for part in page.sections if not part.is_card or part.anchor not in seen]
        seen |= {part.anchor for part in parts}
        kept.append(replace(page, sections=tuple(parts)))
    return kept


def _named(section: Section) -> list[str]:
    """Heading and anchor; what the anchor takes from the heading is not said twice."""
    stem = slug(section.heading)
    return [section.heading, section.anchor.replace(stem, "=", 1) if stem else section.anchor]
