"""The search's index: one form for every form of a word, and sections with addresses."""

from __future__ import annotations

import json

import pytest

from corpus import ROOT
from ledger.search import Words
from ledger.search.coding import front_coded, varints
from ledger.search.index import FREQUENT, Index, Page, StudyEntry
from ledger.search.publish import file_name, page, studies_of
from ledger.search.sections import Section, sections

WORDS = Words({"dark marks": ("pih", "dark spots", "hyperpigmentation"), "micro-needling": ("microneedling",)})


@pytest.mark.parametrize(
    "forms",
    [
        "bruise bruises bruised bruising",
        "infect infected infection infections",
        "scar scars scarring scarred",
        "allergy allergies allergic",
        "pigment pigmented pigmentation",
        "oedema edema oedematous edematous",
        "haemophilia hemophilia",
        "anaesthetic anesthetic",
        "randomised randomized",
        "authorised authorized authorisation authorization",
        "colour color colours",
        "moisturiser moisturizer moisturizers",
        "ageing aging",
        "licence license licensed",
        "dermaroller dermaroler",
        "safe safely safety",
        "millimetre millimeter millimetres",
        "fibre fiber fibres",
        "centred centered",
        "catalogue catalog",
        "defence defense",
        "practise practice",
        "photoageing photoaging",
        "sulphate sulfate",
        "analyser analyzer",
        "moisturising moisturizing moisturiser",
        "labelled labeled",
        "mould mold",
        "sunburnt sunburned",
        "close closes closing closure",
    ],
)
def test_forms_and_spellings_of_a_word_are_one(forms: str):
    assert len({WORDS.stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "pair",
    [
        "needle needling",
        "pore pure",
        "red reading",
        "roller rolling",
        "poor pore",
        "has ha",
        "peel peeling",
        "burn burning",
        "tan tanning",
    ],
)
def test_other_words_stay_apart(pair: str):
    one, other = map(WORDS.stem, pair.split())
    assert one != other


def test_a_text_as_words():
    assert WORDS.split("Crow’s feet: 3.4 El-Domyati, Açai") == ["crows", "feet", "3.4", "el", "domyati", "acai"]
    assert WORDS.split("1.5mm, 20mg K202243") == ["1.5", "mm", "20", "mg", "k202243"]


TEXTS = json.loads((ROOT / "tests/js/words.json").read_text(encoding="utf-8"))
"""Texts and their words; ``tests/js/words.test.mjs`` holds the script to the same."""


@pytest.mark.parametrize("text", TEXTS)
def test_letters_with_and_without_a_plain_form_are_folded(text: str):
    assert WORDS.split(text) == TEXTS[text]


@pytest.mark.parametrize("text", ["moller", "møller", "Sandby-Møller", "MOLLER", "sandbymoller"])
def test_a_name_is_found_with_and_without_its_letters(real, text: str):
    [study] = [study for study in studies_of(real) if "sandby" in study.key]
    held = {term for said in (study.short, *study.authors) for term, _ in WORDS.index(said)}
    assert {term for term, _ in WORDS.index(text)} <= held


@pytest.mark.parametrize("text", ["dark spots", "Dark-marks", "PIH", "hyperpigmentation", "dark spot", "darkspots"])
def test_every_synonym_of_a_line_is_the_same_term(text: str):
    assert "=dark marks" in dict(WORDS.index(text))


@pytest.mark.parametrize("text", ["micro-needling", "microneedling", "micro needling", "needling"])
def test_micro_needling_is_one_word_however_it_is_written(text: str):
    assert "=micro-needling" in dict(WORDS.index(text))


def test_a_page_is_indexed_with_its_topics(real):
    assert "isotretinoin" in page(real, "safety/medicines.md", "", PAGE).topics
    assert json.loads(written([Page("a/", "A", "", [], topics=["b", "c d"])]))["pages"][0][5] == "b . c d"


def test_words_that_say_nothing_are_left_out():
    assert list(WORDS.index("what should I do about it")) == []


PAGE = """<h1 id="t">Title</h1><p>First words<sup class="mn-cite">[1]</sup>.</p>
<h2 id="one">One <em>thing</em><a class="headerlink" href="#one">¶</a></h2>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>x</td><td>y</td></tr></tbody></table>
<article class="mn-card mn-card--claim" data-mn-verdict="overstated" id="claim-c"><p class="mn-card__kicker">Kicker</p>
<p class="mn-card__name">It works.</p><p>Why &amp; how.</p><p class="mn-card__foot">Rests on 1</p></article>
<p>After the card.</p>
<div id="term-w"><dt>Word</dt><dd>Its meaning.</dd></div>
<details class="mn-changes__added"><summary>1 study read</summary><ul><li>Ash 2019: twelve people.</li></ul></details>
<section class="mn-refs"><h2 id="references">References</h2><p>Not searched.</p></section>"""


def test_a_page_is_cut_into_sections_cards_and_terms():
    assert list(sections(PAGE)) == [
        Section("", "", ["First words."]),
        Section("One thing", "one", ["A; B", "x; y", "After the card."]),
        Section("It works.", "claim-c", ["Why & how."], "overstated", is_card=True),
        Section("Word", "term-w", ["Its meaning."]),
    ]


def test_a_claim_is_never_listed_without_its_verdict(real):
    [claim] = [part for part in page(real, "evidence/claims.md", "Claims", PAGE).sections if part.verdict]
    assert claim.heading == "“It works.” Overstated"


def test_a_harm_is_searched_on_the_pages_about_safety_only(real):
    html = '<section class="mn-card mn-card--harm" id="harm-x"><p class="mn-card__name">X</p></section>'
    held = {}
    for name in ("benefits/scars.md", "safety/infection.md"):
        held[name] = [part.anchor for part in page(real, name, "", html).sections]
    assert held == {"benefits/scars.md": [""], "safety/infection.md": ["", "harm-x"]}


def test_words_are_told_from_the_word_before():
    assert front_coded(["bruise,bruised", "brush", "=dark_marks"]) == "Abruise,Gd Dsh A=dark_marks"


def test_steps_are_coded_in_letters():
    assert varints([0, 3, 30]) == "ADbB"


def written(pages, studies=()) -> str:
    return Index(WORDS, pages, studies).write().removeprefix("self.mnSearch.index = ").rstrip(";\n")


def test_the_index_holds_words_of_what_it_does_not_hold_as_text():
    pages = [Page("a/", "Alpha", "Beta", [Section("Gamma", "gamma", ["Delta delta."])])]
    studies = [StudyEntry("s2014", "Epsilon 2014", "Zeta", ["Epsilon"], "2014", ["123"])]
    index = Index(WORDS, pages, studies)
    assert index.postings == {"delta": [0], "epsilon": [2], "2014": [2]}
    data = json.loads(written(pages, studies))
    assert data["pages"] == [["a/", "Alpha", "", "Beta", 1, "", [0], [["Gamma", "="]]]]
    assert data["studies"] == [["s2014", "Epsilon 2014", "Zeta", "123"]]
    assert len(data["terms"].split()) == len(data["postings"].split()) == 3


def test_a_word_of_the_heading_above_is_not_said_twice():
    pages = [Page("a/", "Alpha", "", [Section("Gammas", "gamma", ["A gamma and a delta."])])]
    assert Index(WORDS, pages, []).postings == {"delta": [0]}


def test_long_pages_are_fetched_in_portions():
    parts = [Section(name, name, ["x" * size]) for name, size in (("a", 2500), ("b", 600), ("c", 500), ("d", 9000))]
    chunks = Page("p/", "P", "", parts).chunks
    assert [(start, [part.heading for part in held]) for start, held in chunks] == [
        (0, ["a"]),
        (1, ["b", "c"]),
        (3, ["d"]),
    ]


def test_a_card_is_searched_once_on_a_page_for_readers():
    card = Section("Card", "claim-c", ["The same text."], is_card=True)
    index = Index(WORDS, [Page("list/", "L", "", [card], weight=0.5), Page("home/", "H", "", [card])], [])
    assert [[part.anchor for part in page.sections] for page in index.pages] == [["claim-c"], []]
    assert index.pages[0].address == "home/"


def test_a_word_of_many_sections_is_known_and_found_in_none_of_their_texts():
    parts = [Section(f"H{number}", f"h{number}", ["rain"]) for number in range(FREQUENT + 1)]
    parts[0].blocks, parts[0].asks = ["rain sun"], ("a lot of rain",)
    parts[1].blocks = ["rain snow"] * 2
    index = Index(WORDS, [Page("p/", "P", "", parts)], [])
    assert index.postings == {"rain": [len(parts)], "sun": [0], "snow": [1]}


def test_the_questions_that_a_section_answers_are_searched(real):
    [top, *_] = page(real, "safety/medicines.md", "", PAGE).sections
    assert top.asks
    part = Section("Head", "head", [], asks=("sun rays", "a delta"))
    assert Index(WORDS, [Page("a/", "A", "", [part])], []).postings == {"sun": [1], "ray": [1], "delta": [1]}


def test_a_study_is_called_by_its_key_unless_its_name_is_another():
    assert [StudyEntry("alam2014", name, "").told for name in ("Alam 2014", "Alam and others 2014")] == [
        "",
        "Alam and others 2014",
    ]


@pytest.mark.parametrize(
    ("key", "authors", "years"),
    [
        ("dogra2014", ("dogra",), "2014"),
        ("aad2018", ("American Academy of Dermatology Americanacademyofdermatology", "aad"), "2018"),
        ("eldomyati2018", ("eldomyati",), "2017 2018"),
        ("eldomyati2015", ("El-Domyati Eldomyati",), "2015"),
    ],
)
def test_a_study_goes_by_its_key_and_by_names_written_as_one(real, key: str, authors: tuple[str], years: str):
    [entry] = [entry for entry in studies_of(real) if entry.key == key]
    assert (tuple(entry.authors[: len(authors)]), entry.year) == (authors, years)


def test_file_names_of_texts():
    assert [file_name(address) for address in ("", "benefits/scars/")] == ["home", "benefits-scars"]
