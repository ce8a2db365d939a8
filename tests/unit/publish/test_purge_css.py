"""What is left out of the theme's styles: rules that no page can match."""

from __future__ import annotations

import pytest

from ledger.publish.purge_css import names, purge, words

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


def test_what_a_script_in_a_page_may_add_is_a_name():
    script = "<script>b.setAttribute('data-scheme', 'slate')</script>"
    page = script + '<script type=application/ld+json>{"quote":1}</script>'
    known = names([page])
    assert {"data-scheme", "slate"} <= known and "quote" not in known
