"""Citations: small Markdown files against the HTML and the findings they must give.

A case is ``tests/golden/citations/<set>/<case>.md`` with ``<case>.html`` and, where something must be
reported, ``<case>.txt`` (a line for each finding: kind, what, message). ``syntax/`` uses toy templates, so
that a change of markup does not touch it, and leaves out the list; ``markup/`` uses the site's own.
``UPDATE_GOLDEN=1`` writes the expected files anew: read the difference before you keep it.
"""

from __future__ import annotations

import os
import xml.etree.ElementTree as etree
from dataclasses import dataclass
from pathlib import Path

import jinja2
import markdown
import pytest
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.toc import slugify
from markupsafe import Markup

from ledger.markdown import environment
from ledger.markdown.citation_render import render
from ledger.markdown.citations import CitationExtension
from ledger.markdown.page_context import PageContext
from ledger.model.cited_work import Link

ROOT = Path(__file__).parents[3]
GOLDEN = ROOT / "tests/golden/citations"
TEMPLATES = {"syntax": GOLDEN / "toy", "markup": ROOT / "overrides"}
LIST = "<section"


@dataclass(frozen=True)
class Work:
    key: str
    short: str
    authors: str = ""
    title: str = "A title."
    source: str = ""
    links: tuple[Link, ...] = ()
    read_depth: str = ""
    read_label: str = ""
    unverified_note: str = ""
    record_path: str = ""
    later: str = ""
    coins_title: str = ""
    coins_id: str = ""
    retracted: str = ""


class Book(dict):
    """Works by their keys, of which nobody has checked any."""

    def checked(self, keys: object) -> str:
        return ""


BOOK = Book({
    work.key: work
    for work in (
        Work(
            "alam2014", "Alam 2014", "Alam M, Han S.",
            Markup('A "title" &amp; <i>more</i>: 3 &lt; 4 -- {: .x}.'), "JAMA Dermatol. 2014;150(8):844-9.",
            (Link("DOI", "https://doi.org/x?a=1&b=2", "doi"), Link("PubMed", "https://e.org/1", "pubmed")),
            "abstract", "Abstract read", "Sessions are from memory.", "evidence/studies/alam2014/",
        ),
        Work("dogra2014", "Dogra 2014"), Work("ong2021", "Ong 2021"), Work("yak", "Yak 1999"),
        Work("zeta", "Zeta 2001"), Work("bare", 'B & "C" <2020>', title="HTML & <b>."),
    )
})  # fmt: skip


@dataclass
class Converted:
    html: str
    md: markdown.Markdown
    page: PageContext
    findings: list[tuple[str, str, str]]


class CardProcessor(BlockProcessor):
    """A card as our blocks make it: text within and behind elements, built from a template's output."""

    def test(self, parent, block):
        return block.startswith("CARD ")

    def run(self, parent, blocks):
        head = blocks.pop(0).removeprefix("CARD ")
        parent.append(etree.fromstring(
            f"<article><p>{head}</p><div>Text [@zeta] <b>bold [@yak]</b> tail [@alam2014] and [@nope] "
            "<code>[@alam2014]</code></div>tail [@yak]</article>"
        ))  # fmt: skip


EXTENSIONS = [
    "abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "smarty",
    "pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed", "pymdownx.snippets", "pymdownx.arithmatex",
    "pymdownx.blocks.admonition", "pymdownx.inlinehilite", "pymdownx.tilde",
]  # fmt: skip


def convert(text: str, templates: Path = TEMPLATES["syntax"]) -> Converted:
    findings = []
    page = PageContext(report=lambda *finding: findings.append(finding), url_for=lambda path: f"../{path}")
    extension = CitationExtension(BOOK, environment(templates))
    options = {
        "toc": {"permalink": True},
        "pymdownx.snippets": {"base_path": [str(GOLDEN / "syntax")]},
        "pymdownx.tabbed": {"alternate_style": True, "slugify": slugify},
        "pymdownx.arithmatex": {"generic": True},
    }
    md = markdown.Markdown(extensions=[*EXTENSIONS, "toc", extension], extension_configs=options)
    md.parser.blockprocessors.register(CardProcessor(md.parser), "card", 95)
    extension.page = page
    return Converted(md.convert(text), md, page, findings)


def check(file: Path, actual: str) -> None:
    if os.environ.get("UPDATE_GOLDEN") and (actual or file.exists()):
        file.write_text(f"{actual}\n", encoding="utf-8")
    expected = file.read_text(encoding="utf-8").rstrip() if file.exists() else ""
    assert actual == expected


@pytest.mark.parametrize("case", sorted(GOLDEN.glob("*/*.md")), ids=lambda case: case.stem)
def test_golden(case: Path):
    made = convert(case.read_text(encoding="utf-8"), TEMPLATES[case.parent.name])
    html = made.html.split(LIST)[0] if case.parent.name == "syntax" else made.html
    check(case.with_suffix(".html"), html.rstrip())
    lines = (" | ".join(" ".join(word.split()) for word in finding) for finding in made.findings)
    check(case.with_suffix(".txt"), "\n".join(lines))


def test_mentions_are_in_document_order_with_repetitions():
    made = convert("A [@zeta] [@alam2014; @nope].\n\n*B* [@yak; @zeta]\n\nC [@dogra2014 @yak]")
    assert made.page.mentions == ["zeta", "alam2014", "yak", "zeta"]


def test_heading_with_citation_keeps_its_name_and_slug_in_the_contents():
    made = convert("# One [@alam2014]\n\n## Two [@zeta; @yak] of *them*\n\n### Three\n")
    (one,) = made.md.toc_tokens
    assert (one["name"], one["id"]) == ("One", "one")
    names = [(x["name"], x["id"]) for x in one["children"]]
    assert names == [("Two of them", "two-of-them"), ("References", "references")]
    assert "mn" not in made.md.toc and "1" not in made.md.toc


def test_page_title_in_mkdocs_leaves_the_citation_out():
    pages = pytest.importorskip("mkdocs.structure.pages")
    made, found = convert("text"), pages._ExtractTitleTreeprocessor()
    found._register(made.md)
    made.md.convert("# Title [@alam2014]")
    assert found.title == "Title"


def test_references_have_one_heading_with_its_own_id():
    html = convert("## References\n\nText [@alam2014]", TEMPLATES["markup"]).html
    assert html.count('id="references"') == 1
    assert html.index('id="references_1"') < html.index('id="references"')


def test_list_comes_last_and_only_where_something_is_cited():
    assert convert("Text [@alam2014].[^1]\n\n[^1]: Note [@yak].").html.rstrip().endswith("</section>")
    for nothing in ("Text.", "`[@alam2014]`", "[@nope]", "![[@alam2014]](x.png)"):
        assert LIST not in convert(nothing).html


def test_every_link_within_the_page_has_its_target_and_ids_are_unique():
    text = "\n".join((GOLDEN / f"syntax/{case}.md").read_text("utf-8") for case in ("containers", "groups"))
    html = convert(text, TEMPLATES["markup"]).html
    parser = pytest.importorskip("html5lib").HTMLParser(namespaceHTMLElements=False)
    root = parser.parseFragment(html)
    ids = [el.get("id") for el in root.iter() if el.get("id")]
    back = {el.get("href")[1:] for el in root.iter("a") if el.get("role") == "doc-backlink"}
    assert len(ids) == len(set(ids))
    assert {el.get("href")[1:] for el in root.iter("a") if el.get("href", "").startswith("#")} <= set(ids)
    assert back == {i for i in ids if i.startswith("cite-")} and len(back) > 30
    named = [a for a in root.iter("a") if (a.get("role") or "").startswith("doc-")]
    assert all("".join(a.itertext()) in a.get("aria-label") for a in named), "WCAG 2.5.3: label in name"


def test_instance_is_shared_between_pages():
    """MkDocs: one extension, a Markdown and a context for each page; nothing leaks."""
    extension = CitationExtension(BOOK, environment(TEMPLATES["syntax"]))
    for key in ("alam2014", "zeta"):
        extension.page = PageContext(report=pytest.fail, url_for=str)
        html = markdown.Markdown(extensions=[extension]).convert(f"[@{key}]")
        assert f'[<a href="#ref-{key}">1</a>]' in html and extension.page.mentions == [key]


def test_page_must_be_set_to_cite():
    extension = CitationExtension(BOOK, environment(TEMPLATES["syntax"]))
    assert markdown.markdown("Text.", extensions=[extension]) == "<p>Text.</p>"
    with pytest.raises(RuntimeError, match="PageContext"):
        markdown.markdown("[@alam2014]", extensions=[extension])


def test_templates_are_strict_escaped_and_well_formed():
    for source, error in (("<p>{{ misspelt }}</p>", jinja2.UndefinedError), ("<p>open", etree.ParseError)):
        with pytest.raises(error):
            render(environment(GOLDEN).from_string(source), markdown.Markdown())
    markup = convert("[R&D < 2 @bare, <3 & {{ 7 * 7 }}]", TEMPLATES["markup"]).html
    assert "HTML &amp; &lt;b&gt;." in markup
    assert 'aria-label="Reference 1: B &amp; &quot;C&quot; <2020&gt;"' in markup
    assert "[R&amp;D &lt; 2 <a" in markup
    assert ", &lt;3 &amp; {{ 7 * 7 }}]" in markup
