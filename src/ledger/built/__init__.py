"""Checks the built site: what only shows once everything is rendered.

Regular expressions, not a parser: the pages are machine-made, and parsing them all would cost more than
building them. That they parse at all is a test of its own.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from .finding import Finding

ATTRIBUTE = re.compile(r"<(\w+)([^>]*?)\s(href|src)=\"([^\"]*)\"([^>]*)>")
ID = re.compile(r"\s(?:id|name)=\"([^\"]+)\"")
CODE = re.compile(r"<(code|pre|script|style|svg)\b.*?</\1>", re.DOTALL)
ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
RAW_CITATION = re.compile(r"\[[^\[\]<>]*(?<![\w.])@[A-Za-z0-9][\w-]*[^\[\]<>]*\]")
RAW_BLOCK = re.compile(r"(?:^|>)\s*///(?:\s|$)[^<]*", re.MULTILINE)
NO_ALT = re.compile(r"<img\b(?![^>]*\salt=\"[^\"]*[^\"\s][^\"]*\")[^>]*>")
LOADED = {"script", "img", "iframe", "source", "video", "audio", "embed", "object", "track"}
REL_LOADED = re.compile(r"\brel=\"[^\"]*(?:stylesheet|icon|preload|preconnect|manifest|modulepreload)")


def check_site(root: Path, site: Path, later: Collection[str] = ()) -> list[Finding]:
    """Raw citations and directives, links and anchors that lead nowhere, and requests to other hosts.

    ``later`` names the files that are put beside the pages after the build: links to them are right already.
    """
    pages = {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}
    ids = {name: set(ID.findall(text)) for name, text in pages.items()}
    files = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()} | set(later)
    findings: list[Finding] = []
    for name, text in sorted(pages.items()):
        if name == "404.html":
            # Its links start at the site's own address, wherever it is shown.
            continue
        path, source = _source(root, name)
        for what, fix, rule, needle in (*_raw(text), *_links(name, text, ids, files)):
            findings.append(Finding(path, _line(source, needle), what, fix, rule))
    return sorted(set(findings))


def _raw(text: str) -> Iterator[tuple[str, str, str, str]]:
    article = ARTICLE.search(text)
    prose = CODE.sub("", article[0]) if article else ""
    for found in RAW_CITATION.finditer(prose):
        yield f"The citation {found[0]} was left as it is.", "Check its form: [@key].", "built-citations", found[0]
    if RAW_BLOCK.search(prose):
        yield "A block directive was left as it is.", "Put a blank line before and behind it.", "built-blocks", "///"
    for found in NO_ALT.finditer(prose):
        what = f"The image {found[0]} has no alternative text."
        yield what, "Say in “alt” what it shows.", "built-images", found[0]
    if "mn-cite-error" in prose:
        yield "A citation could not be rendered.", "See the warnings above.", "built-citations", "[@"


def _links(name: str, text: str, ids: dict[str, set[str]], files: set[str]) -> Iterator[tuple[str, str, str, str]]:
    for tag, before, _, target, after in ATTRIBUTE.findall(text):
        target = target.replace("&amp;", "&")
        parts = urlsplit(target)
        if parts.scheme or parts.netloc:
            loaded = tag in LOADED or (tag == "link" and REL_LOADED.search(before + after))
            if loaded and parts.scheme != "data":
                yield (
                    f"The page would load {target} from another host.",
                    "Serve it from this site, or remove it.",
                    "built-requests",
                    target,
                )
            continue
        goal = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path))) if parts.path else name
        goal = "index.html" if goal == "." else goal
        if goal not in files:
            goal = posixpath.join(goal, "index.html")
        if goal not in files:
            yield f"The link {target} leads nowhere.", "Correct it, or add the page.", "built-links", parts.path
        elif parts.fragment and goal in ids and unquote(parts.fragment) not in ids[goal]:
            yield (
                f"The link {target} leads to an anchor that is not on that page.",
                "Correct what stands behind “#”.",
                "built-links",
                parts.fragment,
            )


def _source(root: Path, name: str) -> tuple[str, str]:
    """The file that a contributor would mend: the page's Markdown, or the record of a generated page."""
    stem = name.removesuffix("index.html").strip("/")
    for path in (f"docs/{stem}.md", f"docs/{stem}/index.md" if stem else "docs/index.md"):
        if (root / path).is_file():
            return path, (root / path).read_text(encoding="utf-8")
    record = f"{stem}.yml"
    if (root / record).is_file():
        return record, (root / record).read_text(encoding="utf-8")
    return name, ""


def _line(source: str, needle: str) -> int:
    place = source.find(needle) if needle else -1
    return source.count("\n", 0, place) + 1 if place >= 0 else 1
