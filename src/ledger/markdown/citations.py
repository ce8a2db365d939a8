"""Citations for Python-Markdown: ``[@key]`` becomes a numbered mark, with a reference list at the end.

Two steps, because the inline processors do not visit the text in document order (text before tails, headings
before cells, …), and numbers depend on that order: ``CitationInlineProcessor`` leaves a placeholder
element, ``CitationTreeprocessor`` numbers the placeholders when all of them are in the tree.
"""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

import jinja2
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor, UnescapeTreeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from ..model.cited_work import CitationBook, ReferenceView
from ..read.citations import GROUP, Citation, MalformedCitation, looks_like_citation, parse_citations
from ..text.numbering import Numbering
from .citation_render import render
from .page_context import PageContext, Trouble

PLACEHOLDER = "mn-cite"
BODY = "data-body"

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
CONTROLS = {"a", "button", "label", "summary"}
"""What is clicked itself: a link within cannot be reached with the keyboard (axe: nested-interactive)."""


class CitationExtension(Extension):
    """``book`` knows the works; ``templates`` holds ``partials/citation.html`` and ``…/references.html``.

    MkDocs makes one Markdown instance for each page from the same extension. So the extension keeps no state
    but ``page``, which a hook sets to a new ``PageContext`` before each page; ``book`` may be replaced too.
    """

    def __init__(self, book: CitationBook, templates: jinja2.Environment, page: PageContext | None = None):
        super().__init__()
        self.book = book
        self.templates = templates
        self.page = page

    def extendMarkdown(self, md: Markdown) -> None:
        """Register both processors. Priorities are those of other processors they must stay clear of."""
        md.ESCAPED_CHARS.append("@")  # As in pandoc, \@ is a mere @: the way to write [\@handle].
        # After code (190), math (189.9), escapes (180), links and images (170 to 125), mail addresses (110)
        # and raw HTML with its attributes (90): all these are out of reach by then. Before entities (80),
        # which are thus still readable in a locator, and before emphasis (60): "_" may be in a bad key.
        md.inlinePatterns.register(CitationInlineProcessor(GROUP, md), "citation", 84)
        # After footnotes (50) and inline (20); before attr_list (8, headings end with a mark) and toc (5).
        md.treeprocessors.register(CitationTreeprocessor(md, self), "citation", 12)


def placeholder(body: str, written: str) -> etree.Element:
    """Stands for a citation until all are numbered. ``written`` shows where it cannot be."""
    el = etree.Element(PLACEHOLDER, {BODY: body})
    el.text = written
    return el


class CitationInlineProcessor(InlineProcessor):
    """Put each citation into a placeholder element that keeps the text as written, and the plain text of it.

    Malformed citations get one too: a declined match would be offered again, and be reported twice.
    """

    # The first keeps a placeholder's own text from matching again; the others are never Markdown.
    ANCESTOR_EXCLUDES = (PLACEHOLDER, "code", "pre", "kbd", "samp", "script", "style", "textarea")

    def handleMatch(self, m: re.Match[str], data: str):
        """Return the placeholder, or nothing if the brackets do not cite."""
        body = m[1]
        if not looks_like_citation(body):
            return None, None, None
        return placeholder(self._plain(body), m[0]), m.start(), m.end()

    def _plain(self, text: str) -> str:
        """Undo what earlier processors stashed: escapes, line breaks, inline HTML; then entities."""
        text = UnescapeTreeprocessor().unescape(self.unescape(text))
        stash = self.md.htmlStash.rawHtmlBlocks
        return html.unescape(HTML_PLACEHOLDER_RE.sub(lambda m: str(stash[int(m[1])]), text))


class CitationTreeprocessor(Treeprocessor):
    """Number the placeholders in document order, report what is wrong, append the reference list."""

    def __init__(self, md: Markdown, extension: CitationExtension):
        super().__init__(md)
        self.extension = extension

    def run(self, root: etree.Element) -> None:
        """Change ``root`` in place. Raises ``RuntimeError`` if there is something to cite but no page set."""
        placeholders = list(_with_ancestors(root, PLACEHOLDER))
        alts = [alt for img in root.iter("img") if _cites(alt := img.get("alt") or "")]
        if not placeholders and not alts:
            return
        if self.extension.page is None:
            raise RuntimeError("set CitationExtension.page to a PageContext before converting a page")
        page, numbering = self.extension.page, Numbering()
        for alt in alts:
            _refuse(page, "citation-in-alt", alt, "no citation can show in alternative text: move it to the text")
        for place, (el, ancestors) in enumerate(placeholders, 1):
            if (group := self._resolve(el, ancestors, page)) is None:
                # The text as written stays; the reader of a draft sees what is wrong and where.
                el.tag, el.attrib = "span", {"class": "mn-cite-error"}
            else:
                template = self.extension.templates.get_template("partials/citation.html")
                mark = render(template, self.md, mark=numbering.mark(*group))
                mark.tail = el.tail
                if any(ancestor.tag in HEADINGS for ancestor in ancestors):
                    # Python-Markdown leaves <sup id="fnref…"> out of a heading's name and slug, and so do MkDocs'
                    # page titles: with this id a citation in a heading stays out of the contents.
                    mark.set("id", f"fnref-cite-{place}")
                parent = ancestors[-1]
                parent[list(parent).index(el)] = mark
        if references := numbering.listed(page.url_for):
            template = self.extension.templates.get_template("partials/references.html")
            checked = self.extension.book.checked(item.reference.key for item in references)
            root.append(render(template, self.md, references=references, checked=checked))

    def _resolve(
        self, el: etree.Element, ancestors: list[etree.Element], page: PageContext
    ) -> tuple[tuple[Citation, ...], list[ReferenceView]] | None:
        """The citations of a placeholder and their works; ``None`` and a report if it cannot be numbered."""
        body = el.get(BODY, "")
        try:
            citations = parse_citations(body)
        except MalformedCitation as error:
            return _refuse(page, "malformed-citation", f"[{body}]", str(error))
        works = {c.key: self.extension.book.get(c.key) for c in citations}
        # Known works count as cited even where the group is broken, so that one slip makes one finding.
        page.mentions.extend(c.key for c in citations if works[c.key])
        for key in (key for key, work in works.items() if work is None):
            _refuse(page, "unknown-key", key, f"'{key}' is cited, but there is no such entry")
        if any(work is None for work in works.values()):
            return None
        if any(ancestor.tag in CONTROLS for ancestor in ancestors):
            message = "a link, or the title of a tab or a foldable part, cannot hold a link: cite in the text"
            return _refuse(page, "citation-in-control", f"[{body}]", message)
        return citations, [works[c.key] for c in citations]


def _refuse(page: PageContext, kind: Trouble, key: str, message: str) -> None:
    page.report(kind, key, message)


def _cites(alt: str) -> bool:
    """Whether an alternative text holds a citation, or is one: ``![@key](picture.svg)``."""
    return any(looks_like_citation(body) for body in re.findall(GROUP, alt)) or alt.startswith("@")


def _with_ancestors(
    el: etree.Element, tag: str, above: tuple[etree.Element, ...] = ()
) -> Iterator[tuple[etree.Element, list[etree.Element]]]:
    """Every ``tag`` below ``el`` in document order, with its ancestors from the root down."""
    for child in el:
        if child.tag == tag:
            yield child, [*above, el]
        else:
            yield from _with_ancestors(child, tag, (*above, el))
