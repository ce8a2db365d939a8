"""Every bibliography entry is cited on a page, or its study is used on one."""

from __future__ import annotations

from ..read.load import BIBLIOGRAPHY, Evidence
from ..read.usage import usage
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    # What cannot be read may use it.
    if evidence.unread:
        return
    used = usage(evidence)
    for entry in evidence.bibliography.values():
        if entry.key not in used.works:
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"No page uses “{entry.key}”.",
                f"Cite it ([@{entry.key}]), or delete the entry.",
            )
