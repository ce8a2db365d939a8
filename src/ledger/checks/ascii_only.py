"""Keys, DOIs, PMIDs, addresses and names of files are plain ASCII: another alphabet's letter would lead elsewhere.

In an address, other letters are percent-encoded (RFC 3986, section 2.1). A DOI may hold others by its handbook;
none that we know of does, and a letter that only looks Latin is how a wrong one comes in.
"""

from urllib.parse import quote

from ..load import BIBLIOGRAPHY

FIELDS = ("doi", "pmid", "pmcid", "url")


def check(evidence):
    for entry in evidence.bibliography.values():
        if found := _other(entry.key):
            yield BIBLIOGRAPHY, entry.line, f"The key “{entry.key}” holds {found}.", "Use a–z, 0–9 and hyphens."
        for name in FIELDS:
            if found := _other(entry.get(name)):
                fix = "Copy the address again: it must be percent-encoded." if name == "url" else "Type it anew."
                yield BIBLIOGRAPHY, entry.field_lines[name], f"The {name} of “{entry.key}” holds {found}.", fix
    for page in evidence.pages.values():
        for link in page.links:
            if found := _other(link.target):
                fix = f"Write it as “{quote(link.target, safe='%/:?#[]@!$&()*+,;=~')}”."
                yield page.path, link.line, f"The address “{link.target}” holds {found}.", fix
    for folder in ("docs", "evidence"):
        for file in sorted((evidence.root / folder).rglob("*")):
            if found := _other(file.name):
                path = file.relative_to(evidence.root).as_posix()
                yield path, 1, f"The name of this file holds {found}.", "Rename it, with a–z, 0–9 and hyphens."


def _other(text):
    """The first character that is not ASCII, as a finding says it; empty if there is none."""
    return next((f"“{char}” (U+{ord(char):04X})" for char in text if not char.isascii()), "")
