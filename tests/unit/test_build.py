"""The seam to any site generator, without one: what it is given, and what is done to what it wrote."""

from __future__ import annotations

from corpus import ROOT
from ledger.build import finish, stage
from ledger.views.catalog import Catalog

PAGE = """<!doctype html><html><head><meta charset="utf-8"></head><body>

  <nav class="md-nav"></nav>
</body></html>"""


def test_what_a_generator_is_given(toy):
    files = stage(Catalog(toy), "https://example.org/")
    assert files["evidence/studies/ash2019.md"].startswith("---\ntitle:")
    assert {"downloads/studies.csv", "downloads/evidence.json", "changes.xml"} <= files.keys()
    assert b"https://example.org/changes.xml" in files["changes.xml"]


def written(site):
    """A site as a generator leaves it: a page, what it took from the theme, and our sources."""
    files = {
        "index.html": PAGE,
        "assets/stylesheets/main.0123abcd.min.css": ".md-nav{color:red}.nowhere{color:red}",
        "assets/stylesheets/palette.0123abcd.min.css": "",
        "assets/javascripts/bundle.0123abcd.min.js": "",
        "assets/javascripts/lunr/tinyseg.js": "",
        "assets/javascripts/search/query.js": "",
        "styles/10-tokens.css": "",
    }
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return site


def names(site):
    return {file.relative_to(site).as_posix() for file in site.rglob("*")}


def test_a_site_is_finished(toy, tmp_path):
    site = written(tmp_path)
    finish(site, Catalog(toy), {"benefits/pores.md": "<h1>Pores</h1><p>Small.</p>"}, ROOT / "overrides")
    made = names(site)
    assert {"assets/stylesheets/site.css", "assets/javascripts/site.js", "search/index.js", "sw.js"} <= made
    assert not {
        name for name in made if "lunr" in name or "bundle" in name or "min.css" in name or "styles/" in name[:7]
    }
    assert "assets/javascripts/search/query.js" not in made and "assets/javascripts/search" not in made
    styles = (site / "assets/stylesheets/site.css").read_text(encoding="utf-8")
    assert ".md-nav{color:red}" in styles and ".nowhere" not in styles
    page = (site / "index.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in page and "\n\n" not in page
    assert '"":' in (site / "sw.js").read_text(encoding="utf-8")


def test_while_somebody_writes_nothing_is_purged_or_kept(toy, tmp_path):
    site = written(tmp_path)
    finish(site, Catalog(toy), {}, ROOT / "overrides", serving=True)
    assert ".nowhere" in (site / "assets/stylesheets/site.css").read_text(encoding="utf-8")
    assert "Content-Security-Policy" not in (site / "index.html").read_text(encoding="utf-8")
    assert "const FILES = {}" in (site / "sw.js").read_text(encoding="utf-8")
