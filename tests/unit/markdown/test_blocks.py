"""Every template with the real evidence: no misspelt value, and well-formed where it goes into the element tree."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import replace

import html5lib
import pytest

from corpus import ROOT
from ledger.markdown import PageContext, environment
from ledger.markdown.blocks import block_types
from ledger.markdown.directives import VIEWS, values
from ledger.model.directives import DIRECTIVES
from ledger.model.files import RECORDS
from ledger.read.load import Evidence
from ledger.read.settings import Value
from ledger.views.catalog import Catalog

BLOCKS = ROOT / "overrides" / "partials" / "blocks"
UNUSED = {"missing"}
"""Templates that no directive has: shown in place of a record that does not exist."""


@pytest.fixture(scope="module")
def templates():
    return environment(ROOT / "overrides")


@pytest.fixture(scope="module")
def catalog(real: Evidence) -> Catalog:
    return Catalog(real)


def uses(evidence: Evidence, name: str) -> Iterator[str]:
    """What stands behind the directive on the real pages, and every record that may stand there."""
    yield from {block.argument for page in evidence.pages.values() for block in page.directives if block.name == name}
    takes = DIRECTIVES[name].takes
    if takes in RECORDS:
        yield from evidence.records(takes)
    elif takes is None:
        yield ""


def test_a_template_and_a_view_for_every_directive():
    boxes = {name for name, kind in DIRECTIVES.items() if kind.form == "box"}
    assert set(DIRECTIVES) == {block.NAME for block in block_types()} == {*VIEWS, *boxes}
    assert {*DIRECTIVES, *UNUSED} == {file.stem for file in BLOCKS.glob("*.html")}


@pytest.mark.parametrize("name", sorted(VIEWS))
def test_every_use_of_a_directive_renders(name: str, catalog: Catalog, templates, real: Evidence):
    template = templates.get_template(f"partials/blocks/{name}.html")
    rendered = 0
    for argument in uses(real, name):
        html = template.render(url=lambda path: f"../{path}", **values(catalog, name, argument))
        rendered += 1
        if DIRECTIVES[name].form == "card":
            etree.fromstring(html)
        html5lib.HTMLParser(strict=True).parseFragment(html)
    assert rendered or DIRECTIVES[name].takes in {"uses", "figure"}


@pytest.mark.parametrize("argument", ["", "advise", "article, advise"])
def test_a_list_of_claims_needs_an_origin(argument: str, catalog: Catalog):
    with pytest.raises(KeyError):
        values(catalog, "claims", argument)


@pytest.mark.parametrize("name", [*(name for name in DIRECTIVES if name not in VIEWS), "missing"])
def test_templates_without_records(name: str, templates):
    html = templates.get_template(f"partials/blocks/{name}.html").render(url=str, name="claim | nothing")
    etree.fromstring(html)
    html5lib.HTMLParser(strict=True).parseFragment(html)


def test_texts_of_records_are_escaped(toy: Evidence, templates):
    attack = "<img src=x onerror=alert(1)> & \" '"
    claim = toy.claims["pores-vanish"].model_copy(update={"claim": attack, "why": attack, "cites": attack})
    changed = replace(toy, claims={"pores-vanish": claim})
    shown = values(Catalog(changed), "claim", "pores-vanish")
    html = templates.get_template("partials/blocks/claim.html").render(url=str, **shown)
    assert "<img" not in html
    assert attack in "".join(etree.fromstring(html).itertext())


def test_toy_pages_through_markdown(toy: Evidence, templates):
    """The whole extension without a site generator: cards, citations and the list of references of a page."""
    from markdown import Markdown

    from ledger.markdown import LedgerExtension

    problems: list[tuple] = []
    extension = LedgerExtension(Catalog(toy), templates)
    for page in toy.pages.values():
        extension.page = PageContext(report=lambda *found: problems.append(found), url_for=lambda path: f"../{path}")
        html = Markdown(extensions=["tables", "toc", "md_in_html", extension]).convert(page.text.split("---\n", 2)[2])
        assert "///" not in html
        assert "[@" not in html
        html5lib.HTMLParser(strict=True).parseFragment(html)
    assert problems == []


@pytest.mark.parametrize("name, record", [("claim", "pores-vanish"), ("outcome", "pores-plain"), ("harm", "burn")])
def test_a_card_is_reported_and_edited_where_a_repository_is_named(toy: Evidence, templates, name: str, record: str):
    settings = replace(toy.settings, values={"extra.repository": Value("https://github.com/x/y", 1)})
    for evidence, count in ((toy, 0), (replace(toy, settings=settings), 2)):
        html = templates.get_template(f"partials/blocks/{name}.html").render(**values(Catalog(evidence), name, record))
        links = [link.get("href") for link in etree.fromstring(html).iterfind(".//p[@data-mn-raw]/a")]
        assert len(links) == count
    assert links[0].endswith(f"/issues/new?template=correction.yml&page=evidence/{name}s/{record}.yml")
