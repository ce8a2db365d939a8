"""Every benefit page has the sections that a reader is owed, in the same order everywhere.

The order is the one of a Cochrane plain-language summary, shortened: answer, size and certainty, what was
done and found, choices, harms and limits, what is unknown, and what the article said.
"""

from ..site import BENEFIT_SECTIONS


def check(evidence):
    for page in evidence.pages.values():
        if page.meta.get("kind") != "benefit":
            continue
        found = [heading for heading in page.headings if heading.level == 2]
        names = [heading.text for heading in found]
        for section in BENEFIT_SECTIONS:
            if section not in names:
                yield page.path, 1, f"The section “{section}” is missing.", f"Add “## {section}”."
        for heading in found:
            if heading.text not in BENEFIT_SECTIONS:
                yield (
                    page.path,
                    heading.line,
                    f"“{heading.text}” is not a section of a benefit page.",
                    "Make it a third-level heading (###) of one of the sections.",
                )
        if set(names) == set(BENEFIT_SECTIONS) and names != list(BENEFIT_SECTIONS):
            first = next(h for h, wanted in zip(found, BENEFIT_SECTIONS, strict=False) if h.text != wanted)
            yield (
                page.path,
                first.line,
                "The sections are not in the order of the other benefit pages.",
                f"Put them in this order: {'; '.join(BENEFIT_SECTIONS)}.",
            )
        if not any(block.name == "answer" for block in page.directives):
            yield page.path, 1, "The page does not start with an answer.", "Add an “/// answer” block."
        if not any(block.name == "unknown" for block in page.directives):
            yield page.path, 1, "The page does not say what nobody knows.", "Add an “/// unknown” block."
