"""The figures: their numbers are those of the records, scales are never mixed, nothing is drawn without words."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import pytest

from corpus import ROOT
from ledger.figures import figure
from ledger.figures.estimates import NULL
from ledger.figures.scale import linear, logarithmic
from ledger.markdown import environment
from ledger.model.pages import FIGURES, benefit_uses, figure_parts
from ledger.read.usage import usage


@pytest.fixture(scope="module")
def drawn(real):
    """Draws a figure from the site's own records."""
    used = usage(real)
    return lambda argument: figure(real, used, argument)


@pytest.fixture(scope="module")
def everything(real):
    """An argument for every figure, with all the records it could draw."""
    records = {
        "harms": [name for name, harm in real.harms.items() if harm.counts],
        "outcomes": [name for name, outcome in real.outcomes.items() if outcome.estimates],
    }
    return {name: f"{name} | {', '.join(records[takes])}" if takes else name for name, takes in FIGURES.items()}


def rendered(values) -> etree.Element:
    template = environment(ROOT / "overrides").get_template("partials/blocks/figure.html")
    return etree.fromstring(template.render(url=lambda path: f"/{path}", **values).strip())


def text(element: etree.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_argument_is_a_name_and_records():
    assert figure_parts("x-of-n | dark-marks, burns ") == ("x-of-n", ("dark-marks", "burns"))
    assert figure_parts("glance") == ("glance", ())


@pytest.mark.parametrize("argument", ["nonsense", "x-of-n | nonsense", "estimates | nonsense"])
def test_what_does_not_exist_is_a_key_error(drawn, argument):
    with pytest.raises(KeyError):
        drawn(argument)


@pytest.mark.parametrize("name", FIGURES)
def test_every_figure_has_title_description_and_table(drawn, everything, name):
    found = rendered(drawn(everything[name]))
    assert found.tag == "figure"
    title = next(item for item in found.iter() if item.get("id") == found.get("aria-labelledby"))
    assert text(title)
    assert len(text(found.find(".//p[@class='mn-fig__lead']"))) > 40
    rows = found.findall(".//table/tbody/tr")
    assert rows
    assert all(row.find("th").get("scope") == "row" for row in rows)


@pytest.mark.parametrize("name", FIGURES)
def test_every_drawing_is_hidden_or_named(drawn, everything, name):
    found = rendered(drawn(everything[name]))
    parents = {child: parent for parent in found.iter() for child in parent}
    for svg in found.iter("svg"):
        above = svg
        while above is not None and not above.get("aria-hidden") and above.get("role") != "img":
            above = parents.get(above)
        assert above is not None, etree.tostring(svg)
        if above.get("role") == "img":
            ids = {item.get("id") for item in found.iter()}
            assert set(above.get("aria-labelledby").split()) <= ids


@pytest.mark.parametrize("name", FIGURES)
def test_nothing_that_the_policy_or_the_theme_refuses(drawn, everything, name):
    """No style attributes; no href outside HTML links, which Material's navigation would stumble over."""
    ids = []
    for item in rendered(drawn(everything[name])).iter():
        assert "style" not in item.attrib
        assert item.tag == "a" or "href" not in item.attrib
        ids += [item.get("id")] if item.get("id") else []
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", FIGURES)
def test_every_link_leads_to_a_record_or_a_page(real, drawn, everything, name):
    pages = {page.removesuffix(".md") + "/" for page in real.pages}
    for link in rendered(drawn(everything[name])).iter("a"):
        goal, _, anchor = link.get("href").lstrip("/").partition("#")
        if goal.startswith("evidence/studies/"):
            assert goal.removeprefix("evidence/studies/").rstrip("/") in real.studies
        else:
            assert goal in pages
            assert not anchor or anchor.removeprefix("outcome-") in real.outcomes


def test_a_use_of_several_pages_belongs_to_the_first_in_the_navigation(real):
    pages = [page for page in real.pages.values() if page.meta["kind"] == "benefit"]
    order = [name for name, _ in real.navigation]
    for use, name in benefit_uses(real).items():
        assert name == min((page.name for page in pages if use in page.meta["uses"]), key=order.index)
    assert sum("acne-scars" in page.meta["uses"] for page in pages) > 1
    assert benefit_uses(real)["acne-scars"] == "benefits/scars.md"


def test_glance_has_one_row_a_use_and_kind(real, drawn):
    groups = drawn("glance")["figure"]
    for group in groups:
        uses = [real.outcomes[row.outcome].use for row in group.rows]
        assert len(uses) == len(set(uses))
        assert set(uses) <= set(benefit_uses(real))
        for row in group.rows:
            outcome = real.outcomes[row.outcome]
            assert (outcome.kind, outcome.how_big, outcome.how_sure) == (group.kind.id, row.how_big.id, row.how_sure.id)


def test_dots_are_the_counts_of_the_records(real, drawn, everything):
    for group in drawn(everything["x-of-n"])["figure"]:
        for harm in group.harms:
            assert real.harms[harm.id].kind == group.kind.id
            counts = {
                (f"evidence/studies/{pick.study}/", item.x, item.of)
                for pick in real.harms[harm.id].counts
                for item in real.studies[pick.study].harms
                if item.effect == pick.effect
            }
            for dots in harm.counts:
                full, everyone = len(dots.full), len(dots.full) + len(dots.rest)
                assert dots.words == f"{full} of {everyone}"
                assert (dots.path, full, everyone) in counts
                assert len({*dots.full, *dots.rest}) == everyone
                assert all(0 < x < dots.width and 0 < y < dots.height for x, y in dots.full + dots.rest)


def test_a_panel_has_one_question_scale_and_unit(real, drawn, everything):
    panels = drawn(everything["estimates"])["figure"]
    assert sum(len(panel.bars) for panel in panels) == sum(len(item.estimates) for item in real.outcomes.values())
    assert len({(panel.outcome, panel.scale_id, panel.unit) for panel in panels}) == len(panels)
    for panel in panels:
        shown = {(bar.path, bar.words) for bar in panel.bars}
        estimates = [
            (pick, found.estimate)
            for pick in real.outcomes[panel.outcome].estimates
            for found in real.studies[pick.study].results
            if found.id == pick.result
        ]
        same = [item for item in estimates if (item[1].scale, item[1].unit or "") == (panel.scale_id, panel.unit)]
        numbers = {(f"evidence/studies/{pick.study}/", f"{found.value:g}".replace("-", "−")) for pick, found in same}
        assert shown == numbers
        assert (panel.null is None) == (panel.scale_id not in NULL)
        for bar in panel.bars:
            assert 0 <= bar.at <= 100
            assert bar.low is None or 0 <= bar.low <= bar.at <= bar.high <= 100
            crosses = bar.low is not None and panel.null is not None and bar.low < panel.null < bar.high
            assert not (crosses and bar.clear)


def test_panels_without_a_unit_share_the_axis_of_their_scale(drawn, everything):
    axes = {}
    for panel in drawn(everything["estimates"])["figure"]:
        if not panel.unit:
            assert axes.setdefault(panel.scale_id, panel.ticks) == panel.ticks


def test_an_axis_of_ratios_is_even_around_one():
    axis = logarithmic([0.5, 1, 2])
    assert axis.at(2) - axis.at(1) == pytest.approx(axis.at(1) - axis.at(0.5), abs=0.02)


@pytest.mark.parametrize("values", [[0, 3.4, 6.5], [-0.44, 0], [0.97, 0.09, 4.07, -2.85], [5, 5]])
def test_an_axis_holds_its_values_and_has_a_few_marks(values):
    axis = linear(values)
    assert all(0 <= axis.at(value) <= 100 for value in values)
    assert 2 <= len(axis.ticks) <= 10


def test_needles_and_layers_are_to_scale(real, drawn):
    found = drawn("needle-and-skin")["figure"]
    depth = {item.id: item.estimate for item in real.studies["meng2022"].results}
    eyelid = found.places[0]
    assert eyelid.bottom == pytest.approx(depth["epidermis-thinnest"].value + depth["dermis-eyelid-women"].value)
    for place in found.places:
        assert place.epidermis_height == pytest.approx(place.epidermis * found.scale, abs=0.1)
        assert place.dermis_height == pytest.approx((place.bottom - place.epidermis) * found.scale, abs=0.1)
    patch, roller = found.measured
    assert (patch.length, patch.depth, roller.length, roller.depth) == ("0.6 mm", "0.46 mm", "0.77 mm", "0.15 mm")
    assert roller.base_y + roller.long == pytest.approx(found.top + 0.1525 * found.scale, abs=0.1)


def test_lengths_are_those_of_trials_in_people(real, drawn):
    for item in drawn("needle-and-skin")["figure"].trials:
        study = real.studies[item.source.path.split("/")[-2]]
        assert study.kind == "plain"
        given = [float(length) for length in item.lengths] or [float(item.low), float(item.high)]
        assert given == list(study.needle_mm)


def test_timeline_draws_or_counts_every_study(real, drawn):
    found = drawn("timeline")["figure"]
    assert sorted(found.dots, key=id) == sorted(found.painted, key=id)
    for dot in found.dots:
        key = dot.path.split("/")[-2]
        study = real.studies[key]
        assert int(dot.people.replace(",", "")) == (study.enrolled or study.analyzed)
        assert str(dot.year) == real.bibliography[key].get("year")
        assert dot.shape.startswith("heat") == (study.kind == "radiofrequency")
    cohorts = [real.studies[dot.path.split("/")[-2]].cohort for dot in found.dots]
    named = [cohort for cohort in cohorts if cohort]
    assert len(named) == len(set(named))
    larger = max(found.dots, key=lambda dot: int(dot.people.replace(",", "")))
    assert larger == found.largest
