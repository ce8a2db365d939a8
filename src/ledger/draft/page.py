"""A new page: its front matter and the sections that its kind owes readers."""

from __future__ import annotations

from collections import Counter
from datetime import date

from ..model.pages import BENEFIT_SECTIONS
from ..read.load import Evidence
from .questions import MARK, scalar


def kind_of(evidence: Evidence, name: str) -> str:
    """The kind of most pages in the folder of a page; empty if the folder has none."""
    folder = name.rpartition("/")[0]
    kinds = Counter(
        str(page.meta.get("kind")) for page in evidence.pages.values() if page.name.rpartition("/")[0] == folder
    )
    return kinds.most_common(1)[0][0] if kinds else ""


def page(title: str, kind: str, today: date) -> str:
    """A page with its title and dates; what only its author knows is a question in the front matter."""
    front = [
        f"title: {scalar(title)}",
        f"{MARK} description: one sentence for search engines, 50 to 160 characters.",
        f"{MARK} summary: the answer in one or two plain sentences, 20 to 320 characters.",
        f"kind: {kind}",
    ]
    if kind == "benefit":
        front.append(
            f"{MARK} uses: what it is about, such as [acne-scars]; the words stand in evidence/vocabulary.yml."
        )
    front += ["reviewed: none", f"created: {today}", f"updated: {today}"]
    body = [f"# {title}", "", "/// answer", "///"]
    if kind == "benefit":
        for anchor, heading in BENEFIT_SECTIONS.items():
            body += ["", f"## {heading} {{#{anchor}}}"]
            if anchor == "what-nobody-knows-yet":
                body += ["", "/// unknown", "///"]
    return "\n".join(["---", *front, "---", "", *body]) + "\n"
