"""A page without its empty lines, but with those of code."""

from __future__ import annotations

from ledger.publish.whitespace import collapse_whitespace


def test_a_page_without_its_empty_lines_but_with_those_of_code():
    html = "<p>\n\n   A\n  b  c</p>\n\n\n<pre>\n  x\n\n  y</pre>\n <script>\n  1\n</script>\n"
    assert collapse_whitespace(html) == "<p>\nA\nb  c</p>\n<pre>\n  x\n\n  y</pre>\n<script>\n  1\n</script>\n"
