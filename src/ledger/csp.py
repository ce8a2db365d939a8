"""A content security policy for a page, with the hashes of the scripts that stand in it.

A site of plain files cannot send headers everywhere, so the policy is a ``meta`` element; it has to come
before everything it shall govern. Inline scripts are the theme's own, and known at build time: each is
allowed by its hash (CSP Level 3, 8.3), so that none that somebody sneaks in would run.
"""

from __future__ import annotations

import base64
import hashlib
import re

INLINE = re.compile(r"<script(?![^>]*\ssrc=)([^>]*)>(.*?)</script>", re.DOTALL)
DATA = re.compile(r"\btype=\"?application/(?:ld\+)?json")
CHARSET = re.compile(r"<meta charset=\"?utf-8\"?>", re.IGNORECASE)
POLICY = (
    "default-src 'none'",
    "script-src 'self' {hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)


def digest(script: str) -> str:
    """The source expression that allows exactly this inline script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def policy(html: str) -> str:
    """The policy that a page needs. Data blocks (JSON) are not run, so they need no hash."""
    scripts = [found[2] for found in INLINE.finditer(html) if not DATA.search(found[1])]
    return "; ".join(POLICY).format(hashes=" ".join(sorted({digest(script) for script in scripts}))).replace(" ;", ";")


def protect(html: str) -> str:
    """The page with its policy. Raises ``ValueError`` for a page that does not name its encoding first."""
    place = CHARSET.search(html)
    if not place:
        raise ValueError("A page needs <meta charset> to know where its policy goes.")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html[: place.end()] + meta + html[place.end() :]
