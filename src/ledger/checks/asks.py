"""The questions that a section answers stand under its anchor, in people's words, each once on its page."""

from __future__ import annotations

from collections.abc import Mapping

from ..read.load import Evidence
from ._rule import Problems

PLACES = {"top", "nowhere"}
"""Beside the anchors: the page itself, and for questions near it that the site does not answer."""
LONGEST = 80


def check(evidence: Evidence) -> Problems:
    for page in evidence.pages.values():
        asks = page.meta.get("asks", {})
        if not isinstance(asks, Mapping):
            fix = "Write below it “top: [a question, another]”, or an anchor of the page instead of “top”."
            yield page.path, page.front.line("asks"), "“asks” has no anchors.", fix
            continue
        anchors = PLACES | {*(heading.id for heading in page.headings)}
        seen: set[str] = set()
        for anchor, questions in asks.items():
            line = page.front.line("asks", anchor)
            if anchor not in anchors:
                fix = "Write the anchor of a heading, “top” for the page itself, or “nowhere” for what has no answer."
                yield page.path, line, f"The page has no heading with the anchor “{anchor}”.", fix
            if not isinstance(questions, list) or not questions:
                yield page.path, line, f"“{anchor}” has no list of questions.", "Write it as [a question, another]."
                continue
            for question in questions:
                if not isinstance(question, str) or not 2 < len(question) <= LONGEST:
                    fix = f"Write a question of 3 to {LONGEST} characters, in quotation marks if it is a number."
                    yield page.path, line, f"“{question}” is no question.", fix
                elif question.lower() in seen:
                    yield page.path, line, f"“{question}” stands here twice.", "Delete one of them."
                else:
                    seen.add(question.lower())
