"""What every page of the real site says around its article: who wrote it, when, review, money, help, citation."""

from __future__ import annotations

import json
import re
from types import SimpleNamespace
from urllib.parse import quote, unquote

import jinja2
import pytest

from corpus import ROOT
from ledger.views.catalog import Catalog
from ledger.views.frame import frame

HELP = ("aad.org", "bad.org.uk", "fda.gov")
REPOSITORY = "https://example.org/repository"


@pytest.fixture(scope="module")
def templates():
    loader = jinja2.FileSystemLoader(ROOT / "overrides")
    environment = jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined)
    environment.filters |= {"url": lambda path: f"/{path}", "urlencode": quote}
    return environment


@pytest.fixture(scope="module")
def frames(real):
    """The frame of every page, by its name."""
    catalog = Catalog(real)
    return {
        name: frame(
            catalog, name, dict(page.meta), [cited.key for cited in page.citations], f"https://example.org/{name}"
        )
        for name, page in real.pages.items()
    }


def around(templates, made, repository=REPOSITORY):
    """Head and foot of a page."""
    config = SimpleNamespace(extra=SimpleNamespace(repository=repository))
    given = {
        "frame": made,
        "config": config,
        "page": SimpleNamespace(meta={"title": "A page"}, canonical_url="https://example.org/a/"),
        "rest": "",
    }
    return "".join(templates.get_template(f"partials/frame-{part}.html").render(given) for part in ("head", "foot"))


def words(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))


def test_every_page_says_what_a_reader_is_owed(templates, frames):
    for name, made in frames.items():
        html = around(templates, made)
        text = words(html)
        assert "Written byThe contributors to Micro-needling, by the evidence" in text, name
        assert "None of them claims to be a health professional." in text
        assert "It does not replace one." in text
        assert "No funding, no advertising, nothing for sale." in text
        assert text.count("No clinician has reviewed this page.") == 2
        assert f"First published {made.created}, updated {made.updated}." in text
        assert all(host in html for host in HELP)


def test_every_page_leads_to_a_report_and_to_the_corrections(templates, frames):
    html = around(templates, frames["index.md"])
    assert f"{REPOSITORY}/issues/new?template=correction.yml&amp;title=Wrong" in html
    assert 'href="/about/corrections/"' in html
    assert 'href="/about/corrections/"' in around(templates, frames["index.md"], repository="")


def test_every_page_can_be_cited(templates, frames):
    for made in frames.values():
        html = around(templates, made)
        assert "<summary>Cite this page</summary>" in html
        assert 'href="cite.bib"' in html and 'href="cite.ris"' in html
        assert made.cite.text in words(html).replace("&amp;", "&").replace("&#39;", "'")


def test_data_for_machines_agree_with_what_people_see(real, frames):
    for name, made in frames.items():
        data, page = json.loads(made.json_ld), real.pages[name]
        assert (data["@context"], data["@type"]) == ("https://schema.org", "MedicalWebPage")
        assert (data["name"], data["description"]) == (page.meta["title"], page.meta["description"])
        assert data["dateModified"] == made.updated_iso == str(page.meta["updated"])
        assert "reviewedBy" not in data
        assert data["audience"]["audienceType"] == "Patient"
        works = [real.bibliography[key] for key in dict.fromkeys(cited.key for cited in page.citations)]
        assert len(data.get("citation", [])) == len(works)
        for found, entry in zip(data.get("citation", []), works, strict=True):
            assert entry.get("doi") in unquote(found.get("@id", "")) and not found.get("@id", "").startswith("#")
            assert found.get("@id") or found["name"] == entry.get("title")
