"""A content security policy for every page, which lets the scripts of the templates run and no other.

A site of plain files cannot send headers everywhere, so the policy is a ``meta`` element; it has to come
before everything it shall govern. Inline scripts are allowed by their hashes (CSP Level 3, 8.3), and the hashes
are made from the templates that ``INLINE`` names, never from a finished page: a script that got into a page by
another way is not in the policy and does not run. ``built_rules.scripts`` refuses to publish a page with such a script.

Not in the policy: ``require-trusted-types-for 'script'``. No script of ours turns a text into HTML or code, which
is what trusted types guard; what they would stop are the four places that load the site's own files by address
(the search, its worker and the service worker), which would then need a policy of their own in every engine.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Collection
from pathlib import Path

from ..read.html import elements, parse

INLINE = ("partials/javascripts/base.html", "partials/colors.html")
"""The templates that hold an inline script: all that there are, the theme's own included."""

CHARSET = re.compile(r"<meta charset=\"?utf-8\"?>", re.IGNORECASE)
POLICY = (
    # 'self' and not 'none': a manifest falls back to it, and WebKit complains about a rule of its own for that.
    "default-src 'self'",
    "script-src 'self' {hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "worker-src 'self'",
    "frame-src 'none'",
    "media-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)


def inline_scripts(templates: Path) -> frozenset[str]:
    """The texts of the inline scripts in the templates that ``INLINE`` names."""
    pages = (parse((templates / name).read_text(encoding="utf-8")) for name in INLINE)
    return frozenset(element.text() for page in pages for element in elements(page) if element.tag == "script")


def digest(script: str) -> str:
    """The source expression that allows exactly this inline script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy(scripts: Collection[str]) -> str:
    """The policy that allows these inline scripts. Data blocks (JSON) are not run, so they need no hash."""
    return "; ".join(POLICY).format(hashes=" ".join(sorted(map(digest, scripts)))).replace(" ;", ";")


def add_policy(html: str, scripts: Collection[str]) -> str:
    """The page with its policy. Raises ``ValueError`` for a page that does not name its encoding first."""
    place = CHARSET.search(html)
    if not place:
        raise ValueError("A page needs <meta charset> to know where its policy goes.")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(scripts)}">'
    return html[: place.end()] + meta + html[place.end() :]
