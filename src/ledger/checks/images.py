"""Every image has a file in ``docs/`` and a text for people who do not see it."""

from __future__ import annotations

import html
import posixpath
from urllib.parse import unquote

from ..read.load import Evidence
from ..read.url_scheme import scheme
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        for image in page.links:
            if not image.image:
                continue
            if not image.text.strip():
                yield (
                    page.path,
                    image.line,
                    f"The image “{image.target}” has no alternative text.",
                    "Say between the square brackets what it shows.",
                )
            if scheme(html.unescape(image.target)):
                yield (
                    page.path,
                    image.line,
                    f"The image “{image.target}” would be loaded from another site.",
                    "Put the file into docs/, and link to it there.",
                )
                continue
            name = posixpath.normpath(posixpath.join(posixpath.dirname(page.name), unquote(image.target)))
            if name.startswith("..") or not (evidence.root / "docs" / name).is_file():
                yield (
                    page.path,
                    image.line,
                    f"The image “{image.target}” does not exist in docs/.",
                    "Add the file, or correct its name.",
                )
