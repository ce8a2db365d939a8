"""A page without its empty lines, but with those of code."""

from __future__ import annotations

from ledger.publish.whitespace import collapse_whitespace


def test_a_page_without_its_empty_lines_but_with_those_of_code():
    html = "<p>\n\n   A\n  b  c</p>\n\n\n<pre>\n  x\n\n  y</pre>\n <script>\n  1\n</script>\n"
    assert collapse_whitespace(html) == "<p>\nA\nb  c</p>\n<pre>\n  x\n\n  y</pre>\n<script>\n  1\n</script>\n"


def test_what_nothing_reads_is_left_out():
    theme = '<nav data-md-component="nav" data-md-type="x" data-md-toggle="z">\n <ul data-md-scrollfix class="a"></ul>'
    assert collapse_whitespace(theme) == '<nav data-md-toggle="z">\n<ul class="a"></ul>'
    dialog = (
        '<div class="md-dialog" data-md-component="dialog">\n<div class="md-dialog__inner md-typeset"></div>\n</div>'
    )
    assert collapse_whitespace(f'{dialog}<div data-md-component="announce">\n</div>') == ""
    assert collapse_whitespace('<svg xmlns="http://www.w3.org/2000/svg" width="1"/>') == '<svg width="1"/>'
    for kept in ("<pre> data-md-scrollfix </pre>", "<p>a data-md-scrollfix >", '<div class="a"></div>'):
        assert collapse_whitespace(kept) == kept
