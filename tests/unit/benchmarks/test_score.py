"""Answers are judged and counted as benchmarks/search/README.md says."""

from __future__ import annotations

import pytest
from questions import Question
from score import Shown, judge, misses, share, table

SUN = Question(
    "q1", "short", "sun after", frozenset({"/safety/aftercare/#sun", "/treatment/", "/treatment/#in-short"}), ""
)
TIP = Question("q2", "question", "do I leave a tip", frozenset(), "")


def judged(question: Question, *addresses: str, nothing: bool = False):
    return judge(question, Shown(addresses, nothing))


@pytest.mark.parametrize(
    ("addresses", "place", "section"),
    [
        (["/safety/aftercare/#sun"], 1, True),
        (["/safety/aftercare/"], 1, False),
        (["/treatment/"], 1, True),
        (["/safety/aftercare/", "/safety/aftercare/#sun"], 1, True),
        (["/safety/", "/safety/#sun", "/treatment/"], 2, False),
        (["/safety/"], 0, False),
        ([], 0, False),
    ],
)
def test_pages_count_once_and_a_page_with_sections_opens_at_the_first(addresses: list[str], place: int, section: bool):
    score = judged(SUN, *addresses)
    assert (score.place, score.section) == (place, section)


def test_a_search_that_says_nothing_has_found_nothing():
    score = judged(SUN, "/safety/aftercare/#sun", nothing=True)
    assert (score.place, score.section, score.nothing) == (0, False, True)
    assert judged(TIP).nothing and not judged(TIP, "/safety/").nothing


def test_shares_are_of_the_questions_that_they_are_about():
    scores = [judged(SUN, "/treatment/"), judged(SUN, "/safety/", "/treatment/"), judged(TIP), judged(TIP, "/safety/")]
    assert share(scores, "right page first") == "50.0"
    assert share(scores, "right page among three") == "100.0"
    assert share(scores, "opens at a section that answers") == "50.0"
    assert share(scores, "says “nothing” where there is none") == "50.0"
    assert share(scores, "says “nothing” though there is an answer") == "0.0"
    assert share(scores[:2], "says “nothing” where there is none") == "–"


def test_the_table_puts_searches_side_by_side():
    lines = table({"ours": [judged(SUN, "/treatment/")], "theme": [judged(SUN)]}, "open").splitlines()
    assert lines[0] == "| open: 1 wordings, 1 with an answer, % | ours | theme |"
    assert "| right page first | 100.0 | 0.0 |" in lines
    assert lines[-1] == "| short (1): first / three / section | 100.0 / 100.0 / 100.0 | 0.0 / 0.0 / 0.0 |"


def test_misses_say_what_happened():
    scores = [
        judged(SUN, "/treatment/"),
        judged(SUN, "/safety/#a", "/treatment/"),
        judged(SUN),
        judged(TIP, "/safety/"),
    ]
    assert misses(scores).splitlines() == [
        "- q1 “sun after”: right page at 2, opened /safety/#a",
        "- q1 “sun after”: said nothing",
        "- q2 “do I leave a tip”: nothing there, opened /safety/",
    ]
