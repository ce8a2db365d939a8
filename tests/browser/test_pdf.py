"""The whole guide as a book: tagged, with an outline like the menu, true page numbers, one list, and its limits."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser

from corpus import Once
from ledger.publish.print_book import NOT_PRINTED
from ledger.read.html import parse
from ledger.read.load import Evidence
from pdf import write
from printed import pages

pytestmark = pytest.mark.browser

MOST_PAGES = 150
MOST_BYTES = 3_000_000


@pytest.fixture(scope="module")
def file(browser: Browser, site_folder: Path, once: Once) -> Path:
    return once("pdf", lambda folder: write(browser, site_folder, folder / "guide.pdf")) / "guide.pdf"


@pytest.fixture(scope="module")
def pdf(file: Path) -> pikepdf.Pdf:
    return pikepdf.open(file)


@pytest.fixture(scope="module")
def printed(file: Path) -> str:
    """What was printed, as HTML."""
    return file.with_suffix(".html").read_text(encoding="utf-8")


def outline(pdf: pikepdf.Pdf) -> list[tuple[int, str]]:
    """Level and title of the two upper levels."""
    with pdf.open_outline() as opened:
        return [
            found for item in opened.root for found in ((1, item.title), *((2, child.title) for child in item.children))
        ]


def glyphs(page: pikepdf.Page) -> list[str]:
    """The pieces of text of a page, as numbers of glyphs, in the order in which they are drawn."""
    pieces: list[str] = []
    for operands, operator in pikepdf.parse_content_stream(page, "BT Tj"):
        if str(operator) == "BT":
            pieces.append("")
        else:
            pieces[-1] += bytes(operands[0]).hex()
    return pieces


def test_it_can_be_carried_and_sent(file: Path, pdf: pikepdf.Pdf):
    assert 100 < len(pdf.pages) <= MOST_PAGES
    assert file.stat().st_size <= MOST_BYTES
    assert pdf.is_linearized


def test_nothing_is_too_wide(pdf: pikepdf.Pdf):
    """Chromium makes everything smaller if something is wider than its page. A CSS pixel is 0.75 points."""
    for page in pdf.pages:
        scales = [float(operands[0]) for operands, _ in pikepdf.parse_content_stream(page, "cm")[:2]]
        assert scales[0] * scales[1] == pytest.approx(0.75, rel=0.001)


def test_it_is_tagged_and_says_its_title_and_language(pdf: pikepdf.Pdf):
    assert pdf.Root.MarkInfo.Marked and pdf.Root.StructTreeRoot.K
    assert str(pdf.Root.Lang).startswith("en")
    assert str(pdf.docinfo.Title) == "Micro-needling, by the evidence" and pdf.Root.ViewerPreferences.DisplayDocTitle


def test_it_does_not_say_at_what_time_it_was_printed(pdf: pikepdf.Pdf):
    assert re.fullmatch(r"D:\d{8}000000Z", str(pdf.docinfo.CreationDate))


def test_the_outline_holds_every_chapter_in_the_order_of_the_menu(pdf: pikepdf.Pdf, real: Evidence):
    found = outline(pdf)
    names = [name for name, _ in real.navigation if not name.startswith(NOT_PRINTED)]
    headings = [next(part.text for part in real.pages[name].headings if part.level == 1) for name in names]
    # The iterator goes on where the last heading was found, so that the order counts too.
    shown = iter(title for _, title in found)
    assert [heading for heading in headings if heading not in shown] == []
    assert found[0] == (1, "Contents") and found[-1] == (1, "References")


def test_the_contents_name_every_chapter_with_its_true_page(file: Path, printed: str):
    book = parse(printed)
    chapters = [chapter.attributes["id"] for chapter in book.css("section.chapter")]
    named = {folio.attributes["data-of"]: int(folio.text()) for folio in book.css(".contents .folio")}
    assert list(named) == chapters and chapters[-1] == "references"
    assert named == pages(file, chapters)
    assert list(named.values()) == sorted(named.values()) and len(set(named.values())) > 30


def test_every_other_page_that_is_named_is_the_true_one(file: Path, printed: str):
    folios = parse(printed).css(".folio")
    named = {folio.attributes["data-of"]: folio.text() for folio in folios}
    assert named == {anchor: str(page) for anchor, page in pages(file, named).items()}
    assert len(folios) > len(named) > 60, "some are named twice, with one number"


def test_every_page_but_the_cover_has_its_number_at_the_foot(pdf: pikepdf.Pdf):
    """Chromium draws it first. Read as glyphs: 22 is drawn as two of what page 2 is drawn as."""
    first = {number: glyphs(page)[0] for number, page in enumerate(pdf.pages, 1) if number > 1}
    digits = {str(number): first[number] for number in range(2, 10)}
    digits |= {"1": first[21].removeprefix(digits["2"]), "0": first[20].removeprefix(digits["2"])}
    assert first == {number: "".join(digits[digit] for digit in str(number)) for number in first}


def test_each_citation_leads_to_its_own_reference_in_the_one_list(pdf: pikepdf.Pdf, printed: str):
    book = parse(printed)
    assert len(book.css('[role="doc-endnotes"], .mn-refs, .works')) == 1
    keys = [work.attributes["id"] for work in book.css(".works > li")]
    numbers = {key: place for place, key in enumerate(keys, 1)}
    cited = book.css("a[role=doc-biblioref]")
    wrong = [
        link.html
        for link in cited
        if numbers[link.attributes["href"][1:]] != int(re.match(r"\d+", link.text().strip())[0])
    ]
    assert wrong == [] and len(cited) > 1000
    assert {link.attributes["href"][1:] for link in cited} <= set(pages_of(pdf))


def pages_of(pdf: pikepdf.Pdf) -> list[str]:
    """The anchors that something leads to."""
    return [str(name).removeprefix("/") for name, _ in pdf.Root.Dests.items()]


def test_links_between_chapters_stay_in_the_document(pdf: pikepdf.Pdf):
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.get("/Subtype") == "/Link"]
    within = [str(note.Dest) for note in links if "/Dest" in note]
    addresses = [str(note.A.URI) for note in links if note.get("/A", {}).get("/S") == "/URI"]
    assert len(within) > 1000
    assert {name.removeprefix("/") for name in within} <= set(pages_of(pdf))
    assert [address for address in addresses if address.startswith("file:")] == []


def test_what_is_left_to_the_site_is_no_chapter_and_said_on_the_cover(printed: str, real: Evidence):
    book = parse(printed)
    chapters = {chapter.attributes["id"] for chapter in book.css("section.chapter")}
    assert not {one for one in chapters if one.startswith(("evidence-studies", "contributing"))}
    assert not {f"evidence-studies-{key}" for key in real.studies} & chapters
    assert "evidence/studies/" in book.css_first(".cover").text()
