"""Reads what people ask, and where the site answers it: questions/*.tsv. README.md says how they were made."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "questions"
COLUMNS = ["question", "kind", "asked", "answer", "source"]
KINDS = ("short", "question", "story")
NONE = "-"


@dataclass(frozen=True)
class Question:
    """One wording of a question. Wordings with the same ``number`` are the same question in other words.

    ``answer`` holds the addresses that answer it, such as ``/safety/aftercare/#when-to-get-help``; an address without
    an anchor is the top of a page. It is empty where the site has no answer.
    """

    number: str
    kind: str
    asked: str
    answer: frozenset[str]
    source: str

    @property
    def pages(self) -> frozenset[str]:
        """The pages that hold an answer, wherever on them it is."""
        return frozenset(address.split("#")[0] for address in self.answer)


def read(file: Path) -> list[Question]:
    """All wordings of a set, in their order. ``ValueError`` names the line that is not of the form."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    if rows[:1] != [COLUMNS]:
        raise ValueError(f"{file}:1: the columns are not {', '.join(COLUMNS)}. Fix: write them into the first line.")
    return [_question(row, f"{file}:{place}") for place, row in enumerate(rows[1:], 2)]


def _question(row: list[str], where: str) -> Question:
    if len(row) != len(COLUMNS) or not all(cell.strip() for cell in row):
        raise ValueError(f"{where}: {len(COLUMNS)} filled cells are needed. Fix: divide them by one tab each.")
    number, kind, asked, answer, source = row
    if kind not in KINDS:
        raise ValueError(f"{where}: the kind is “{kind}”. Fix: write {', '.join(KINDS[:-1])} or {KINDS[-1]}.")
    addresses = [] if answer == NONE else answer.split()
    if wrong := [address for address in addresses if not address.startswith("/")]:
        raise ValueError(f"{where}: “{wrong[0]}” is no address of the site. Fix: begin with “/”, or write “{NONE}”.")
    return Question(number, kind, asked, frozenset(addresses), source)
