"""Every benefit page has the sections that a reader is owed, in the same order everywhere.

The order is the one of a Cochrane plain-language summary, shortened: answer, size and certainty, what was
done and found, choices, harms and limits, what is unknown, and what the article said. Headings are what readers
ask; the anchors are older than that, and links from elsewhere rely on them.
"""

from __future__ import annotations

from ..model.pages import BENEFIT_SECTIONS
from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        if page.meta.get("kind") != "benefit":
            continue
        found = [heading for heading in page.headings if heading.level == 2]
        ids = [heading.id for heading in found]
        for anchor, title in BENEFIT_SECTIONS.items():
            if anchor not in ids:
                yield page.path, 1, f"The section “{title}” is missing.", f"Add “## {title} {{#{anchor}}}”."
        for heading in found:
            title = BENEFIT_SECTIONS.get(heading.id)
            if title is None:
                yield (
                    page.path,
                    heading.line,
                    f"“{heading.text}” is not a section of a benefit page.",
                    "Make it a third-level heading (###) of one of the sections.",
                )
            elif heading.text != title:
                what = f"The section is called “{heading.text}” here, and “{title}” on the other pages."
                yield page.path, heading.line, what, f"Write “## {title} {{#{heading.id}}}”."
        if set(ids) == set(BENEFIT_SECTIONS) and ids != list(BENEFIT_SECTIONS):
            first = next(h for h, wanted in zip(found, BENEFIT_SECTIONS, strict=False) if h.id != wanted)
            yield (
                page.path,
                first.line,
                "The sections are not in the order of the other benefit pages.",
                f"Put them in this order: {' · '.join(BENEFIT_SECTIONS.values())}",
            )
        if not any(block.name == "answer" for block in page.directives):
            yield page.path, 1, "The page does not start with an answer.", "Add an “/// answer” block."
        if not any(block.name == "unknown" for block in page.directives):
            yield page.path, 1, "The page does not say what nobody knows.", "Add an “/// unknown” block."
