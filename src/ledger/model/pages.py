"""What the site promises to its pages: their kinds, sections and addresses."""

from __future__ import annotations

KINDS = ("home", "benefit", "treatment", "safety", "evidence", "about", "contributing")

BENEFIT_SECTIONS = {
    "how-big-and-how-sure": "How well does it work, and how sure can anyone be?",
    "what-the-studies-did-and-found": "What did the studies find?",
    "compared-with-other-choices": "What else could I do?",
    "harms-and-limits": "What can go wrong?",
    "what-nobody-knows-yet": "What does nobody know yet?",
    "what-the-article-said": "Is what you read elsewhere true?",
}
"""What a benefit page answers, in this order: the anchor of each section, which links rely on, and its heading."""

STUDY_PAGES = "evidence/studies/"


def study_path(key: str) -> str:
    """The address of a study's page below the site's root."""
    return f"{STUDY_PAGES}{key}/"


def address(name: str) -> str:
    """The address of a page's file below the site's root: ``safety/index.md`` is at ``safety/``."""
    return name.removesuffix(".md").removesuffix("index") + ("" if name.endswith("index.md") else "/")
