"""Every template with the real evidence: no misspelt value, and well-formed where it goes into the element tree."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Iterator
from dataclasses import replace

import html5lib
import pytest

from corpus import ROOT
from ledger.markdown import Desk, PageContext, environment
from ledger.markdown.blocks import BOXES, CARDS, RAW, block_types
from ledger.model.files import RECORDS
from ledger.model.pages import DIRECTIVES
from ledger.read.load import Evidence

BLOCKS = ROOT / "overrides" / "partials" / "blocks"
UNUSED = {"missing"}
"""Templates that no directive has: shown in place of a record that does not exist."""


@pytest.fixture(scope="module")
def templates():
    return environment(ROOT / "overrides")


@pytest.fixture(scope="module")
def desk(real: Evidence) -> Desk:
    return Desk(real)


def uses(evidence: Evidence, name: str) -> Iterator[str]:
    """What stands behind the directive on the real pages, and every record that may stand there."""
    yield from {block.argument for page in evidence.pages.values() for block in page.directives if block.name == name}
    takes = DIRECTIVES[name]
    if takes in RECORDS:
        yield from evidence.records(takes)
    elif takes is None:
        yield ""


def test_a_template_and_a_class_for_every_directive():
    names = {*BOXES, *CARDS, *RAW}
    assert names == set(DIRECTIVES) == {block.NAME for block in block_types()}
    assert names | UNUSED == {file.stem for file in BLOCKS.glob("*.html")}


@pytest.mark.parametrize("name", sorted({*CARDS, *RAW}))
def test_every_use_of_a_directive_renders(name: str, desk: Desk, templates, real: Evidence):
    template = templates.get_template(f"partials/blocks/{name}.html")
    rendered = 0
    for argument in uses(real, name):
        html = template.render(url=lambda path: f"../{path}", **desk.values(name, argument))
        rendered += 1
        if name in CARDS:
            etree.fromstring(html)
        html5lib.HTMLParser(strict=True).parseFragment(html)
    assert rendered or DIRECTIVES[name] in {"uses", "figure"}


@pytest.mark.parametrize("argument", ["", "advise", "article, advise"])
def test_a_list_of_claims_needs_an_origin(argument: str, desk: Desk):
    with pytest.raises(KeyError):
        desk.values("claims", argument)


@pytest.mark.parametrize("name", [*BOXES, "missing"])
def test_templates_without_records(name: str, templates):
    html = templates.get_template(f"partials/blocks/{name}.html").render(url=str, name="claim | nothing")
    etree.fromstring(html)
    html5lib.HTMLParser(strict=True).parseFragment(html)


def test_texts_of_records_are_escaped(toy: Evidence, templates):
    attack = "<img src=x onerror=alert(1)> & \" '"
    claim = toy.claims["pores-vanish"].model_copy(update={"claim": attack, "why": attack, "cites": attack})
    changed = replace(toy, claims={"pores-vanish": claim})
    values = Desk(changed).values("claim", "pores-vanish")
    html = templates.get_template("partials/blocks/claim.html").render(url=str, **values)
    assert "<img" not in html
    assert attack in "".join(etree.fromstring(html).itertext())


def test_toy_pages_through_markdown(toy: Evidence, templates):
    """The whole extension without a site generator: cards, citations and the list of references of a page."""
    from markdown import Markdown

    from ledger.markdown import LedgerExtension

    problems: list[tuple] = []
    extension = LedgerExtension(Desk(toy), templates)
    for page in toy.pages.values():
        extension.page = PageContext(report=lambda *found: problems.append(found), url_for=lambda path: f"../{path}")
        html = Markdown(extensions=["tables", "toc", "md_in_html", extension]).convert(page.text.split("---\n", 2)[2])
        assert "///" not in html
        assert "[@" not in html
        html5lib.HTMLParser(strict=True).parseFragment(html)
    assert problems == []
