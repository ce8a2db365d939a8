"""The whole guide as a PDF: tagged, in English, with an outline like the menu, page numbers, and links within."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser

from corpus import Once
from ledger.load import Evidence
from pdf import write

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def pdf(browser: Browser, site_folder: Path, once: Once) -> pikepdf.Pdf:
    goal = once("pdf", lambda folder: write(browser, site_folder, folder / "guide.pdf")) / "guide.pdf"
    assert goal.stat().st_size < 12_000_000
    return pikepdf.open(goal)


def outline(pdf: pikepdf.Pdf) -> list[tuple[int, str]]:
    """Level and title of the two upper levels."""
    with pdf.open_outline() as opened:
        return [
            found for item in opened.root for found in ((1, item.title), *((2, child.title) for child in item.children))
        ]


def test_it_is_tagged_and_says_its_title_and_language(pdf: pikepdf.Pdf):
    assert pdf.Root.MarkInfo.Marked and pdf.Root.StructTreeRoot.K
    assert str(pdf.Root.Lang).startswith("en")
    assert str(pdf.docinfo.Title) == "Micro-needling, by the evidence" and pdf.Root.ViewerPreferences.DisplayDocTitle


def test_the_outline_holds_every_page_in_the_order_of_the_menu(pdf: pikepdf.Pdf, real: Evidence):
    found = outline(pdf)
    names = [name for name, _ in real.navigation if not name.startswith("contributing/")]
    headings = [next(part.text for part in real.pages[name].headings if part.level == 1) for name in names]
    # The iterator goes on where the last heading was found, so that the order counts too.
    shown = iter(title for _, title in found)
    assert [heading for heading in headings if heading not in shown] == []
    assert found[0] == (1, "Contents")


def test_links_between_pages_stay_in_the_document(pdf: pikepdf.Pdf):
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.get("/Subtype") == "/Link"]
    within = [note for note in links if "/Dest" in note or note.get("/A", {}).get("/S") == "/GoTo"]
    addresses = [str(note.A.URI) for note in links if note.get("/A", {}).get("/S") == "/URI"]
    assert len(within) > 1000
    assert [address for address in addresses if address.startswith("file:")] == []


def test_every_page_ends_with_its_own_number_of_the_same_total(pdf: pikepdf.Pdf):
    """Read as glyphs: the last three pieces of text are the number, a slash and the total."""
    feet = []
    for page in pdf.pages:
        pieces: list[str] = []
        for operands, operator in pikepdf.parse_content_stream(page, "BT Tj"):
            if str(operator) == "BT":
                pieces.append("")
            else:
                pieces[-1] += bytes(operands[0]).hex()
        feet.append(pieces[-3:])
    assert len({number for number, _, _ in feet}) == len(feet) > 100
    assert {(slash, total) for _, slash, total in feet} == {tuple(feet[-1][1:])}
    assert feet[-1][0] == feet[-1][2]
