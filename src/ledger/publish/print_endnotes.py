"""One list of references for all chapters, numbered once over the whole book by first mention.

Every page of the site numbers its own references. Here the lists of the chapters are taken off, their citations get
the numbers of one list at the end, by the rules that a page follows, and what led to a study's record leads to its
place in the list.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from ..read.citations import Citation
from ..read.html import TEXT, Node, parse
from ..text.numbering import Listed, Mark, Numbering
from .print_book import Chapter

LIST = re.compile(r'<section\b[^>]* class="mn-refs".*?</section>', re.DOTALL)
MARK = re.compile(r'<sup class="mn-cite">.*?</sup>', re.DOTALL)
NAMES = re.compile(r"References? [^:]+: (.*)", re.DOTALL)
OWN_LIST = re.compile(r'href="#[a-z0-9-]+?--(references|ref-[^"]+)"')
IN_LIST = "ref-"
"""What an anchor of the list starts with; the key follows."""


@dataclass(frozen=True)
class Work:
    """A work of the list. ``html`` is its text, ``link`` the best way to it (empty: none), both as a page has them."""

    key: str
    short: str
    record_path: str
    html: str
    link: str
    read_depth: str
    read_label: str
    notes: tuple[str, ...]
    """What else the list says of it, as text: that it is retracted, what of it is from memory."""
    later: str = ""
    coins_title: str = ""
    coins_id: str = ""
    """Nothing: paper is not read by reference managers."""


def endnotes(
    chapters: Iterable[Chapter], home: str, render: Callable[[Mark], str]
) -> tuple[list[Chapter], tuple[Listed, ...]]:
    """The chapters without their lists, and the one list.

    ``render`` makes HTML of a mark; ``home`` is the address of the site, with a slash at the end. Raises ``KeyError``
    with the key of a work that is cited and in no list: the site was not built by us.
    """
    chapters = list(chapters)
    works = {work.key: work for chapter in chapters for work in _works(chapter)}
    numbering = Numbering()

    def mark(found: re.Match[str]) -> str:
        cited = list(_citations(parse(found[0]).css_first("sup")))
        return render(numbering.mark(cited, [works[citation.key] for citation in cited]))

    numbered = [MARK.sub(mark, LIST.sub("", chapter.html)) for chapter in chapters]
    listed = numbering.listed(lambda path: path)
    keys = {one.reference.key for one in listed}
    pages = re.compile(rf'href="{re.escape(home)}evidence/(studies/([^"/#]+)/|references/)(?:#(?:work-)?([^"]*))?"')

    def pointer(found: re.Match[str]) -> str:
        key = found[2] or found[3]
        if key in keys:
            return f'href="#{IN_LIST}{key}"'
        return found[0] if found[2] else 'href="#references"'

    return [
        replace(chapter, html=OWN_LIST.sub(r'href="#\1"', pages.sub(pointer, html)))
        for chapter, html in zip(chapters, numbered, strict=True)
    ], listed


def _works(chapter: Chapter) -> Iterator[Work]:
    """The works that the chapter lists."""
    shorts = dict(_shorts(chapter.html))
    for found in LIST.findall(chapter.html):
        for item in parse(found).css("li.mn-ref"):
            key = item.attributes["id"].partition(f"--{IN_LIST}")[2]
            read, notes = (
                item.css_first(".mn-ref__read"),
                item.css(".mn-ref__retracted, .mn-ref__later, .mn-ref__unverified"),
            )
            work = item.css_first(".mn-ref__work")
            links = {link.attributes["href"]: link for link in item.css(".mn-ref__links a")}
            record = next((href for href, link in links.items() if link.text() == "Study record"), "")
            ways = sorted(links.keys() - {record}, key=lambda href: ("doi.org/" not in href, list(links).index(href)))
            yield Work(
                key=key,
                short=shorts.get(key) or work.css_first("cite").text(),
                record_path=record,
                html=work.inner_html,
                link=links[ways[0]].html if ways else "",
                read_depth=read.attributes["data-mn-read"] if read else "",
                read_label=read.text().strip() if read else "",
                notes=tuple(" ".join(note.text().split()) for note in notes),
            )


def _shorts(html: str) -> Iterator[tuple[str, str]]:
    """What each cited work is called when its number is read aloud; not where a name holds what divides names."""
    for found in MARK.findall(html):
        for link in parse(found).css("a"):
            keys, names = _keys(link), NAMES.fullmatch(link.attributes["aria-label"])[1].split("; ")
            if len(keys) == len(names):
                yield from zip(keys, names, strict=True)


def _keys(link: Node) -> list[str]:
    several = link.attributes.get("data-mn-cite")
    return several.split() if several else [link.attributes["href"].partition(f"--{IN_LIST}")[2]]


def _citations(mark: Node) -> Iterator[Citation]:
    """What was cited, read back from a mark such as ``[see 1; 2, p. 3; 4–6]``."""
    prefix, keys = "", []
    for child in mark.iter(include_text=True):
        if child.tag != TEXT:
            keys = _keys(child)
            continue
        text = child.text(deep=False).removeprefix("[") if not keys else child.text(deep=False)
        after, divider, before = text.partition("; ") if keys else ("", "", text)
        locator = (after if divider else after.removesuffix("]")).removeprefix(", ")
        yield from (Citation(key, prefix, locator) for key in keys)
        prefix, keys = before.strip(), []
