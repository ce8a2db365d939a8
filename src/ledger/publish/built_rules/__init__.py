"""Checks the built site: what only shows once everything is rendered. One rule a module, over pages parsed once."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from ...model.finding import Finding
from . import anchors, leftovers, links, markup, scripts
from .page import ERROR_PAGE, BuiltPage, line, source


def check_site(root: Path, site: Path, known: Collection[str], later: Collection[str] = ()) -> list[Finding]:
    """Every problem of the built pages below ``site``, at the lines of the files below ``root`` they are made of.

    ``known`` are the inline scripts of the templates, as ``csp.inline_scripts`` gives them. ``later`` names the
    files that are put beside the pages after the build: links to them are right already.
    """
    read = {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}
    pages = [BuiltPage(name, html) for name, html in sorted(read.items())]
    ids = {page.name: page.ids for page in pages}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    findings: set[Finding] = set()
    for page in pages:
        path, text = source(root, page.name)
        found = [
            *leftovers.problems(page),
            *markup.problems(page),
            *scripts.problems(page, known),
            *anchors.problems(page),
        ]
        if page.name != ERROR_PAGE:
            found += links.problems(page, ids, files, later)
        findings |= {Finding(path, line(text, item.needle), item.what, item.fix, item.rule) for item in found}
    return sorted(findings)
