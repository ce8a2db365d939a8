"""Under which license texts and records are published."""

from __future__ import annotations

from typing import NamedTuple


class License(NamedTuple):
    """How it is called, and where it stands."""

    name: str
    url: str


LICENSE = License("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")
