"""Whatever is edited, the page that somebody asks for is right at once, and at the end so is every other.

The same content built whole is what all files are compared with.
"""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

import pytest
from mkdocs.commands import build as mkdocs

import preview
from corpus import copy_real
from engine import config

URL = "http://127.0.0.1:8000/"
EDITS = {
    "page": ("docs/benefits/scars.md", "If acne has left dents", "If acne left any dents", "benefits/scars/index.html"),
    "title": ("docs/benefits/index.md", 'title: "', 'title: "Changed: ', "benefits/index.html"),
    "record": ("evidence/studies/alam2014.yml", "summary: 20", "summary: 21", "evidence/studies/alam2014/index.html"),
    "bibliography": (
        "references.bib",
        "{Interventions for acne",
        "{Changes for acne",
        "evidence/references/index.html",
    ),
    "glossary": ("evidence/glossary.yml", "meaning: ", "meaning: Changed ", "about/glossary/index.html"),
    "template": ("overrides/partials/page-foot.html", "<", "<b>Changed</b><", "safety/infection/index.html"),
    "template of the theme": (
        "overrides/main.html",
        '<meta charset="utf-8">',
        '<meta charset="utf-8"><!--changed-->',
        "safety/index.html",
    ),
    "style sheet": ("overrides/styles/20-text.css", "{", "{--changed:1;", "assets/stylesheets/site.css"),
}
GONE, NEW = "evidence/studies/aad2018.yml", "overrides/partials/new.html"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_real(tmp_path_factory.mktemp("preview"))


@pytest.fixture(scope="module")
def shown(root: Path) -> preview.Preview:
    folder = root / "site-shown"
    folder.mkdir()
    made = preview.Preview(root, folder, URL)
    made.renew()
    made.rest()
    return made


def files(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def built(root: Path) -> dict[str, bytes]:
    """The site as MkDocs serves it, built whole."""
    made = config(root, site_dir=str(root / "site-whole"), strict=False)
    made.site_url = URL
    made.plugins.on_startup(command="serve", dirty=False)
    mkdocs.build(made, serve_url=URL)
    return files(root / "site-whole")


@pytest.mark.parametrize("kind", EDITS)
def test_an_edit_shows_where_somebody_looks(root: Path, shown: preview.Preview, kind: str):
    path, old, new, page = EDITS[kind]
    before = (root / path).read_text(encoding="utf-8")
    (root / path).write_text(before.replace(old, new, 1), encoding="utf-8")
    seen = (shown.site / page).read_bytes()
    shown.renew()
    shown.ensure(page)
    assert (shown.site / page).read_bytes() != seen


def test_after_all_edits_every_file_is_as_in_a_whole_build(root: Path, shown: preview.Preview):
    (root / GONE).unlink()
    (root / NEW).write_text("New.", encoding="utf-8")
    shutil.copyfile(root / "overrides/assets/images/favicon.svg", root / "overrides/assets/images/new.svg")
    shown.renew()
    shown.rest()
    whole, mine = built(root), files(shown.site)
    assert sorted(mine) == sorted(whole)
    assert [name for name in whole if mine[name] != whole[name]] == []


def test_findings_come_and_go(root: Path, shown: preview.Preview, caplog: pytest.LogCaptureFixture):
    page = root / "docs/benefits/pores.md"
    right = page.read_text(encoding="utf-8")
    caplog.set_level(logging.INFO)
    page.write_text(right + "\nThis cites [@nobody2020].\n", encoding="utf-8")
    shown.renew()
    shown.findings()
    assert "[citations-exist]" in caplog.text
    caplog.clear()
    page.write_text(right, encoding="utf-8")
    shown.renew()
    shown.findings()
    assert "[citations-exist]" not in caplog.text


def test_what_cannot_be_read_leaves_the_pages_as_they_were(root: Path, shown: preview.Preview):
    settings = root / "mkdocs.yml"
    right = settings.read_text(encoding="utf-8")
    seen = (shown.site / "index.html").read_bytes()
    settings.write_text(right + "theme: {name: nothing}\n", encoding="utf-8")
    with pytest.raises(Exception, match="theme"):
        shown.renew()
    shown.ensure("index.html")
    assert (shown.site / "index.html").read_bytes() == seen
    settings.write_text(right, encoding="utf-8")
    shown.renew()
