"""What the book is made of before a browser prints it, and what is read from a printed file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pikepdf
import pytest

from command import Wrong
from pdf import PRINTS, css_string, folios, until_true
from printed import finish, pages


@pytest.fixture
def printed(tmp_path: Path) -> Path:
    """Three pages; the last two have a name."""
    made, file = pikepdf.new(), tmp_path / "made.pdf"
    for _ in range(3):
        made.add_blank_page()
    places = {"/one": made.pages[1].obj, "/two": made.pages[2].obj}
    made.Root.Dests = pikepdf.Dictionary({name: pikepdf.Array([page, 0]) for name, page in places.items()})
    with made.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem("Atwrap", 1))
    made.Root.StructTreeRoot = pikepdf.Dictionary(ParentTree={"/Nums": []})
    made.docinfo.CreationDate = "D:20261128091500+00'00'"
    made.save(file)
    return file


def test_folios_take_the_number_of_their_page_as_far_as_it_is_known():
    empty = '<span class="folio" data-of="{}"></span>'
    html = folios(empty.format("a") + empty.format("b"), {"a": 12})
    assert html == '<span class="folio" data-of="a">12</span><span class="folio" data-of="b"></span>'
    assert folios(html, {"a": 3, "b": 4}).count("12") == 0, "a later print has other numbers"


def test_a_title_stays_text_within_css():
    assert css_string('a "b" \\ </style>') == '"a \\22 b\\22  \\5c  \\3c /style>"'


def test_it_is_printed_until_the_numbers_are_true():
    given = []
    answers = iter([{"a": 1}, {"a": 2}, {"a": 2}])
    until_true(lambda known: given.append(known) or next(answers), Path("x"))
    assert given == [{}, {"a": 1}, {"a": 2}]


def test_numbers_that_do_not_come_to_rest_are_a_finding():
    answers = iter([{"a": number} for number in range(PRINTS)])
    with pytest.raises(Wrong, match=rf"still moved after {PRINTS} prints\. Fix: "):
        until_true(lambda _: next(answers), Path("guide.css"))


def test_the_page_of_an_anchor(printed: Path):
    assert pages(printed, ["two", "one"]) == {"two": 3, "one": 2}
    with pytest.raises(KeyError, match="three"):
        pages(printed, ["three"])


def test_a_finished_file_has_no_time_of_day_and_is_the_same_each_time(printed: Path):
    before = printed.read_bytes()
    finish(printed, ["At wrap"], date(2026, 11, 28))
    with pikepdf.open(printed) as made, made.open_outline() as outline:
        assert str(made.docinfo.CreationDate) == "D:20261128000000Z"
        assert [item.title for item in outline.root] == ["At wrap"]
    first = printed.read_bytes()
    printed.write_bytes(before)
    finish(printed, ["At wrap"], date(2026, 11, 28))
    assert printed.read_bytes() == first
