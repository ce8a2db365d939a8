"""The navigation of ``mkdocs.yml``: which pages it lists, and where. MkDocs itself checks the file as a whole."""

from __future__ import annotations

import re

START = re.compile(r"^nav:", re.MULTILINE)
END = re.compile(r"^\w", re.MULTILINE)
PAGE = re.compile(r"(?:^|(?<=[\s-]))([\w./-]+\.md)[ \t]*$", re.MULTILINE)


def listed_pages(text: str) -> tuple[tuple[str, int], ...]:
    """The Markdown files under ``nav:``, each with its line."""
    text = re.sub(r"#.*", "", text)
    start = START.search(text)
    if not start:
        return ()
    end = END.search(text, start.end())
    stop = end.start() if end else len(text)
    return tuple(
        (found[1], text.count("\n", 0, found.start(1)) + 1) for found in PAGE.finditer(text, start.end(), stop)
    )
