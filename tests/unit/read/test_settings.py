"""``mkdocs.yml`` as the rules see it."""

from __future__ import annotations

import pytest

from ledger.read.settings import Item, Settings, Value, parse_settings

TEXT = """\
site_name: X # not this
site_url: !ENV [SITE_URL, OTHER, "http://127.0.0.1:8000/"]
extra:
  repository: !ENV REPOSITORY_URL
nav:
  - Home: index.md # a remark
  - Part:
      - part/index.md
      - "A: b": part/b.md
"""


def test_menu_keys_and_values_with_their_lines():
    got = parse_settings("mkdocs.yml", TEXT, {})
    assert got.menu == (
        Item("Home", "index.md", 6), Item("Part", "", 7), Item("", "part/index.md", 8), Item("A: b", "part/b.md", 9)
    )  # fmt: skip
    assert got.keys == {"site_name": 1, "site_url": 2, "extra": 3, "nav": 5}
    assert got.values == {
        "site_name": Value("X", 1),
        "site_url": Value("http://127.0.0.1:8000/", 2),
        "extra.repository": Value("", 4),
    }


def test_values_from_the_environment():
    got = parse_settings("mkdocs.yml", TEXT, {"OTHER": "javascript:x", "REPOSITORY_URL": "https://example.org/r"})
    assert got.values["site_url"] == Value("javascript:x", 2, "OTHER")
    assert got.values["extra.repository"] == Value("https://example.org/r", 4, "REPOSITORY_URL")


@pytest.mark.parametrize("text", ["", "x", "- x", "nav: x", "nav: {a: b}", "? [a]\n: b"])
def test_odd_settings(text: str):
    assert parse_settings("mkdocs.yml", text, {}).menu == ()


def test_a_menu_within_itself_ends():
    assert parse_settings("mkdocs.yml", "nav: &menu [{Part: *menu}]", {}).menu


def test_nothing_is_known_of_no_settings():
    assert Settings().menu == ()
