"""The guide as one document: unique anchors, links within and out, headings, and what is left out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ledger.publish.print_book import Chapter, chapters, identifier, titles

HOME = "https://example.org/guide/"
PAGES = ["index.md", "safety/index.md", "safety/aftercare.md", "contributing/index.md"]


def guide(folder: Path, **articles: str) -> dict[str, Chapter]:
    """The chapters by name; an article not given has a heading only."""
    for name in ("", "safety", "safety/aftercare", "contributing"):
        article = articles.get(name.rpartition("/")[2] or "home", "")
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "index.html").write_text(
            f'<link rel="canonical" href="{HOME}{name}">'
            '<article class="md-content__inner md-typeset mn-page" data-x="1">'
            '<h1 id="top">The  <em>title</em> &amp; more'
            f'<a class="headerlink" href="#top">¶</a></h1>{article}</article>',
            encoding="utf-8",
        )
    return {chapter.id: chapter for chapter in chapters(folder, PAGES)}


def test_chapters_follow_the_navigation_without_pages_for_contributors(tmp_path: Path):
    made = guide(tmp_path)
    assert [(one.id, one.level) for one in made.values()] == [("home", 1), ("safety", 1), ("safety-aftercare", 2)]
    assert {one.title for one in made.values()} == {"The title & more"}
    assert made["safety"].kind == "mn-page"


def test_headings_move_down_below_a_section(tmp_path: Path):
    made = guide(tmp_path, safety="<h2>a</h2>", aftercare="<h2>a</h2><h6>b</h6>")
    assert re.findall(r"<h\d", made["safety"].html) == ["<h1", "<h2"]
    assert re.findall(r"<h\d", made["safety-aftercare"].html) == ["<h2", "<h3", "<h6"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<a href="#top">', '<a href="#safety-aftercare--top">'),
        ('<a href="../">', '<a href="#safety">'),
        ('<a href="../#top">', '<a href="#safety--top">'),
        ('<a href="../..">', '<a href="#home">'),
        ('<a href="../../#top">', '<a href="#home--top">'),
        ('<a href="../../contributing/">', f'<a href="{HOME}contributing/">'),
        ('<a href="../../evidence/studies/x/">', f'<a href="{HOME}evidence/studies/x/">'),
        ('<a href="https://example.org/#x">', '<a href="https://example.org/#x">'),
        (
            '<p id="a" aria-labelledby="b c">',
            '<p id="safety-aftercare--a" aria-labelledby="safety-aftercare--b safety-aftercare--c">',
        ),
        ('<path fill="url(#dots)"/>', '<path fill="url(#safety-aftercare--dots)"/>'),
        ('<a data-id="a">id="b" href="#c"</a>', '<a data-id="a">id="b" href="#c"</a>'),
    ],
)
def test_anchors_and_links(tmp_path: Path, before: str, after: str):
    assert guide(tmp_path, aftercare=before)["safety-aftercare"].html.endswith(f"</h2>{after}")


@pytest.mark.parametrize(
    "part",
    ['<aside class="mn-foot"><p>x</p></aside>', "<script>x</script>", '<p class="mn-crumb"><a href="x">y</a></p>'],
)
def test_what_is_the_same_everywhere_is_left_out(tmp_path: Path, part: str):
    assert guide(tmp_path, safety=part)["safety"].html.endswith("</h1>")


def test_titles_are_what_is_read(tmp_path: Path):
    assert titles(guide(tmp_path, aftercare="<h2>One<br>two &lt; 3</h2>").values())[-1] == "One two < 3"


def test_identifiers():
    names = ["index.md", "safety/index.md", "benefits/scars.md"]
    assert [identifier(name) for name in names] == ["home", "safety", "benefits-scars"]
