"""One list for all chapters: numbers by first mention in the book, ranges made anew, and what led to a record."""

from __future__ import annotations

import re

import pytest

from ledger.publish.print_book import Chapter
from ledger.publish.print_endnotes import endnotes
from ledger.text.numbering import Listed, Mark

HOME = "https://example.org/guide/"


def link(*cited: str, own: str) -> str:
    """A link of a citation as the site's pages have it; its numbers do not matter."""
    keys = f' data-mn-cite="{" ".join(cited)}"' if len(cited) > 1 else ""
    names = "; ".join(key.title() for key in cited)
    return f'<a role="doc-biblioref" href="#{own}--ref-{cited[0]}"{keys} aria-label="References 7: {names}">7–9</a>'


def mark(*cited: str, own: str) -> str:
    return f'<sup class="mn-cite">[{link(*cited, own=own)}]</sup>'


def entry(key: str, own: str) -> str:
    return (
        f'<li class="mn-ref" id="{own}--ref-{key}"><p class="mn-ref__work">Doe A. <cite>On {key}.</cite></p>'
        '<p class="mn-ref__unverified">From memory,\nnot checked: year</p><ul class="mn-ref__links">'
        f'<li><a href="{HOME}evidence/studies/{key}/">Study record</a></li>'
        f'<li><a href="https://pubmed.example/{key}">PubMed</a></li>'
        f'<li><a href="https://doi.org/10.1/{key}">doi:10.1/{key}</a></li></ul>'
        f'<p class="mn-ref__back"><a href="#{own}--cite-1">1</a></p></li>'
    )


def chapter(own: str, html: str, *listed: str) -> Chapter:
    entries = "".join(entry(key, own) for key in listed)
    section = f'<section aria-labelledby="{own}--references" class="mn-refs" role="doc-endnotes">{entries}</section>'
    return Chapter(own, own.title(), 1, "mn-page", html + section * bool(listed))


def shown(given: Mark) -> str:
    return "".join(f"{part.before}{part.label}{part.after}" for part in given.parts)


def made(*chapters: Chapter) -> tuple[list[str], tuple[Listed, ...]]:
    numbered, listed = endnotes(chapters, HOME, shown)
    return [one.html for one in numbered], listed


def test_works_are_numbered_once_by_first_mention_over_all_chapters():
    one = chapter("one", mark("b", own="one") + mark("a", own="one"), "a", "b")
    two = chapter("two", mark("c", own="two") + mark("a", own="two"), "a", "c")
    html, listed = made(one, two)
    assert html == ["[1][2]", "[3][2]"]
    assert [(work.number, work.reference.key) for work in listed] == [(1, "b"), (2, "a"), (3, "c")]


def test_a_range_is_made_of_the_numbers_of_the_book():
    first = chapter("one", mark("b", own="one") + mark("z", own="one"), "b", "z")
    second = chapter("two", mark("a", "b", "c", "d", own="two"), "a", "b", "c", "d")
    assert made(first, second)[0] == ["[1][2]", "[1, 3–5]"]


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("[see {a}, p. 3]", "[see 1, p. 3]"),
        ("[{a}, p. 3; also {b}]", "[1, p. 3; also 2]"),
        ("[{a}, pp. 3, 5; {b}, p. 1]", "[1, pp. 3, 5; 2, p. 1]"),
        ("[{a}, {b}]", "[1, 2]"),
    ],
)
def test_words_beside_a_number_stay(written: str, after: str):
    cited = f'<sup class="mn-cite">{written.format(a=link("a", own="one"), b=link("b", own="one"))}</sup>'
    assert made(chapter("one", cited, "a", "b"))[0] == [after]


def test_what_the_list_says_of_a_work():
    _, (listed,) = made(chapter("one", mark("a", own="one"), "a"))
    work = listed.reference
    assert (work.short, work.html) == ("A", "Doe A. <cite>On a.</cite>")
    assert work.link == '<a href="https://doi.org/10.1/a">doi:10.1/a</a>', "the DOI before other ways"
    assert (listed.record_url, work.notes) == (f"{HOME}evidence/studies/a/", ("From memory, not checked: year",))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("#one--ref-a", "#ref-a"),
        ("#one--references", "#references"),
        (f"{HOME}evidence/studies/a/", "#ref-a"),
        (f"{HOME}evidence/studies/a/#results", "#ref-a"),
        (f"{HOME}evidence/references/", "#references"),
        (f"{HOME}evidence/references/#work-a", "#ref-a"),
        (f"{HOME}evidence/studies/not-cited/", f"{HOME}evidence/studies/not-cited/"),
        (f"{HOME}evidence/studies/?use=hair#table", f"{HOME}evidence/studies/?use=hair#table"),
        (f"{HOME}evidence/", f"{HOME}evidence/"),
        ("#one--reference-points", "#one--reference-points"),
    ],
)
def test_what_led_to_a_record_leads_to_the_list(before: str, after: str):
    html, _ = made(chapter("one", f'{mark("a", own="one")}<a href="{before}">x</a>', "a"))
    assert re.findall('href="(.*?)"', html[0]) == [after]


def test_a_citation_of_a_work_in_no_list_is_no_silent_gap():
    with pytest.raises(KeyError, match="b"):
        made(chapter("one", mark("b", own="one"), "a"))
