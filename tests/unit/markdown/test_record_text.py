"""Texts of records on a page: nothing in them becomes an element, an attribute or a link, but a citation."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from markdown import Markdown

from corpus import ROOT
from ledger.markdown import LedgerExtension, PageContext, environment
from ledger.read.html import attributes, elements, parse
from ledger.read.load import Evidence
from ledger.views.catalog import Catalog
from ledger.views.page_meta import study_source

PAGE = "/// claim | pores-vanish\n///\n\n[ash]: https://example.org/\n\n[@ash2019]: https://example.org/\n"
TEXTS = [
    "<script>alert()</script>",
    "<img src=x onerror=alert()>",
    "*x*{: onclick=alert() style=color:red }",
    "x\n{: onclick=alert() }",
    "[x](javascript:alert())",
    "![x](//example.org/x.png)",
    "[ash] [x][ash] [ash][]",
    "<https://example.org/> <javascript:alert()>",
    "`code` **strong** _emphasis_ \\* x  \ny",
    "&lt;b&gt; &#60;b> AT&T, R & D",
    "p < 0.05, younger than 18 (<18)",
    "!!! note",
]


def page(toy: Evidence, text: str):
    claim = toy.claims["pores-vanish"].model_copy(update={"claim": text, "why": text})
    evidence = replace(toy, claims={**toy.claims, "pores-vanish": claim})
    context = PageContext(report=lambda *_: None, url_for=lambda path: path)
    ledger = LedgerExtension(Catalog(evidence), environment(ROOT / "overrides"), context)
    return parse(Markdown(extensions=["attr_list", "md_in_html", "tables", "admonition", ledger, "toc"]).convert(PAGE))


def shape(root) -> list[tuple[str, dict[str, str]]]:
    """Every element of a page with its attributes."""
    return [(element.tag, attributes(element)) for element in elements(root)]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_changes_no_element_and_is_shown_as_it_is_written(toy: Evidence, text: str):
    root = page(toy, text)
    assert shape(root) == shape(page(toy, "Nothing."))
    assert " ".join(root.css_first(".mn-card__name").text().split()) == " ".join(text.split())


@pytest.mark.parametrize("text", ["[@ash2019]{: onclick=alert() }", "[see *x*{: onclick=alert() } @ash2019]"])
def test_nothing_beside_a_citation_becomes_an_attribute(toy: Evidence, text: str):
    assert not [given for _, given in shape(page(toy, text)) if "onclick" in given]


def test_a_citation_in_a_text_is_one_and_no_link_of_the_page(toy: Evidence):
    root = page(toy, "See [@ash2019](javascript:alert()).")
    links = [attributes(link).get("href") for link in root.css(".mn-card__name a")]
    assert links == ["#ref-ash2019"]
    assert root.css_first(".mn-card__name").text() == "See [1](javascript:alert())."


@pytest.mark.parametrize("name", ["[AAD](javascript:alert())", "<b>x</b>", "`A` & *B*", "AAD"])
def test_the_name_of_an_author_is_no_markdown(toy: Evidence, name: str):
    entry = toy.bibliography["ash2019"]
    raw = {**entry.raw, "author": f"{{{name}}}"}
    spoiled = replace(toy, bibliography={**toy.bibliography, "ash2019": replace(entry, raw=raw)})
    source = study_source(spoiled, "ash2019")
    front, _, body = source[4:].partition("\n---\n")
    heading = parse(Markdown(extensions=["attr_list"]).convert(body.split("///")[0])).css_first("h1")
    assert heading.text() == f"{name} {entry.get('year')}"
    assert [element.tag for element in elements(heading)] == ["h1"]
    assert not attributes(heading)
    assert all(json.loads(line.partition(": ")[2]) for line in front.splitlines())
