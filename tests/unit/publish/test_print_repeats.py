"""A card or figure in several chapters: the first in full, the others by name and page."""

from __future__ import annotations

from ledger.publish.print_book import Chapter
from ledger.publish.print_repeats import Repeat, shortened

WHY = "<p>The reason, which is long.</p>"


def card(own: str, name: str = "claim-a") -> str:
    return (
        f'<article aria-labelledby="{own}--{name}-name" class="mn-card" id="{own}--{name}">'
        f'<p class="mn-card__kicker">Claim 1</p><p class="mn-card__name" id="{own}--{name}-name">A claim</p>'
        f'<p class="mn-card__verdict">Overstated</p>{WHY}</article>'
    )


def figure(own: str) -> str:
    title = f'<p class="mn-fig__title" id="{own}--figure-glance-title">At a glance</p>'
    return f'<figure class="mn-fig" id="{own}--figure-glance">{title}<svg></svg></figure>'


def made(*html: str) -> tuple[list[str], list[Repeat]]:
    """What comes of chapters, and what was repeated."""
    found: list[Repeat] = []
    chapters = [Chapter(f"c{place}", "", 1, "", part) for place, part in enumerate(html)]
    return [one.html for one in shortened(chapters, lambda repeat: found.append(repeat) or "AGAIN")], found


def test_the_first_stays_and_later_ones_are_named():
    html, (repeat,) = made(card("one") + "x", f"y{card('two')}z")
    assert html == [card("one") + "x", "yAGAINz"]
    assert (repeat.id, repeat.first, repeat.name) == ("two--claim-a", "one--claim-a", "two--claim-a-name")
    assert "A claim" in repeat.html and "Overstated" in repeat.html and WHY not in repeat.html


def test_within_a_chapter_too_and_once_for_each_name():
    html, repeats = made(card("one") + card("one", "claim-b"), card("two") + card("two", "claim-b"))
    assert html == [card("one") + card("one", "claim-b"), "AGAINAGAIN"]
    assert [one.first for one in repeats] == ["one--claim-a", "one--claim-b"]


def test_a_figure_too():
    html, (repeat,) = made(figure("one"), figure("two"))
    assert html == [figure("one"), "AGAIN"]
    assert repeat.name == "two--figure-glance-title" and "<svg" not in repeat.html


def test_other_articles_are_no_cards():
    other = '<article id="one--hint"><p>x</p></article>'
    assert made(other, other) == ([other, other], [])
