"""Every page stands in the navigation of ``mkdocs.yml``, and the navigation leads only to pages that exist."""

from __future__ import annotations

from ..read.load import NAVIGATION, Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    if not evidence.navigation:
        return
    listed = dict(evidence.navigation)
    for name, page in evidence.pages.items():
        if name not in listed:
            yield page.path, 1, "The page is not in the navigation.", f"Add “{name}” to “nav:” in {NAVIGATION}."
    for item in evidence.settings.menu:
        if item.target and not item.target.endswith(".md"):
            what = f"The navigation leads to “{item.target}”, which is no page."
            yield NAVIGATION, item.line, what, "Name a Markdown file in docs/, or delete the line."
    for name, line in evidence.navigation:
        if name not in evidence.pages and not (evidence.root / "docs" / name).exists():
            yield (
                NAVIGATION,
                line,
                f"The navigation names “{name}”, which does not exist.",
                "Correct or delete the line.",
            )
