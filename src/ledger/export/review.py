"""What a change does to the evidence, as Markdown for a terminal and for the summary of a pull request."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from .difference import Changed, Difference, Field, Judged, Touched

MOST_FIELDS = 12
"""Fields shown of one record; a new one has its figures only."""
LONGEST = 160
SIGNS = re.compile(r"[\\`*_\[\]|~<>#!&]")
"""What Markdown and HTML would take for more than text."""
SINGULAR = {"studies": "study", "works": "work", "outcomes": "outcome", "claims": "claim", "harms": "harm",
            "choices": "option grid"}  # fmt: skip


def review(difference: Difference) -> str:
    """The whole summary. What records say is text in it, never markup."""
    parts = [
        "## What this does to the evidence",
        *_judgments(difference.judgments),
        *_told(difference),
        *_records(difference.records),
        *_pages(difference.pages),
        *_lists(difference.lists),
    ]
    if not difference:
        parts.append("Nothing: no record, work, list or page differs.")
    return "\n\n".join(parts) + "\n"


def text(value: str) -> str:
    """A text as Markdown shows it, on one line: nothing in it is markup, a mention or the end of a cell."""
    line = " ".join(value.split())
    line = line if len(line) <= LONGEST else f"{line[:LONGEST].rsplit(' ', 1)[0]} …"
    return SIGNS.sub(r"\\\g<0>", line)


def _table(head: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _judgments(judgments: tuple[Judged, ...]) -> Iterator[str]:
    if not judgments:
        yield "No judgment changes."
        return
    yield f"### Judgments: {len(judgments)}"
    rows = (
        [text(item.what), item.before or "(none)", item.after or "(none)", "yes" if item.told else "**no**"]
        for item in judgments
    )
    yield _table(["Judgment", "Before", "After", "Readers are told"], rows)


def _told(difference: Difference) -> Iterator[str]:
    for finding in difference.untold:
        yield f"**History entry missing:** {text(finding.path)}. {text(finding.fix)}"


def _records(records: tuple[Changed, ...]) -> Iterator[str]:
    for folder, group in groupby(records, key=lambda item: item.folder):
        found = list(group)
        states = [(state, [item for item in found if item.state == state]) for state in ("added", "changed", "removed")]
        counts = ", ".join(f"{len(items)} {state}" for state, items in states if items)
        yield f"### {folder.capitalize()}: {counts}"
        yield "\n".join(line for _, items in states for item in items for line in _record(item))


def _record(item: Changed) -> Iterator[str]:
    where = f", shown on {', '.join(text(page) for page in item.pages[:4])}" if item.pages else ""
    where += f" and {len(item.pages) - 4} more" if len(item.pages) > 4 else ""
    yield f"- **{text(item.name)}** ({item.state}{where})"
    fields = [
        field for field in item.fields if item.state == "changed" or (any(field.figures) and item.folder != "works")
    ]
    if item.state != "removed":
        yield from (f"    - {_field(field)}" for field in fields[:MOST_FIELDS])
        if len(fields) > MOST_FIELDS:
            yield f"    - and {len(fields) - MOST_FIELDS} more fields"


def _field(field: Field) -> str:
    gone, come = (", ".join(map(text, figures)) for figures in field.figures)
    mark = (
        f" (figures: {f'{gone} → {come}' if gone and come else f'{gone} gone' if gone else come})"
        if gone or come
        else ""
    )
    if not field.before:
        return f"{text(field.route)}: {text(field.after)}"
    if not field.after:
        return f"{text(field.route)}: no longer “{text(field.before)}”{mark}"
    return f"{text(field.route)}: “{text(field.before)}” → “{text(field.after)}”{mark}"


def _pages(pages: tuple[Touched, ...]) -> Iterator[str]:
    if not pages:
        return
    yield f"### Pages: {len(pages)}"
    rows = ([text(page.path), page.state, f"{page.words:+}", _grade(page)] for page in pages)
    yield _table(["Page", "", "Words", "Hardest plain-language text"], rows)


def _grade(page: Touched) -> str:
    grades = [f"grade {value:g}" if value else "none" for value in (page.grade_before, page.grade_after)]
    return grades[1] if grades[0] == grades[1] or page.state == "added" else " → ".join(grades)


def _lists(lists: tuple[str, ...]) -> Iterator[str]:
    if lists:
        yield f"Lists that changed: {', '.join(lists)}."
