"""Every bibliography entry is cited on a page, or its study is used on one."""

from ..read.load import BIBLIOGRAPHY
from ..read.usage import usage


def check(evidence):
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
