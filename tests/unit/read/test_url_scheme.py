"""Addresses as browsers see them."""

from __future__ import annotations

import pytest

from ledger.read.url_scheme import is_web, scheme


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("page.md#x", ""),
        ("../a:b/", ""),
        ("?q=a:b", ""),
        ("", ""),
        ("https://example.org", "https"),
        ("MAILTO:a@b.c", "mailto"),
        ("javascript:x", "javascript"),
        (" \x01jAvA\tscr\nipt:x", "javascript"),
        ("data:text/html,x", "data"),
        ("//example.org", "//"),
        ("\\\\example.org", "//"),
        ("/\t\\example.org", "//"),
        ("/rooted", ""),
    ],
)
def test_scheme(address: str, expected: str):
    assert scheme(address) == expected


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://example.org/", True),
        ("http://127.0.0.1:8000/", True),
        ("https://example.org/a/b-c_d.e/", True),
        ("https://example.org", True),
        ("https://", False),
        ("javascript://example.org/%0aalert()", False),
        ('https://example.org/"><script>', False),
        ("https://example.org/?q", False),
        ("https://user@example.org/", False),
        ("//example.org/", False),
        ("https://example.org/\n", False),
    ],
)
def test_web_addresses(address: str, expected: bool):
    assert is_web(address) == expected
