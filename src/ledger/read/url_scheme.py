"""Addresses as browsers read them (URL Standard, 4.4): which scheme a text has, once all disguise is off.

A browser drops tabs and line breaks anywhere in an address and control characters around it, reads ``\\`` as ``/``,
and takes scheme names in any letter case; so ``java<tab>script:x`` runs.
"""

from __future__ import annotations

import re

SCHEMES = frozenset({"http", "https", "mailto"})
"""What a link may lead to, beside places on this site."""

_DROPPED = re.compile(r"[\t\n\r]")
_AROUND = "".join(map(chr, range(0x21)))
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_WEB = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?(?:/[\w.~%/+-]*)?", re.IGNORECASE | re.ASCII)


def scheme(address: str) -> str:
    """``https`` of ``https://…`` in lower case; ``//`` for a host without a scheme; ``""`` for a place on this site."""
    plain = _DROPPED.sub("", address.strip(_AROUND))
    if found := _SCHEME.match(plain):
        return found[1].lower()
    return "//" if plain.replace("\\", "/").startswith("//") else ""


def is_web(address: str) -> bool:
    """Whether the address of a site or a repository is http(s), with a host, and free of anything else."""
    return bool(_WEB.fullmatch(address))
