"""What is left out of the theme: rules that no page can match, and files that nothing would load."""

from __future__ import annotations

import pytest

from ledger.publish.purge_css import names, purge, words
from ledger.publish.stylesheet import NOT_SENT, THEME_STYLES
from ledger.publish.whitespace import collapse_whitespace

PAGE = """<body class="page"><a class="link other" href="#top" data-kind="x">Top</a><p id="top">A quote</p>
<button type="reset" disabled title="In words">"""
PAGES = names([PAGE]) | words(["one.classList.toggle('scripted')"])


@pytest.mark.parametrize(
    "css",
    [
        ".page{color:red}",
        ".page>.link:hover::before{color:red}",
        "#top{color:red}",
        "[data-kind=x]{color:red}",
        '[data-kind="x"] a{color:red}',
        ".other{color:red}",
        "button[type=reset]:disabled{color:red}",
        "[disabled]{color:red}",
        ".scripted{color:red}",
        ":is(.nowhere) a{color:red}",
        "a:not(.nowhere){color:red}",
        "*,::before{color:red}",
        "@media print{a{color:red}}",
        "@font-face{font-family:x}",
        "@keyframes x{to{opacity:0}}",
    ],
)
def test_what_may_match_is_kept(css: str):
    assert purge(css, PAGES, "") == css


@pytest.mark.parametrize(
    "css",
    [
        ".nowhere{color:red}",
        ".page .nowhere{color:red}",
        "#nowhere{color:red}",
        "video{color:red}",
        "[data-none]{color:red}",
        "[data-kind=none]{color:red}",
        ".quote{color:red}",
        ".words{color:red}",
        "@media print{.nowhere{color:red}}",
    ],
)
def test_what_cannot_match_is_left_out(css: str):
    assert purge(css, PAGES, "") == ""


def test_of_a_list_of_selectors_those_that_may_match_stay():
    assert purge(".page,.nowhere,a{color:red}", PAGES, "") == ".page,a{color:red}"


def test_custom_properties_go_where_nothing_uses_them():
    css = ".page{--a:1;--b:var(--a);color:red}"
    assert purge(css, PAGES, "") == ".page{color:red}"
    assert purge(css, PAGES, "x{y:var(--b)}") == css


def test_a_page_without_its_empty_lines_but_with_those_of_code():
    html = "<p>\n\n   A\n  b  c</p>\n\n\n<pre>\n  x\n\n  y</pre>\n <script>\n  1\n</script>\n"
    assert collapse_whitespace(html) == "<p>\nA\nb  c</p>\n<pre>\n  x\n\n  y</pre>\n<script>\n  1\n</script>\n"


@pytest.mark.parametrize(
    ("name", "theme", "sent"),
    [
        ("assets/stylesheets/main.57a0d79d.min.css", True, False),
        ("assets/stylesheets/palette.fb2fffe2.min.css.map", False, False),
        ("assets/javascripts/bundle.a5f9d56c.min.js", False, False),
        ("assets/javascripts/lunr/min/lunr.de.min.js", False, False),
        ("assets/javascripts/workers/search.a7633da7.min.js", False, False),
        ("assets/javascripts/site.js", False, True),
        ("assets/images/favicon.svg", False, True),
    ],
)
def test_files_of_the_theme(name: str, theme: bool, sent: bool):
    assert bool(THEME_STYLES.fullmatch(name)) == theme
    assert (not NOT_SENT.fullmatch(name)) == sent


def test_what_a_script_in_a_page_may_add_is_a_name():
    script = "<script>b.setAttribute('data-scheme', 'slate')</script>"
    page = script + '<script type=application/ld+json>{"quote":1}</script>'
    known = names([page])
    assert {"data-scheme", "slate"} <= known and "quote" not in known
