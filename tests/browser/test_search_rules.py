"""The rules of the search, each with questions that it alone answers: what comes first, asked of the built engine."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def first(browser: Browser, site: str, site_folder: Path) -> Iterator[Callable[[str], str]]:
    """Gives the address of the first result of a question, or “nothing”. The engine also runs outside of a worker."""
    page = browser.new_page()
    page.goto(f"{site}contributing/")
    page.evaluate("self.mnSearch = { texts: {} }")
    for name in ("index.js", "worker.js"):
        page.add_script_tag(url=f"{site}search/{name}")

    def ask(text: str) -> str:
        return page.evaluate(
            """(text) => {
              const { pages, studies, studiesFirst, nothing } = self.mnSearch.answer(text);
              const [{ address, anchor } = {}] = studiesFirst ? [...studies, ...pages] : [...pages, ...studies];
              return nothing ? "nothing" : `${address}${anchor ? `#${anchor}` : ""}`;
            }""",
            text,
        )

    yield ask
    page.close()


RULES = {
    "a page comes first for its topics": {
        "fda": "safety/regulation/",
        "licensing": "safety/regulation/",
        "thyroid": "safety/who-should-wait/",
    },
    "a title is that page": {"benefits": "benefits/", "what is it": "treatment/what-it-is/"},
    "a synonym counts written as one word": {
        "icepick": "benefits/scars/",
        "pockmarks": "benefits/scars/",
        "tigerstripes": "benefits/body/",
    },
    "letters without a plain form are folded": {
        "moller": "evidence/studies/sandbymoller2003/",
        "møller": "evidence/studies/sandbymoller2003/",
    },
    "words are mended by their sound": {
        "rozasea": "safety/who-should-wait/",
        "infecshun": "safety/infection/",
        "hidrokinone": "benefits/pigmentation/",
        "cloasma": "benefits/pigmentation/",
    },
    "one letter may be wrong in a short word": {
        "botxo": "treatment/before-you-go/",
        "crwos feet": "benefits/wrinkles/",
    },
    "what is near as written counts too, and silent letters": {
        "rosacae": "safety/who-should-wait/",
        "sorisis": "safety/who-should-wait/",
    },
    "a swapped letter and a missing vowel are seen": {
        "aftrcaer": "safety/aftercare/",
        "brusies": "safety/side-effects/",
        "ezcema": "safety/who-should-wait/",
    },
    "words that say nothing are looked up among topics": {
        "how often": "treatment/sessions-and-recovery/",
        "what is done": "treatment/what-it-is/",
        "does it work": "benefits/",
    },
    "who asks what a word means is sent to the glossary": {
        "sucra meaning": "about/glossary/",
        "what does heterogeneity mean": "about/glossary/",
    },
    "a term that is the topic of no page is explained": {"open label": "about/glossary/", "smd": "about/glossary/"},
    "a short form takes an s": {"AKs": "benefits/dark-spots/", "what are AKs": "benefits/dark-spots/"},
    "an ordinary word of an office names no study": {"centre or home": "treatment/home-or-clinic/"},
    "a word of a synonym names no study, unless two joined are a key": {
        "meta analysis": "about/glossary/",
        "alam 2014 acne scars": "evidence/studies/alam2014/",
    },
    "a word that says nothing ends no name": {"laws on microneedling": "safety/regulation/"},
    "topics count in full on pages that are not for readers": {"volunteer": "contributing/", "proof": "evidence/"},
    "half a word names no study": {"sun bed": "safety/aftercare/"},
    "words joined with a slip are mended too": {"strechmarks": "benefits/body/", "sideffects": "safety/side-effects/"},
    "the last word goes on from the one before it": {"tiger str": "benefits/body/", "fever bl": "safety/infection/"},
    "a rare last word may go on": {"crows": "benefits/wrinkles/", "atrophic": "benefits/scars/"},
    "a last word that is written nowhere may go on": {"elast": "benefits/aging-skin/"},
    "a section that says which question it answers comes first": {
        "how long will my face be red": "safety/side-effects/#what-is-normal-day-by-day",
        "gym after needling": "safety/aftercare/#when-may-i-do-what-again",
        "how much does it cost": "treatment/sessions-and-recovery/#what-does-it-cost-and-does-insurance-pay",
    },
    "the words of the treatment count for nothing beside a subject": {
        "how many microneedling treatments will i need": "treatment/sessions-and-recovery/",
        "derma roller hair loss": "benefits/hair/",
        "microneedling": "treatment/what-it-is/",
    },
    "a card comes after the section that says it": {
        "0.25 mm derma roller": "treatment/needle-length/#what-about-short-home-rollers",
        "ice pick scars": "benefits/scars/#does-the-shape-of-my-scars-matter",
    },
    "a word of English is not mended": {
        "cellulite": "benefits/other-uses/",
        "tattoo": "benefits/other-uses/",
        "carpet": "nothing",
    },
    "nothing is said where there is nothing": {
        "how long does botox last": "nothing",
        "orchestra tickets": "nothing",
        "my dog ate my sandwich": "nothing",
    },
    "words of everyday speech are no errors": {
        "the girl had bruises": "safety/side-effects/",
        "yeah scalp": "benefits/hair/",
    },
    "a number is read without its unit": {"1.5mm": "treatment/needle-length/"},
    "the first author comes before others": {
        "alam": "evidence/studies/alam2014/",
        "spring 2017": "evidence/studies/spring2017/",
    },
    "a study without authors goes by its key": {"dogra": "evidence/studies/dogra2014/"},
    "an organization goes by its short form": {"aad": "evidence/studies/aad2018/"},
    "an author who is named on one page is still an author": {"ablon": "evidence/studies/ablon2018/"},
    "a study is known by any form of its numbers": {
        "pmid24919799": "evidence/studies/alam2014/",
        "10.1001%2Fjamadermatol.2013.8687": "evidence/studies/alam2014/",
        "jamadermatol.2013.8687": "evidence/studies/alam2014/",
        "https://doi.org/10.1001/jamadermatol.2013.8687/full": "evidence/studies/alam2014/",
        "NCT03390439": "evidence/studies/striae2018/",
        "https://clinicaltrials.gov/study/NCT04697992": "evidence/studies/nct04697992/",
        "k182407": "evidence/studies/k182407/",
    },
}


@pytest.mark.parametrize("rule", RULES)
def test_rule(first: Callable[[str], str], rule: str):
    found = {text: first(text) for text in RULES[rule]}
    pages = {text: "#" in goal for text, goal in RULES[rule].items()}
    assert {text: at if pages[text] else at.split("#")[0] for text, at in found.items()} == RULES[rule]
