"""A built page back into plain Markdown: what somebody would have written without directives and citations."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

import html5lib

HEADINGS = {f"h{level}": "#" * level for level in range(1, 7)}
BLOCKS = {*HEADINGS, "p", "li", "ul", "ol", "dl", "dt", "dd", "div", "section", "table", "tr", "td", "th", "pre"}
BLOCKS |= {"article", "aside", "details", "summary", "figure", "figcaption", "blockquote", "thead", "tbody"}
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "cite": "*", "code": "`"}
SILENT = {"script", "style", "svg", "button", "form", "input", "template"}
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


class Converter:
    """Converts the article of one page. ``names`` leads from every address to the name of its source."""

    def __init__(self, place: str, names: Mapping[str, str]) -> None:
        self.place, self.names = place, names

    def convert(self, page: str) -> str:
        article = html5lib.parse(page, namespaceHTMLElements=False).find(".//article")
        title = re.search(r"<title>(.*?)</title>", page)
        lines = [line for line in self.blocks(article) if line.strip()]
        return f"---\ntitle: '{_quoted(title[1] if title else '')}'\n---\n\n" + "\n\n".join(lines) + "\n"

    def blocks(self, element) -> Iterator[str]:
        """The Markdown of each block in an element, in order."""
        if element.tag == "table":
            yield self.table(element)
        elif element.tag in {"ul", "ol", "dl"}:
            yield "\n".join(f"- {text}" for item in element if (text := self.inline(item)))
        elif element.tag == "pre":
            yield "```text\n" + "".join(element.itertext()).strip("\n") + "\n```"
        elif any(child.tag in BLOCKS for child in element):
            for child in element:
                if child.tag not in SILENT:
                    yield from self.blocks(child)
        elif element.tag in HEADINGS:
            yield f"{HEADINGS[element.tag]} {self.inline(element)}"
        else:
            yield self.inline(element)

    def table(self, table) -> str:
        rows = [[self.inline(cell) or " " for cell in row if cell.tag in {"th", "td"}] for row in table.iter("tr")]
        width = max(map(len, rows))
        lines = [f"| {' | '.join(row + [' '] * (width - len(row)))} |" for row in rows]
        return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])

    def inline(self, element) -> str:
        """The text in an element on one line, with links and stress."""
        return " ".join("".join(self._parts(element)).split())

    def _parts(self, element) -> Iterator[str]:
        yield _plain(element.text)
        for child in element:
            if child.tag not in SILENT and "headerlink" not in child.get("class", ""):
                inner = "".join(self._parts(child))
                yield self._dressed(child, inner)
            if child.tag in BLOCKS:
                yield " "
            yield _plain(child.tail)

    def _dressed(self, element, inner: str) -> str:
        stripped = " ".join(inner.split())
        if element.tag == "a" and stripped and element.get("href"):
            return f"[{stripped}]({self._target(element.get('href'))})"
        if element.tag in MARKS and stripped:
            return f"{MARKS[element.tag]}{stripped}{MARKS[element.tag]}"
        return inner

    def _target(self, href: str) -> str:
        """Links between pages as an author writes them: to the Markdown file."""
        parts = urlsplit(href)
        if parts.scheme or not parts.path:
            return href.replace(" ", "%20")
        goal = posixpath.normpath(posixpath.join(self.place, parts.path))
        source = self.names.get(goal)
        if source is None:
            return "#"
        path = posixpath.relpath(source, posixpath.dirname(self.names[self.place]) or ".")
        return path + (f"#{parts.fragment}" if parts.fragment else "")


def _plain(text: str | None) -> str:
    return SPECIAL.sub(r"\\\1", text) if text else ""


def _quoted(text: str) -> str:
    return html.unescape(text).replace("'", "''")
