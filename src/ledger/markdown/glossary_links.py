"""Explains the words of the glossary in place: the first use of each on a page becomes a link to its meaning.

Only running text is touched: no headings, links, code, table heads, buttons, or the small print of cards. At
most two words are marked in a sentence, so that it stays readable; a third waits for its next use.
Abbreviations in capitals match as they are written, all other words in any case.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from ..read.pages import slug

if TYPE_CHECKING:
    from . import LedgerExtension

PAGE = "about/glossary/"
MOST_IN_A_SENTENCE = 2
BLOCKS = {"p", "li", "dd", "td", "blockquote"}
NEVER = {
    "a", "abbr", "button", "cite", "code", "dfn", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "label", "pre",
    "script", "style", "summary", "sup", "svg", "th",
}  # fmt: skip
NEVER_CLASSES = {
    "admonition-title", "mn-badge", "mn-box__title", "mn-card__foot", "mn-card__kicker", "mn-card__label",
    "mn-card__name", "mn-cite", "mn-direction", "mn-glossary", "mn-refs", "mn-tag",
}  # fmt: skip
END_OF_SENTENCE = re.compile(r"[.!?](?:\s|$)")
# Stashed HTML stands in the text as a number between these marks of Python-Markdown.
STASHED = re.compile("\x02[^\x03]*\x03")


@dataclass(frozen=True)
class Marked:
    """A term of the glossary as a page marks it."""

    name: str
    meaning: str

    @property
    def path(self) -> str:
        return f"{PAGE}#term-{slug(self.name)}"


class Lexicon:
    """Finds terms in a text: whole words, the longest first."""

    def __init__(self, terms: Iterable[tuple[str, str, Iterable[str]]]) -> None:
        """``terms``: name, meaning and other forms of each."""
        self._forms: dict[str, Marked] = {}
        for name, meaning, also in terms:
            for form in (name, *also):
                self._forms.setdefault(_key(form), Marked(name, meaning))
        longest = sorted(self._forms, key=len, reverse=True)
        exact = [re.escape(form) for form in longest if form.isupper()]
        loose = [re.escape(form) for form in longest if not form.isupper()]
        parts = [part for part in (f"(?i:{'|'.join(loose)})" if loose else "", "|".join(exact)) if part]
        # The first letter is looked at before some 300 forms are tried in vain.
        starts = re.escape("".join(sorted({first for form in self._forms for first in (form[0], form[0].upper())})))
        self._pattern = re.compile(rf"(?<![\w-])(?=[{starts}])(?:{'|'.join(parts)})(?![\w-])") if parts else None

    def find(self, text: str) -> Iterator[tuple[int, int, Marked]]:
        """Start, end and term of every word of the glossary in a text."""
        for found in self._pattern.finditer(text) if self._pattern else ():
            yield found.start(), found.end(), self._forms[_key(found[0])]


def _key(form: str) -> str:
    return form if form.isupper() else form.lower()


class GlossaryTreeprocessor(Treeprocessor):
    """Register it after ``inline`` and the citations, and before ``attr_list`` and ``toc``."""

    def __init__(self, md: Markdown, ledger: LedgerExtension) -> None:
        super().__init__(md)
        self.ledger = ledger

    def run(self, root: etree.Element) -> None:
        """Changes ``root`` in place. The page that lists the whole glossary is left alone."""
        if any("mn-glossary" in (element.get("class") or "").split() for element in root.iter("div")):
            return
        self._template = self.ledger.templates.get_template("partials/term.html")
        self._lexicon, self._seen, self._in_sentence = self.ledger.lexicon, set(), 0
        self._walk(root, prose=False)

    def _walk(self, element: etree.Element, prose: bool) -> None:
        if element.tag in NEVER or NEVER_CLASSES & set((element.get("class") or "").split()):
            return
        if element.tag in BLOCKS:
            prose, self._in_sentence = True, 0
        if prose:
            element.text = self._mark(element.text)
        for child in element:
            self._walk(child, prose)
            if prose:
                child.tail = self._mark(child.tail)

    def _mark(self, text: str | None) -> str | None:
        """The text with a stashed link for each term that is used for the first time."""
        if not text or isinstance(text, AtomicString):
            return text
        hidden = STASHED.sub(lambda found: "\x02" * len(found[0]), text)
        parts, last = [], 0
        for start, end, term in self._lexicon.find(hidden):
            if END_OF_SENTENCE.search(hidden, last, start):
                self._in_sentence = 0
            if term not in self._seen and self._in_sentence < MOST_IN_A_SENTENCE:
                self._seen.add(term)
                self._in_sentence += 1
                link = self._template.render(url=self.ledger.page.url_for(term.path), term=term, word=text[start:end])
                parts += [text[last:start], self.md.htmlStash.store(link.strip())]
                last = end
        if END_OF_SENTENCE.search(hidden, last):
            self._in_sentence = 0
        return "".join([*parts, text[last:]])
