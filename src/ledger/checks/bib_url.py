"""A URL is http or https and names a host: ``javascript:`` and friends would become live links."""

from urllib.parse import urlsplit

from ..load import BIBLIOGRAPHY


def check(evidence):
    for entry in evidence.bibliography.values():
        if "url" not in entry.raw:
            continue
        url = entry.get("url")
        try:
            parts = urlsplit(url)
            good = parts.scheme in {"http", "https"} and parts.hostname and " " not in url
        except ValueError:
            good = False
        if not good:
            yield (
                BIBLIOGRAPHY,
                entry.field_lines["url"],
                f"“{url}” is not a web address.",
                "Use an address that starts with https://, or delete the field.",
            )
