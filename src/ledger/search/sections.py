"""Cuts the HTML of a rendered page into sections: heading, anchor and blocks of text.

Regular expressions, not a parser: nothing is judged here, and the pages are machine-made. What is shown again
elsewhere (citations, reference lists, tables and new ones of studies) and the small print of cards is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

LEFT_OUT = re.compile(
    r"<(script|style|svg|template|sup|figure)\b.*?</\1>"
    r"|<(\w+)[^>]*class=\"(?:headerlink|mn-table__table|mn-refs|mn-works|mn-card__foot|mn-card__tools"
    r"|mn-card__kicker|mn-card__verdict|mn-card__label|mn-pair|mn-box__title|mn-changes__added|mn-cite-error|mn-filter)\b[^>]*>.*?</\2>",
    re.DOTALL,
)
PART = re.compile(
    r"<h(?P<level>[1-6])\b(?P<heading>[^>]*)>(?P<title>.*?)</h(?P=level)>"
    r"|<(?P<box>\w+)(?P<card>[^>]*class=\"mn-card[ \"][^>]*)>(?P<body>.*?)</(?P=box)>"
    r"|<div (?P<term>id=\"term-[^>]*)><dt>(?P<word>.*?)</dt><dd>(?P<meaning>.*?)</dd></div>",
    re.DOTALL,
)
NAME = re.compile(r"<p class=\"mn-card__name\"[^>]*>(.*?)</p>", re.DOTALL)
ID = re.compile(r"\bid=\"([^\"]+)\"")
BLOCK = re.compile(
    r"</?(?:p|li|td|th|tr|dt|dd|div|section|aside|table|thead|tbody|ul|ol|dl|pre|blockquote|details|summary"
    r"|figure|figcaption|br)\b[^>]*>"
)
ROW = re.compile(r"<tr\b[^>]*>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<t[dh]\b[^>]*>(.*?)</t[dh]>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
SPACE = re.compile(r"\s+")
LOOSE = re.compile(r"\s([.,;:)])")
VERDICT = re.compile(r"\bdata-mn-verdict=\"([^\"]+)\"")


@dataclass
class Section:
    """``anchor`` is empty above the first heading of the second level, ``verdict`` unless it is a claim's card.

    ``asks`` are questions that it answers, in the words of people, from the front matter of its page.
    """

    heading: str
    anchor: str
    blocks: list[str] = field(default_factory=list)
    verdict: str = ""
    asks: tuple[str, ...] = ()
    is_card: bool = False


def sections(html: str) -> Iterator[Section]:
    """The sections of an article in order; the first is what stands between the title and the next heading.

    A card and a word of the glossary have an address of their own, so each is a section too. It follows the
    section that holds it.
    """
    html = ROW.sub(_row, LEFT_OUT.sub(" ", html))
    held = [Section("", "")]
    end = 0
    for found in PART.finditer(html):
        held[0].blocks += _blocks(html[end : found.start()])
        end = found.end()
        if found["card"]:
            name, verdict = NAME.search(found["body"]), VERDICT.search(found["card"])
            card = Section(_text(name[1]) if name else "", ID.search(found["card"])[1], is_card=True)
            card.blocks += _blocks(NAME.sub("", found["body"]))
            card.verdict = verdict[1] if verdict else ""
            held.append(card)
        elif found["term"]:
            held.append(Section(_text(found["word"]), ID.search(found["term"])[1], [_text(found["meaning"])]))
        elif found["level"] != "1":
            yield from held
            anchor = ID.search(found["heading"])
            held = [Section(_text(found["title"]), anchor[1] if anchor else "")]
    held[0].blocks += _blocks(html[end:])
    yield from held


def _row(found: re.Match[str]) -> str:
    """A row of a table reads as one sentence."""
    return f"<p>{'; '.join(cell.strip() for cell in CELL.findall(found[1]) if cell.strip())}</p>"


def _blocks(html: str) -> list[str]:
    texts = (_text(part) for part in BLOCK.split(html))
    return [text for text in texts if any(char.isalnum() for char in text)]


def _text(html: str) -> str:
    return LOOSE.sub(r"\1", SPACE.sub(" ", unescape(TAG.sub("", html)))).strip()
