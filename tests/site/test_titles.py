"""Every page of the built site says its language, and its title begins with its heading and is its own."""

from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path

TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
HEADING = re.compile(r"<h1[^>]*>(.*?)(?:<a class=\"?headerlink|</h1>)", re.DOTALL)
TAG = re.compile(r"<[^>]+>")
OTHERWISE = {"404.html": "its title is short, and its heading a sentence"}


def _text(found: re.Match[str]) -> str:
    return " ".join(html.unescape(TAG.sub("", found[1])).split())


def test_language_titles_and_headings(site_folder: Path):
    titles: Counter[str] = Counter()
    for file in site_folder.rglob("*.html"):
        page, name = file.read_text(encoding="utf-8"), file.relative_to(site_folder).as_posix()
        if 'http-equiv="refresh"' in page:
            continue
        assert re.search(r"<html lang=\"?en\b", page), name
        title, headings = _text(TITLE.search(page)), [_text(found) for found in HEADING.finditer(page)]
        assert len(headings) == 1, name
        if name not in OTHERWISE:
            assert title.startswith(headings[0]), f"{name}: “{title}” and “{headings[0]}”"
        titles[title] += 1
    assert len(titles) > 200
    assert [title for title, count in titles.items() if count > 1] == []
