"""What only shows in the built site: each finding of ``ledger.built`` on tiny built sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from ledger.built import check_site

SOURCE = "---\ntitle: T\n---\n\nText {}\n"


def found(tmp_path: Path, article: str, head: str = "", source: str = "", name: str = "about/index.html"):
    """The findings for one page among others, as path, line and rule."""
    site = tmp_path / "site"
    for file, text in {
        "index.html": '<article><h2 id="here">x</h2></article>',
        "other/index.html": '<article><h2 id="a-b">x</h2></article>',
        "file.pdf": "x",
        "404.html": '<a href="/nowhere/">x</a>',
        name: f"<head>{head}</head><article>{article}</article>",
    }.items():
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_text(text, encoding="utf-8")
    if source:
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs/about.md").write_text(source, encoding="utf-8")
    return [(finding.path, finding.line, finding.rule) for finding in check_site(tmp_path, site)]


@pytest.mark.parametrize(
    "article",
    [
        '<a href="../">home</a> <a href="../#here">here</a> <a href="../other/#a-b">there</a>',
        '<a href="../other/index.html#a-b">there</a> <a href="../file.pdf">file</a> <a href="#mine" id="mine">x</a>',
        '<a href="https://example.org/x">out</a> <a href="mailto:a@b.c">mail</a>',
        '<img src="data:image/png;base64,AA" alt="x">',
        "<code>[@key]</code> <pre>/// claim | x</pre> me@example.org [at@example.org]",
        "and/or /// not at the start of a line",
    ],
)
def test_silent(tmp_path: Path, article: str):
    assert found(tmp_path, article) == []


@pytest.mark.parametrize(
    ("article", "rule"),
    [
        ("<p>Text [@ash2019].</p>", "built-citations"),
        ("<p>Text [see @ash2019, p. 3; @b].</p>", "built-citations"),
        ('<p><span class="mn-cite-error">x</span></p>', "built-citations"),
        ("<p>/// claim | x\n///</p>", "built-blocks"),
        ('<img src="../file.pdf">', "built-images"),
        ('<img alt=" " src="../file.pdf">', "built-images"),
        ('<a href="../nowhere/">x</a>', "built-links"),
        ('<a href="../nowhere.pdf">x</a>', "built-links"),
        ('<img src="nowhere.png" alt="x">', "built-links"),
        ('<a href="../other/#nowhere">x</a>', "built-links"),
        ('<a href="#nowhere">x</a>', "built-links"),
        ('<img src="https://example.org/x.png" alt="x">', "built-requests"),
        ('<iframe src="//example.org/"></iframe>', "built-requests"),
        ('<script src="https://example.org/x.js"></script>', "built-requests"),
    ],
)
def test_finding(tmp_path: Path, article: str, rule: str):
    rules = {rule for _, _, rule in found(tmp_path, article)}
    assert rules == {rule}


@pytest.mark.parametrize(
    ("rel", "loads"), [("stylesheet", True), ("preconnect", True), ("icon", True), ("canonical", False)]
)
def test_links_in_the_head(tmp_path: Path, rel: str, loads: bool):
    head = f'<link rel="{rel}" href="https://example.org/x">'
    assert bool(found(tmp_path, "", head)) == loads


def test_the_finding_names_the_source_and_its_line(tmp_path: Path):
    source = "---\ntitle: T\n---\n\nText.\n\nMore [x](nowhere.md).\n\nAnd [@raw].\n"
    article = '<a href="nowhere.md">x</a> <p>And [@raw].</p>'
    assert found(tmp_path, article, source=source) == [
        ("docs/about.md", 7, "built-links"),
        ("docs/about.md", 9, "built-citations"),
    ]


def test_a_study_page_is_mended_in_its_record(tmp_path: Path):
    (tmp_path / "evidence/studies").mkdir(parents=True)
    (tmp_path / "evidence/studies/x.yml").write_text("kind: plain\nsummary: Text [@raw].\n", encoding="utf-8")
    assert found(tmp_path, "<p>Text [@raw].</p>", name="evidence/studies/x/index.html") == [
        ("evidence/studies/x.yml", 2, "built-citations")
    ]


def test_a_page_without_a_source_is_named_by_its_file(tmp_path: Path):
    assert found(tmp_path, "<p>[@raw]</p>") == [("about/index.html", 1, "built-citations")]
