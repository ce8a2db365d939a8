"""Prints the built site as one book: a tagged PDF with outline and page numbers. ``make pdf``, after ``make site``.

What is printed is kept beside it, as HTML. Chromium cannot say on which page something is (``target-counter`` of
CSS Generated Content for Paged Media), so the book is printed, the pages are read from the PDF, and it is printed
again with them, until they are true.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import jinja2
import pikepdf
from playwright.sync_api import Browser

from command import ROOT, Wrong, finding, run
from engine import config
from ledger.publish.offline_copy import address
from ledger.publish.print_book import Chapter, chapters, styles, titles
from ledger.publish.print_endnotes import endnotes
from ledger.publish.print_repeats import shortened
from ledger.read.load import Evidence, load
from ledger.text.numbering import Listed
from printed import finish, pages
from printer import browser
from swap import alone
from tools import built

FOLDER = ROOT / "scripts/guide"
PRINTS = 4
"""The first has no numbers, the second has the right ones; more only where a number moved a line."""
FOLIO = re.compile(r'(<span class="folio" data-of="([^"]+)">)[^<]*')


@dataclass(frozen=True)
class Book:
    """What is printed. ``references`` are those of all chapters; ``day`` is the last on which a page changed."""

    chapters: list[Chapter]
    references: tuple[Listed, ...]
    day: date


def book(site: Path, evidence: Evidence) -> Book:
    """The book of a built site."""
    mark, again = TEMPLATES.get_template("citation.html"), TEMPLATES.get_template("repeat.html")
    parts = shortened(chapters(site, [name for name, _ in evidence.navigation]), lambda given: again.render(card=given))
    numbered, references = endnotes(parts, address(site), lambda given: mark.render(mark=given))
    day = max(page.meta["updated"] for page in evidence.pages.values())
    return Book(numbered, references, date.fromisoformat(str(day)))


def css_string(text: str) -> str:
    """A text as CSS within HTML: CSS Syntax, section 4.3.7; ``<`` would end the element."""
    return '"' + "".join(f"\\{ord(sign):x} " if sign in '"\\<\n' else sign for sign in text) + '"'


TEMPLATES = jinja2.Environment(loader=jinja2.FileSystemLoader(FOLDER), undefined=jinja2.StrictUndefined)
TEMPLATES.filters["css_string"] = css_string


def document(site: Path, made: Book) -> str:
    """The book as one page of HTML, with empty folios."""
    settings = config(ROOT)
    return TEMPLATES.get_template("guide.html").render(
        chapters=made.chapters,
        references=made.references,
        styles=styles(site),
        style=(FOLDER / "guide.css").read_text(encoding="utf-8"),
        name=settings.site_name,
        text=settings.site_description,
        author=settings.site_author,
        address=address(site),
        date=made.day.isoformat(),
    )


def folios(html: str, known: Mapping[str, int]) -> str:
    """The book with the numbers of the pages in it, as far as they are known."""
    return FOLIO.sub(lambda found: f"{found[1]}{known.get(found[2], '')}", html)


def until_true(printing: Callable[[Mapping[str, int]], dict[str, int]], style: Path) -> None:
    """Prints until what was printed names the pages that come of it. ``printing`` is given pages, and tells them.

    Raises ``Wrong``, at ``style``, if they do not come to rest.
    """
    known: dict[str, int] = {}
    for _ in range(PRINTS):
        before, known = known, printing(known)
        if known == before:
            return
    what = f"The pages of the chapters still moved after {PRINTS} prints."
    raise Wrong(finding(style, what, "Give .folio a fixed width."))


def write(chromium: Browser, site: Path, goal: Path) -> None:
    """Prints the book, and beside it keeps what was printed."""
    goal.parent.mkdir(parents=True, exist_ok=True)
    source, made = goal.with_suffix(".html"), book(site, load(ROOT))
    html = document(site, made)
    anchors = sorted({anchor for _, anchor in FOLIO.findall(html)})

    def printing(known: Mapping[str, int]) -> dict[str, int]:
        source.write_text(folios(html, known), encoding="utf-8")
        page = chromium.new_page(java_script_enabled=False)
        page.goto(source.as_uri())
        # The first is only for its numbers; without tags it takes half the time.
        page.pdf(path=goal, prefer_css_page_size=True, print_background=True, tagged=bool(known), outline=bool(known))
        page.close()
        return pages(goal, anchors)

    until_true(printing, FOLDER / "guide.css")
    finish(goal, titles(made.chapters), made.day)


def main(site: Path, goal: Path) -> int:
    built(site)
    with alone(ROOT), browser() as chromium:
        write(chromium, site, goal)
    with pikepdf.open(goal) as made:
        print(f"Printed {goal} ({len(made.pages)} pages, {goal.stat().st_size / 1e6:.1f} MB).")
    return 0


if __name__ == "__main__":
    given = [Path(argument).resolve() for argument in sys.argv[1:]]
    run(lambda: main(*(given or (ROOT / "site", ROOT / ".build/guide.pdf"))))
