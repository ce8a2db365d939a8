"""What every page of the real site says around its article: who wrote it, when, review, money, help, citation."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from urllib.parse import unquote

import markdown
import pytest

from corpus import ROOT
from ledger.markdown import LedgerExtension, PageContext, environment
from ledger.views.catalog import Catalog

HELP = ("aad.org", "bad.org.uk", "fda.gov")
REPOSITORY = "https://example.org/repository"


@pytest.fixture(scope="module")
def convert(real):
    """Converts a text as a page of the real site; gives its HTML and its context."""
    extension = LedgerExtension(Catalog(real), environment(ROOT / "overrides"))

    def converted(name, text="# A page\n\nIts text.", **more):
        context = PageContext(
            lambda *found: None, lambda path: f"/{path}", name, real.pages[name].meta if name else {}, f"https://example.org/{name}",
            REPOSITORY,
        )  # fmt: skip
        extension.page = replace(context, **more)
        return markdown.markdown(text, extensions=["toc", "attr_list", extension]), extension.page

    return converted


@pytest.fixture(scope="module")
def pages(real, convert):
    """HTML and context of every page, by its name."""
    return {name: convert(name) for name in real.pages}


def words(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_every_page_says_what_a_reader_is_owed(pages):
    for name, (html, page) in pages.items():
        text = words(html)
        assert "Written byThe contributors to Micro-needling, by the evidence" in text, name
        assert "None of them claims to be a health professional." in text
        assert "It does not replace one." in text
        assert "No funding, no advertising, nothing for sale." in text
        assert text.count("No clinician has reviewed this page.") == 2 - (page.about.kind == "home")
        assert f"First published {page.about.created}, updated {page.about.updated}." in text
        assert all(host in html for host in HELP)


def test_every_page_leads_to_a_report_and_to_the_corrections(convert):
    html, _ = convert("safety/index.md")
    assert f"{REPOSITORY}/issues/new?template=correction.yml&amp;title=Wrong" in html
    assert 'href="/about/corrections/"' in html
    html, _ = convert("safety/index.md", repository="")
    assert 'href="/about/corrections/"' in html and "issues/new" not in html


def test_every_page_can_be_cited(pages):
    for html, page in pages.values():
        assert "<summary>Cite this page</summary>" in html
        assert 'href="cite.bib"' in html and 'href="cite.ris"' in html
        assert page.about.cite.text in words(html).replace("&amp;", "&").replace("&#39;", "'")


def test_the_article_is_kept_without_what_stands_around_it(convert):
    html, page = convert("safety/index.md")
    assert page.article == '<h1 id="a-page">A page</h1>\n<p>Its text.</p>'
    assert html.index("</h1>") < html.index("mn-status") < html.index("Its text.") < html.index("mn-foot")
    assert "mn-hero" in convert("index.md")[0] and "mn-hero" not in html


def test_without_a_name_there_is_nothing_around(convert):
    html, page = convert("")
    assert html == '<h1 id="a-page">A page</h1>\n<p>Its text.</p>' and page.about is None


def test_what_the_theme_leaves_out_beside_the_article(convert):
    assert convert("index.md")[1].hide == ["navigation", "toc"]
    assert convert("safety/index.md")[1].hide == []
    assert convert("evidence/studies/index.md", "/// all-studies\n///")[1].hide == ["toc"]


def test_data_for_machines_agree_with_what_people_see(real, convert):
    for name, page in real.pages.items():
        keys = dict.fromkeys(cited.key for cited in page.citations)
        made = convert(name, "Text." + "".join(f"[@{key}]" for key in keys))[1].about
        data = json.loads(made.json_ld)
        assert (data["@context"], data["@type"]) == ("https://schema.org", "MedicalWebPage")
        assert (data["name"], data["description"]) == (page.meta["title"], page.meta["description"])
        assert data["dateModified"] == made.updated_iso == str(page.meta["updated"])
        assert "reviewedBy" not in data
        assert data["audience"]["audienceType"] == "Patient"
        works = [real.bibliography[key] for key in keys]
        assert len(data.get("citation", [])) == len(works)
        for found, entry in zip(data.get("citation", []), works, strict=True):
            assert entry.get("doi") in unquote(found.get("@id", "")) and not found.get("@id", "").startswith("#")
            assert found.get("@id") or found["name"] == entry.get("title")
