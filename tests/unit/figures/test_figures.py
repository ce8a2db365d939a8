"""Every figure: title, description and table; nothing is drawn without words, nothing that the policy refuses."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import pytest

from corpus import ROOT
from ledger.markdown import environment
from ledger.model.directives import FIGURES, figure_parts


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
