"""Option grids: every answer is that of its records, and equal room for every choice."""

from __future__ import annotations

import pytest

from corpus import ROOT
from ledger.model.choices import MOST_OTHERS
from ledger.views.catalog import Catalog
from ledger.views.grid import MATTERS, NOBODY, QUESTIONS, grid
from ledger.views.wording import count

STYLE = (ROOT / "overrides/styles/51-grid.css").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def grids(real):
    catalog = Catalog(real)
    return {name: grid(catalog, name) for name in real.choices}


def test_a_grid(toy):
    found = grid(Catalog(toy), "pores")
    assert found.choices == ("Doing nothing", "Needling", "A cream")
    assert [row.question for row in found.rows] == [question for _, question in QUESTIONS]
    assert all([cell.choice for cell in row.cells] == list(found.choices) for row in found.rows)
    rows = {row.id: row.cells for row in found.rows}
    assert [cell.text for cell in rows["gain"]] == [
        "They stay as they are.", "One small trial found no difference.", NOBODY,
    ]  # fmt: skip
    assert [cell.nobody for cell in rows["gain"]] == [False, False, True]
    assert rows["harm"][1].counts == ("Redness: 18 of 20 (untreated) [@ash2019]",)
    assert rows["gain"][1].gain.card == "benefits/pores/#outcome-pores-plain"


def test_no_grid_is_no_grid(toy):
    with pytest.raises(KeyError):
        grid(Catalog(toy), "wrinkles")


def test_how_big_and_how_sure_are_the_marks_of_the_outcome(real, grids):
    for name, choices in real.choices.items():
        gains = next(row.cells for row in grids[name].rows if row.id == "gain")
        for cell, (_, choice) in zip(gains, choices.options(), strict=True):
            outcome = real.outcomes.get(getattr(choice, "outcome", None))
            shown = (cell.text, cell.gain.how_big.id, cell.gain.how_sure.id) if cell.gain else None
            assert shown == (outcome and (outcome.answer, outcome.how_big, outcome.how_sure))


def test_counts_are_those_of_the_studies(real, grids):
    for name, choices in real.choices.items():
        harms = next(row.cells for row in grids[name].rows if row.id == "harm")
        for cell, (_, choice) in zip(harms, choices.options(), strict=True):
            assert len(cell.counts) == len(choice.counts)
            for words, pick in zip(cell.counts, choice.counts, strict=True):
                found = next(item for item in real.studies[pick.study].harms if item.effect == pick.effect)
                assert words.startswith(f"{found.label}: {count(found)}")
                assert words.endswith(f"[@{pick.study}]")


def test_every_grid_is_whole(real, grids):
    assert set(grids) == {"acne-scars", "stretch-marks", "melasma", "hair-loss", "wrinkles"}
    for found in grids.values():
        assert found.choices[0] == "Doing nothing"
        assert all(cell.text for row in found.rows for cell in row.cells)
        assert found.searched
        assert len(found.matters) == len(MATTERS) == 5


def test_the_style_tells_as_many_choices_apart_as_a_grid_may_have():
    for place in range(1, MOST_OTHERS + 3):
        assert f".mn-grid__choice:nth-of-type({place}) :checked" in STYLE
    assert f":nth-of-type({MOST_OTHERS + 3})" not in STYLE
