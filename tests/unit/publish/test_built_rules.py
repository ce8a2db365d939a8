"""What only shows in the built site: each finding of ``ledger.publish.built_rules`` on tiny built sites."""

from __future__ import annotations

from pathlib import Path

import pytest

from ledger.publish.built_rules import check_site
from ledger.publish.csp import policy

KNOWN = frozenset({"let ours = 1"})


def found(tmp_path: Path, article: str, head: str = "", source: str = "", name: str = "about/index.html"):
    """The findings for one page among others, as path, line and rule."""
    site = tmp_path / "site"
    for file, text in {
        "index.html": '<article><h2 id="here">x</h2></article>',
        "other/index.html": '<article><h2 id="a-b">x</h2></article>',
        "file.pdf": "x",
        "assets/javascripts/site.js": "x",
        "404.html": '<a href="/nowhere/">x</a><script src="/any/where/assets/javascripts/site.js" defer></script>',
        name: f"<head>{head}</head><body><article>{article}</article></body>",
    }.items():
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        (site / file).write_text(text, encoding="utf-8")
    if source:
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs/about.md").write_text(source, encoding="utf-8")
    return [(finding.path, finding.line, finding.rule) for finding in check_site(tmp_path, site, KNOWN)]


def rules(tmp_path: Path, article: str, head: str = "") -> set[str]:
    return {rule for _, _, rule in found(tmp_path, article, head)}


@pytest.mark.parametrize(
    "article",
    [
        '<a href="../">home</a> <a href="../#here">here</a> <a href="../other/#a-b">there</a>',
        '<a href="../other/index.html#a-b">there</a> <a href="../file.pdf">file</a> <a href="#mine" id="mine">x</a>',
        '<a href="https://example.org/x">out</a> <a href="mailto:a@b.c">mail</a>',
        '<img src="../file.pdf" alt="x">',
        "<code>[@key]</code> <pre>/// claim | x</pre> me@example.org [at@example.org]",
        "and/or /// not at the start of a line",
        "p &lt; 0.05, younger than 18 (&lt;18), &lt;script&gt;",
        '<svg viewBox="0 0 1 1"><title id="t">x</title><path d="M0 0"/></svg>',
    ],
)
def test_silent(tmp_path: Path, article: str):
    assert found(tmp_path, article) == []


RAW = [
    ("<p>Text [@ash2019].</p>", "built-citations"),
    ("<p>Text [see @ash2019, p. 3; @b].</p>", "built-citations"),
    ("<p>Text [<em>see</em> @ash2019].</p>", "built-citations"),
    ('<p><span class="mn-cite-error">x</span></p>', "built-citations"),
    ("<p>/// claim | x\n///</p>", "built-blocks"),
    ('<img src="../file.pdf">', "built-images"),
    ("<img alt=' ' src='../file.pdf'>", "built-images"),
    ("<img alt src=../file.pdf>", "built-images"),
]
LINKS = [
    ('<a href="../nowhere/">x</a>', "built-links"),
    ("<a href='../nowhere.pdf'>x</a>", "built-links"),
    ('<img src=nowhere.png alt="x">', "built-links"),
    ('<a href="../other/#nowhere">x</a>', "built-links"),
    ('<a href="#nowhere">x</a>', "built-links"),
    ('<a href="javascript:alert()">x</a>', "built-links"),
    ("<a href=JavaScript:alert()>x</a>", "built-links"),
    ("<a href='java&#115;cript:alert()'>x</a>", "built-links"),
    ("<a href=' java&Tab;script&colon;alert()'>x</a>", "built-links"),
    ('<a href="data:text/html,x">x</a>', "built-links"),
    ('<a href="//example.org/">x</a>', "built-links"),
    ('<a href="/\\example.org/">x</a>', "built-links"),
    ('<img src="https://example.org/x.png" alt="x">', "built-requests"),
    ("<img src=//example.org/x.png alt=x>", "built-requests"),
    ('<img src="data:image/png;base64,AA" alt="x">', "built-requests"),
]
MARKUP = [
    "<style>@import url(//example.org/x.css)</style>",
    '<p style="color: red">x</p>',
    "<p onclick=alert()>x</p>",
    '<a href="../" ping="../">x</a>',
    "<iframe></iframe>",
    '<iframe srcdoc="x"></iframe>',
    "<object></object>",
    "<embed>",
    "<base>",
    "<form></form>",
    '<meta name="x" content="y">',
    '<link rel="stylesheet" href="../file.pdf">',
    "<template shadowrootmode=open></template>",
    "<noscript></noscript>",
    "<math></math>",
    "<svg><animate></animate></svg>",
    '<svg><a xlink:href="../">x</a></svg>',
    "<title>x</title>",
    "<video></video>",
    "<button formaction>x</button>",
    "</article><form action></form>",
]


@pytest.mark.parametrize(("article", "rule"), [*RAW, *LINKS, *((text, "built-markup") for text in MARKUP)])
@pytest.mark.parametrize("before", ["", '<article id="card">x</article>'], ids=["", "behind a card"])
def test_finding(tmp_path: Path, article: str, rule: str, before: str):
    # Some of these are also a link that leads nowhere.
    assert rule in rules(tmp_path, before + article)
    assert rules(tmp_path, before + article) <= {rule, "built-links"}


@pytest.mark.parametrize(
    ("head", "rule"),
    [
        ('<link rel="stylesheet" href="https://example.org/x">', "built-requests"),
        ('<link rel="icon" href="https://example.org/x">', "built-requests"),
        ('<link rel="dns-prefetch" href="https://example.org/">', "built-markup"),
        ('<meta http-equiv="refresh" content="0;url=https://example.org/">', "built-markup"),
        ("<META HTTP-EQUIV=Refresh CONTENT=0>", "built-markup"),
        ("<title></title><base href=https://example.org/>", "built-markup"),
        ('<meta http-equiv="Content-Security-Policy" content="default-src *">', "built-scripts"),
        ("<script>let ours = 2</script>", "built-scripts"),
        ("<script type=module>let ours = 1</script>", "built-scripts"),
        ('<script type="application/ld+json">{"a": </script>', "built-scripts"),
        ('<script type="importmap">{}</script>', "built-scripts"),
        ("<script src='https://example.org/x.js'></script>", "built-scripts"),
        ('<script src="../file.pdf"></script>', "built-scripts"),
    ],
)
def test_finding_in_the_head(tmp_path: Path, head: str, rule: str):
    assert rule in rules(tmp_path, "", head)


@pytest.mark.parametrize(
    "head",
    [
        '<link rel="canonical" href="https://example.org/x">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy(KNOWN)}">',
        "<script>let ours = 1</script>",
        '<script src="../assets/javascripts/site.js" defer></script>',
        '<script type="application/ld+json">{"a": 1}</script>',
    ],
)
def test_silent_in_the_head(tmp_path: Path, head: str):
    assert found(tmp_path, "", head) == []


def test_a_script_of_the_templates_in_an_article_is_a_finding(tmp_path: Path):
    assert rules(tmp_path, "<script>let ours = 1</script>") == {"built-markup"}


def test_an_anchor_twice_on_a_page(tmp_path: Path):
    source = "---\ntitle: T\n---\n\n# T\n\n## A {#same}\n\n## B {#same}\n"
    article = '<h2 id="same">A</h2><h2 id="same">B</h2>'
    assert found(tmp_path, article, source=source) == [("docs/about.md", 7, "built-ids")]


def test_the_finding_names_the_source_and_its_line(tmp_path: Path):
    source = "---\ntitle: T\n---\n\nText.\n\nMore [x](nowhere.md).\n\nAnd [@raw].\n\n<IFRAME src=x>\n"
    article = '<a href="nowhere.md">x</a> <p>And [@raw].</p><iframe></iframe>'
    assert found(tmp_path, article, source=source) == [
        ("docs/about.md", 7, "built-links"),
        ("docs/about.md", 9, "built-citations"),
        ("docs/about.md", 11, "built-markup"),
    ]


def test_a_study_page_is_mended_in_its_record(tmp_path: Path):
    (tmp_path / "evidence/studies").mkdir(parents=True)
    (tmp_path / "evidence/studies/x.yml").write_text("kind: plain\nsummary: Text [@raw].\n", encoding="utf-8")
    assert found(tmp_path, "<p>Text [@raw].</p>", name="evidence/studies/x/index.html") == [
        ("evidence/studies/x.yml", 2, "built-citations")
    ]


def test_a_page_without_a_source_is_named_by_its_file(tmp_path: Path):
    assert found(tmp_path, "<p>[@raw]</p>") == [("about/index.html", 1, "built-citations")]
