"""Makes a copy of the built site that opens from disk: what a server would do is written out.

From disk a folder does not open its page, so links say ``index.html``; what is not in the copy is linked
where it is published; and what browsers refuse to load from disk (the manifest) is taken out, because the pages
are complete without it. All scripts are plain ones and work.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Collection, Iterable
from pathlib import Path
from urllib.parse import urljoin, urlsplit

FOLDER = "micro-needling-guide"
LEFT_OUT = re.compile(
    r"404\.html|sw\.js|site\.webmanifest|sitemap\.xml(\.gz)?|changes\.xml|_headers|.*\.map|downloads/guide\..*"
    r"|assets/images/(social|icon-512)\.png"
)
LINK = re.compile(r'(<[a-z]+\b[^>]*?\s(?:href|src)=")([^"#?]*)([^"]*")')
REFUSED = re.compile(r'<link rel="(?:manifest|apple-touch-icon|alternate)"[^>]*>')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
README = """Open index.html in a browser. No network is needed: pages, links, search and filters work from disk.
This guide on the web, where it may be newer: {address}
"""
DATE = (1980, 1, 1, 0, 0, 0)
"""The first date that a zip can hold: the same site gives the same zip, whenever it is made."""


def names(site: Path) -> list[str]:
    """The files that belong into the copy, in a fixed order."""
    files = (file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    return sorted(name for name in files if not LEFT_OUT.fullmatch(name))


def page(html: str, name: str, files: Collection[str], home: str) -> str:
    """A page as it is in the copy. ``home`` is where the site is published, with a slash at the end."""

    def mend(found: re.Match[str]) -> str:
        before, path, rest = found.groups()
        if not path or urlsplit(path).scheme or path.startswith("/"):
            return found[0]
        goal = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
        if goal in files:
            return found[0]
        if posixpath.normpath(f"{goal}/index.html") in files:
            return f"{before}{path.rstrip('/')}/index.html{rest}"
        return before + urljoin(urljoin(home, name), path) + rest

    return LINK.sub(mend, REFUSED.sub("", html))


def address(site: Path) -> str:
    """Where the site is published, as its home page says."""
    return CANONICAL.search((site / "index.html").read_text(encoding="utf-8"))[1]


def contents(site: Path) -> Iterable[tuple[str, bytes]]:
    """Name and content of every file of the copy."""
    home, kept = address(site), names(site)
    files = set(kept)
    yield "README.txt", README.format(address=home).encode()
    for name in kept:
        content = (site / name).read_bytes()
        yield name, page(content.decode(), name, files, home).encode() if name.endswith(".html") else content


def bundle(site: Path, goal: Path) -> int:
    """Writes the zip and returns the number of its files."""
    goal.parent.mkdir(parents=True, exist_ok=True)
    count = 0
    with zipfile.ZipFile(goal, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for count, (name, content) in enumerate(contents(site), 1):  # noqa: B007
            entry = zipfile.ZipInfo(f"{FOLDER}/{name}", DATE)
            entry.create_system, entry.external_attr, entry.compress_type = 3, 0o644 << 16, zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return count
