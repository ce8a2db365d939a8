"""Filters, sorting and the slider, in three engines."""

from __future__ import annotations

import pytest
from engines import Reader

pytestmark = pytest.mark.browser

SLIDER = "[data-mn-needle] input"
ROWS = "[data-mn-studies] tbody tr"
VALUE = "(slider) => document.querySelector(slider).getAttribute('aria-valuetext')"
NAMES = """(rows) => [...document.querySelectorAll(rows)].filter((row) => row.checkVisibility())
  .map((row) => row.querySelector('a').textContent)"""


@pytest.mark.parametrize("width", [320, 1280])
def test_the_verdicts_by_key_and_by_finger(reader: Reader, width: int):
    reader.resize(width)
    reader.open("evidence/claims/")
    all_ = reader.shown("[data-mn-verdict]")
    reader.focus('.mn-filter [data-mn-value="overstated"]')
    reader.press("Enter")
    reader.wait_url("?verdict=overstated")
    some = reader.shown("[data-mn-verdict]")
    assert 0 < some < all_
    assert reader.text(".mn-filter__status") == f"{some} of {all_} claims"
    reader.tap('.mn-filter [data-mn-value=""]')
    reader.wait_shown("[data-mn-verdict]", all_)


@pytest.mark.parametrize("width", [320, 960, 1280])
def test_the_studies_are_filtered_and_ordered(reader: Reader, width: int):
    reader.resize(width)
    reader.open("evidence/studies/")
    all_ = reader.shown(ROWS)
    reader.choose("#mn-tools-use", "Melasma")
    reader.wait(
        "([rows, all]) => [...document.querySelectorAll(rows)].filter((row) => row.checkVisibility()).length < all",
        [ROWS, all_],
    )
    some = reader.shown(ROWS)
    assert some > 3
    before = reader.run(NAMES, ROWS)
    reader.choose("#mn-tools-sort", "Name, Z to A")
    reader.wait_url("&sort=study-descending")
    assert reader.run(NAMES, ROWS) != before
    assert sorted(reader.run(NAMES, ROWS)) == sorted(before)


def test_a_column_is_sorted_by_its_head(reader: Reader):
    reader.open("evidence/studies/")
    before = reader.run(NAMES, ROWS)
    reader.click(".mn-table__sort", 1)
    reader.wait_shown("[aria-sort=ascending]")
    once = reader.run(NAMES, ROWS)
    reader.click(".mn-table__sort", 1)
    reader.wait_shown("[aria-sort=descending]")
    assert before != once != reader.run(NAMES, ROWS)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_slider_by_key(reader: Reader, width: int):
    reader.resize(width)
    reader.open("treatment/needle-length/")
    reader.focus(SLIDER)
    height = "() => Number(document.querySelector('[data-mn-tip]').getAttribute('height'))"
    before = reader.run(height)
    reader.press("Home")
    assert reader.run(VALUE, SLIDER) == "0.2 millimeters"
    assert reader.run(height) < before
    reader.press("ArrowRight")
    assert reader.run(VALUE, SLIDER) == "0.25 millimeters"
    reader.press("End")
    assert reader.run(VALUE, SLIDER) == "3 millimeters"


def test_the_slider_by_mouse(reader: Reader):
    reader.open("treatment/needle-length/")
    reader.click(SLIDER)
    middle = float(reader.run(VALUE, SLIDER).split()[0])
    assert 1.4 <= middle <= 1.8
