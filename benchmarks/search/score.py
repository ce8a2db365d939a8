"""Judges what a search shows for a question, and adds it up. Nothing here knows a browser."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from questions import Question


@dataclass(frozen=True)
class Shown:
    """What a search shows: addresses with their anchors in the order of the page, and whether it says "nothing"."""

    addresses: tuple[str, ...]
    nothing: bool


@dataclass(frozen=True)
class Score:
    """One question, judged. ``place`` is 0 where no page with an answer is shown, or the search says "nothing"."""

    question: Question
    place: int
    section: bool
    nothing: bool
    first: str


def judge(question: Question, shown: Shown) -> Score:
    """The place of the first page with an answer, and whether the first result opens where it is answered.

    Each page counts once, at the place of its first address. A page that lists sections below it, as the theme's search
    does, is opened at the first of them. A search that says that there is nothing has found nothing, whatever it lists
    below.
    """
    pages = list(dict.fromkeys(address.split("#")[0] for address in shown.addresses))
    place = 0 if shown.nothing else next((at for at, page in enumerate(pages, 1) if page in question.pages), 0)
    opened = [address for address in shown.addresses if address.split("#")[0] == pages[0]] if pages else [""]
    first = next((address for address in opened if "#" in address), opened[0])
    return Score(question, place, place == 1 and first in question.answer, shown.nothing or not pages, first)


MEASURES: dict[str, tuple[bool, Callable[[Score], bool]]] = {
    "right page first": (True, lambda score: score.place == 1),
    "right page among three": (True, lambda score: 1 <= score.place <= 3),
    "opens at a section that answers": (True, lambda score: score.section),
    "says “nothing” though there is an answer": (True, lambda score: score.nothing),
    "says “nothing” where there is none": (False, lambda score: score.nothing),
}
"""Each measure, whether it is of questions that the site answers or of the others, and what counts."""


def share(scores: Iterable[Score], measure: str) -> str:
    """Percent of the questions that the measure is about, such as ``91.7``; a dash where there are none."""
    answered, counts = MEASURES[measure]
    about = [score for score in scores if bool(score.question.answer) == answered]
    return f"{100 * sum(map(counts, about)) / len(about):.1f}" if about else "–"


def table(results: dict[str, list[Score]], title: str) -> str:
    """Markdown: searches side by side for all questions of a set, and then kind by kind."""
    asked = [score.question for score in next(iter(results.values()))]
    answered = sum(bool(question.answer) for question in asked)
    lines = [
        f"| {title}: {len(asked)} wordings, {answered} with an answer, % | {' | '.join(results)} |",
        "| --- |" + " --- |" * len(results),
    ]
    lines += [
        f"| {measure} | {' | '.join(share(scores, measure) for scores in results.values())} |" for measure in MEASURES
    ]
    for kind in dict.fromkeys(question.kind for question in asked):
        of_kind = [[score for score in scores if score.question.kind == kind] for scores in results.values()]
        cells = [" / ".join(share(scores, measure) for measure in list(MEASURES)[:3]) for scores in of_kind]
        lines.append(f"| {kind} ({len(of_kind[0])}): first / three / section | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def misses(scores: Iterable[Score]) -> str:
    """One line for each question whose first result is not where it is answered."""
    return "".join(
        f"- {score.question.number} “{score.question.asked}”: {_what(score)}\n" for score in scores if not _right(score)
    )


def _right(score: Score) -> bool:
    return score.section if score.question.answer else score.nothing


def _what(score: Score) -> str:
    if score.nothing:
        return "said nothing"
    if not score.question.answer:
        return f"nothing there, opened {score.first}"
    return f"right page at {score.place or '–'}, opened {score.first}"
