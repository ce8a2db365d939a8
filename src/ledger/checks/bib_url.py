"""A URL is http or https, names a host, and has only the characters of RFC 3986, without TeX.

``javascript:`` and friends would become live links; TeX's ``\\~{}`` would become part of the address.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from ..read.load import BIBLIOGRAPHY, Evidence
from ._rule import Problems

URL = re.compile(r"(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+")
TILDE = re.compile(r"\{?(?:\\textasciitilde|\\~|\$\\sim\$|\\sim)\s*(?:\{\})?\}?")
TWO = re.compile(r"(?<![;,\s])[;,\s]++(?:and\s++)?(?=https?://)")


def check(evidence: Evidence) -> Problems:
    for entry in evidence.bibliography.values():
        if "url" not in entry.raw:
            continue
        url = entry.get("url")
        if well_formed(url):
            continue
        fix = "Use one address that starts with https://, or delete the field."
        better = undone(entry.raw["url"])
        if TWO.search(url):
            fix = f"Keep one address: “{TWO.split(url)[0]}”."
        elif better != url and well_formed(better):
            fix = f"Write “{better}”."
        yield BIBLIOGRAPHY, entry.field_lines["url"], f"“{url}” is not a web address.", fix


def well_formed(url):
    try:
        parts = urlsplit(url)
        named = parts.scheme in {"http", "https"} and parts.hostname and "@" not in parts.netloc and parts.port != 0
    except ValueError:
        return False
    return bool(named and URL.fullmatch(url) and not TWO.search(url))


def undone(written):
    """An address without TeX, and with the other letters of its path percent-encoded."""
    text = re.sub(r"\\(?:url|href)\s*\{([^{}]*)\}.*", r"\1", TILDE.sub("~", written))
    text = re.sub(r"\\([%&$#_{}])", r"\1", text).replace("{", "").replace("}", "").strip()
    scheme, mark, rest = text.partition("://")
    host, slash, path = rest.partition("/")
    return "".join([scheme, mark, host, slash, quote(path, safe="%/:?#[]@!$&'()*+,;=~")])
