"""Every bibliography entry has a title."""

from ..read.load import BIBLIOGRAPHY


def check(evidence):
    for entry in evidence.bibliography.values():
        if not entry.get("title"):
            yield (
                BIBLIOGRAPHY,
                entry.line,
                f"“{entry.key}” has no title.",
                "Add it; if nobody has seen it, describe the work in [square brackets].",
            )
