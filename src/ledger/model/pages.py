"""What the site promises to its pages: kinds, sections, directives, and addresses that are generated."""

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

DIRECTIVES = {
    "answer": None,
    "plain": None,
    "unknown": None,
    "claim": "claims",
    "outcome": "outcomes",
    "harm": "harms",
    "grid": "choices",
    "study": "studies",
    "studies": "uses",
    "claims": "origins",
    "harms": None,
    "all-studies": None,
    "all-references": None,
    "glossary": None,
    "checklist": None,
    "downloads": None,
    "changes": None,
    "when-to-call": "list",
    "figure": "figure",
}
"""Our block directives, and what the name behind the ``|`` refers to."""

FIGURES = {"glance": None, "needle-and-skin": None, "x-of-n": "harms", "estimates": "outcomes", "timeline": None}
"""The figures, and what the names behind a second ``|`` refer to: ``/// figure | x-of-n | dark-marks``."""

FIGURE_STUDIES = {
    "needle-and-skin": (
        "chopra2015", "kalluri2011", "lima2013", "meng2022", "oltulu2018", "polymer2011", "sandbymoller2003", "xu2017",
    ),
}  # fmt: skip
"""The studies that a figure draws, where no record names them."""

STUDY_PAGES = "evidence/studies/"


def generated_page(evidence, name: str) -> bool:
    """True for the page of a study, which is made from its record and has no file in ``docs/``."""
    key = name.removeprefix(STUDY_PAGES).removesuffix(".md")
    return name.startswith(STUDY_PAGES) and evidence.exists("studies", key)


def generated_anchor(evidence, page, anchor: str) -> bool:
    """True for anchors that cards, lists of claims and the reference list bring along.

    Not for those of single references and words: their numbers and places change with every edit.
    """
    if anchor == "references":
        return bool(page.citations or page.directives)
    kind, _, name = anchor.partition("-")
    if (kind, name) in {(block.name, part) for block in page.directives for part in block.ids}:
        return True
    return kind == "claim" and _lists_claim(evidence, page, name)


def _lists_claim(evidence, page, name: str) -> bool:
    """True if a list of claims on the page has this one. One that cannot be read may be of any origin."""
    origins = {part for block in page.directives if block.name == "claims" for part in block.ids}
    claim = evidence.claims.get(name)
    return claim.origin in origins if claim else bool(origins) and evidence.exists("claims", name)


def figure_parts(argument: str) -> tuple[str, tuple[str, ...]]:
    """A figure's name, and the records it is asked to draw."""
    name, _, records = argument.partition("|")
    return name.strip(), tuple(part.strip() for part in records.split(",") if part.strip())


def benefit_uses(evidence) -> dict[str, str]:
    """The uses that the benefit pages cover, each with its page, in the order of the navigation.

    Where several pages cover a use, it belongs to the first of them: that page leads to the others.
    """
    order = {name: place for place, (name, _) in enumerate(evidence.navigation)}
    pages = sorted(evidence.pages.values(), key=lambda page: (order.get(page.name, len(order)), page.name))
    found: dict[str, str] = {}
    for page in pages:
        if page.meta.get("kind") == "benefit":
            # The rule ``front-matter`` says what else stands there.
            uses = page.meta.get("uses")
            for use in uses if isinstance(uses, list) else ():
                found.setdefault(str(use), page.name)
    return found


def address(name: str) -> str:
    """The address of a page's file below the site's root: ``safety/index.md`` is at ``safety/``."""
    return name.removesuffix(".md").removesuffix("index") + ("" if name.endswith("index.md") else "/")
