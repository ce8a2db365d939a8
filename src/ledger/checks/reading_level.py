"""What everybody should be able to read is written at a low grade: summaries at 6, plain-language blocks at 8.

Summaries stand in the front matter; plain-language blocks are ``/// answer``, ``/// plain``, the answers of
outcomes, and all that an option grid says of one choice. The grade is Flesch-Kincaid (``ledger.text.readability`` names
the tool); the limits are those of ``CONTRIBUTING.md``. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

from ..read.citations import without_citations
from ..read.load import Evidence
from ..text.readability import grade
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

SUMMARY = 6
BLOCK = 8
BLOCKS = ("answer", "plain")


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    yield from without_exceptions(evidence, "reading-level", _found(evidence))


def _found(evidence: Evidence):
    for path, line, what, text, most in levels(evidence):
        found = grade(text)
        if found > most:
            yield (
                path, line, " ".join(text.split()), f"This {what} reads at grade {found}; {most} is the most.",
                "Use shorter sentences and shorter words.",
            )  # fmt: skip


def levels(evidence: Evidence):
    """Path, line, name, text and highest grade of everything that has one."""
    for page in evidence.pages.values():
        if isinstance(page.meta.get("summary"), str):
            yield page.path, page.front.line("summary"), "summary", page.meta["summary"], SUMMARY
        lines = page.body.split("\n")
        for block in page.directives:
            if block.name in BLOCKS and block.end:
                text = "\n".join(lines[block.line : block.end - 1])
                yield page.path, block.line, f"“/// {block.name}” block", text, BLOCK
    for name, outcome in evidence.outcomes.items():
        yield *evidence.at("outcomes", name, "answer"), "answer", outcome.answer, BLOCK
        if outcome.in_short:
            yield *evidence.at("outcomes", name, "in-short"), "text", outcome.in_short, BLOCK
    for name, choices in evidence.choices.items():
        for route, choice in choices.options():
            answers = (choice.done, choice.visits, choice.harm, choice.healing, choice.skin_tone, choice.waiting)
            said = " ".join(text for text in (*answers, getattr(choice, "gain", None)) if text)
            yield *evidence.at("choices", name, *route), "choice", without_citations(said), BLOCK
