"""Words of the glossary are explained once a page, in running text only."""

from __future__ import annotations

import markdown
import pytest

from corpus import ROOT
from ledger.markdown import LedgerExtension, PageContext, environment
from ledger.markdown.glossary_links import Lexicon
from ledger.views.catalog import Catalog

TERMS = [
    ("Keloid", "A raised scar.", ("keloids",)),
    ("Dermis", "The thick part.", ()),
    ("Papillary dermis", "Its upper part.", ()),
    ("Platelet-rich plasma", "A part of the blood.", ("PRP", "plasma")),
    ("SD", "How far values lie apart.", ()),
    ("510(k)", "A way onto the market.", ()),
]


@pytest.fixture
def convert(toy):
    extension = LedgerExtension(Catalog(toy), environment(ROOT / "overrides"))
    extension.lexicon = Lexicon(TERMS)
    extension.page = PageContext(report=lambda *_: None, url_for=lambda path: f"../{path}")
    return lambda text: markdown.markdown(text, extensions=[extension, "tables", "toc", "admonition", "attr_list"])


def marked(html: str) -> list[str]:
    return [part.partition("</a>")[0].rpartition(">")[2] for part in html.split('<a class="mn-term"')[1:]]


def test_a_mark_is_a_link_with_its_meaning(convert):
    html = convert("It can leave a keloid.")
    expected = '<a class="mn-term" href="../about/glossary/#term-keloid">keloid</a>'
    assert html == f"<p>It can leave a {expected}.</p>"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A keloid. Another keloid, and keloids.", ["keloid"]),
        ("Keloids first.", ["Keloids"]),
        ("The papillary dermis, then the dermis.", ["papillary dermis", "dermis"]),
        ("Needling with PRP; plasma is more of it.", ["PRP"]),
        ("prp is no abbreviation, nor is sd.", []),
        ("A dermis-like sheet, keloidal, subdermis.", []),
        ("Cleared by 510(k) in 2018.", ["510(k)"]),
        ("A keloid in the dermis with PRP. The PRP again.", ["keloid", "dermis", "PRP"]),
        ("A keloid in the dermis with PRP.", ["keloid", "dermis"]),
    ],
)
def test_first_use_longest_match_whole_words_and_two_a_sentence(convert, text, words):
    assert marked(convert(text)) == words


@pytest.mark.parametrize(
    "text",
    [
        "# Keloid",
        "[A keloid](https://example.org)",
        "`keloid`",
        "    keloid",
        "| Keloid | Dermis |\n| --- | --- |\n",
        '!!! note "Keloid"\n',
    ],
)
def test_what_is_no_running_text_is_left_alone(convert, text):
    assert marked(convert(text)) == []


def test_lists_cells_and_emphasis_are_running_text(convert):
    text = "- a *keloid*\n\n| A |\n| --- |\n| dermis |\n\n> PRP"
    assert marked(convert(text)) == ["keloid", "dermis", "PRP"]


def test_every_page_starts_anew(convert):
    assert marked(convert("A keloid.")) == marked(convert("A keloid.")) == ["keloid"]


def test_the_page_that_lists_the_glossary_is_left_alone(convert):
    assert marked(convert("A keloid.\n\n/// glossary\n///\n")) == []


def test_a_study_page_marks_words_but_not_in_its_raw_parts(convert, toy):
    html = convert(f"/// study | {next(iter(toy.studies))}\n///\n")
    assert 'class="mn-term"' not in html.partition('id="what-was-done"')[0]


def test_every_term_of_the_real_glossary_is_found_by_its_own_name(real):
    lexicon = LedgerExtension(Catalog(real), environment(ROOT / "overrides")).lexicon
    for name, term in real.glossary.root.items():
        for form in (name, *term.also):
            found = [(text.name, start, end) for start, end, text in lexicon.find(f"The {form} here.")]
            assert found == [(name, 4, 4 + len(form))], form
