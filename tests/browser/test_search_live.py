"""The search: keys, announcements, its address, and that nothing is fetched before it is used; also from disk."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

FIELD = "[data-mn-search-field]"
STATUS = "[data-mn-search-status]"
OPTION = "[data-mn-search-list] [role=option]"
ACTIVE = f"{OPTION}[aria-selected=true]"
PAGES = '[role=group][aria-labelledby="mn-search-pages"]'
STUDIES = '[role=group][aria-labelledby="mn-search-studies"]'


def search(page: Page, text: str) -> None:
    page.locator(FIELD).focus()
    page.locator(FIELD).fill(text)
    expect(page.locator(OPTION).first).to_be_visible()


def asked_for(page: Page) -> list[str]:
    """A list that fills with the files of the search that are fetched."""
    asked: list[str] = []
    page.on("request", lambda request: "/search/" in request.url and asked.append(request.url.split("/search/")[1]))
    return asked


def test_nothing_is_fetched_before_the_field_is_used(desk: Page):
    asked = asked_for(desk)
    desk.goto("", wait_until="networkidle")
    assert asked == []
    search(desk, "acne scars")
    desk.wait_for_timeout(600)
    assert asked[:3] == ["panel.js", "worker.js", "index.js"]
    assert all(name.startswith("text/") for name in asked[3:]) and 1 <= len(asked[3:]) <= 3


def test_keys(desk: Page):
    desk.goto("benefits/", wait_until="networkidle")
    desk.keyboard.press("/")
    expect(desk.locator(FIELD)).to_be_focused()
    desk.keyboard.type("isotretinoin")
    expect(desk.locator(OPTION).first).to_be_visible()
    expect(desk.locator(FIELD)).to_have_attribute("aria-expanded", "true")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("ArrowDown")
    expect(desk.locator(ACTIVE)).to_have_count(1)
    expect(desk.locator(FIELD)).to_have_attribute("aria-activedescendant", "mn-search-option-1")
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("ArrowUp")
    last = desk.locator(OPTION).count() - 1
    expect(desk.locator(FIELD)).to_have_attribute("aria-activedescendant", f"mn-search-option-{last}")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("Enter")
    desk.wait_for_url(re.compile(r"safety/medicines/#"))
    expect(desk.locator(FIELD)).to_have_attribute("aria-expanded", "false")


def test_escape_closes_and_clears_the_address(desk: Page):
    desk.goto("")
    search(desk, "melasma")
    expect(desk).to_have_url(re.compile(r"\?q=melasma$"))
    desk.keyboard.press("Escape")
    expect(desk.locator(OPTION).first).to_be_hidden()
    expect(desk.locator(FIELD)).not_to_be_focused()
    expect(desk).not_to_have_url(re.compile("q="))


def test_leaving_the_field_closes(desk: Page):
    desk.goto("")
    search(desk, "melasma")
    desk.keyboard.press("Tab")
    expect(desk.locator(FIELD)).to_have_attribute("aria-expanded", "false")


def test_what_was_found_is_announced(desk: Page):
    desk.goto("")
    expect(desk.locator(STATUS)).to_have_attribute("role", "status")
    search(desk, "hemophilia")
    expect(desk.locator(STATUS)).to_have_text(re.compile(r"^\d+ pages? and \d+ stud(y|ies) found\.$"))
    search(desk, "melsama")
    expect(desk.locator(STATUS)).to_have_text(re.compile("found. Looked for “melasma”"))


def test_an_address_with_a_question_searches(phone: Page):
    phone.goto("?q=is+it+safe+when+pregnant")
    expect(phone.locator(OPTION).first).to_have_attribute("href", re.compile("safety/medicines/"))
    expect(phone.locator(FIELD)).to_have_value("is it safe when pregnant")


def test_the_magnifier_opens_the_field_on_a_phone(phone: Page):
    phone.goto("")
    phone.get_by_role("button", name="Search").click()
    expect(phone.locator(FIELD)).to_be_focused()


def test_a_result_shows_page_section_and_sentence_with_marks(desk: Page):
    desk.goto("")
    search(desk, "accutane")
    first = desk.locator(OPTION).first
    expect(first.locator(".mn-search__title")).to_contain_text("Medicines")
    expect(first.locator(".mn-search__section")).to_have_text("How long should I wait after isotretinoin?")
    expect(first.locator(".mn-search__text mark").first).to_have_text(re.compile("isotretinoin", re.IGNORECASE))


def test_a_page_whose_title_is_asked_for_answers_with_its_summary(desk: Page):
    desk.goto("")
    search(desk, "acne scars")
    first = desk.locator(OPTION).first
    expect(first).to_have_attribute("href", re.compile("benefits/scars/$"))
    expect(first.locator(".mn-search__section")).to_have_count(0)
    expect(first.locator(".mn-search__text")).to_contain_text("Needling may make acne scars a little better")


def test_studies_stand_apart_below_the_pages(desk: Page):
    desk.goto("")
    search(desk, "melasma")
    groups = desk.locator("[data-mn-search-list] [role=group]")
    assert [group.get_attribute("aria-labelledby") for group in groups.all()] == [
        "mn-search-pages",
        "mn-search-studies",
    ]
    assert not desk.locator(f'{PAGES} a[href*="evidence/studies/"]').count()
    assert desk.locator(f'{STUDIES} a[href*="evidence/studies/"]').count() == desk.locator(f"{STUDIES} a").count() <= 6


@pytest.mark.parametrize("text", ["Alam 2014", "24919799", "doi:10.1001/jamadermatol.2013.8687"])
def test_a_study_that_is_named_comes_first(desk: Page, text: str):
    desk.goto("")
    search(desk, text)
    expect(desk.locator(OPTION).first).to_have_attribute("href", re.compile("evidence/studies/alam2014/"))


def test_where_only_the_heading_matches_the_text_below_it_is_shown(desk: Page):
    desk.goto("")
    search(desk, "open label")
    first = desk.locator(OPTION).first
    expect(first.locator(".mn-search__section")).to_contain_text("Open-label")
    expect(first.locator(".mn-search__text")).to_have_text("A study in which everybody knows who got which treatment.")


def test_nothing_found_offers_the_nearest_word_the_glossary_and_a_form(desk: Page):
    desk.goto("")
    search(desk, "ixotrtynoxn")
    expect(desk.locator(STATUS)).to_have_text("The site says nothing about “ixotrtynoxn”.")
    expect(desk.locator(OPTION)).to_have_count(3)
    expect(desk.locator(OPTION).nth(1)).to_have_attribute("href", re.compile("about/glossary/"))
    expect(desk.locator(OPTION).last).to_have_attribute("href", re.compile("contributing/#suggest-a-page$"))
    desk.locator(OPTION).first.click()
    expect(desk.locator(FIELD)).to_have_value("isotretinoin")
    expect(desk.locator(OPTION).first).to_have_attribute("href", re.compile("safety/medicines/"))


def test_where_nothing_answers_the_nearest_page_is_offered(desk: Page):
    desk.goto("")
    search(desk, "how long does botox last")
    expect(desk.locator(STATUS)).to_have_text("The site says nothing about “how long does botox last”.")
    groups = desk.locator("[data-mn-search-list] [role=group]")
    assert [group.get_attribute("aria-labelledby") for group in groups.all()] == [
        "mn-search-nearest",
        "mn-search-instead",
    ]
    expect(desk.locator(OPTION)).to_have_count(3)


def test_the_form_to_ask_for_a_page_has_the_question_in_it(desk: Page):
    desk.goto("")
    form = "https://example.org/p/issues/new?template=question.yml"
    desk.evaluate("form => (document.querySelector('[data-mn-search]').dataset.mnSuggest = form)", form)
    search(desk, "ixotrtynoxn & so on")
    href = desk.locator(OPTION).last.get_attribute("href")
    assert href == f"{form}&title=Question%3A+ixotrtynoxn+%26+so+on&question=ixotrtynoxn+%26+so+on"


def test_a_word_that_no_page_has_is_named_and_not_mended(desk: Page):
    desk.goto("")
    search(desk, "orchestra acne scars")
    expect(desk.locator(STATUS)).to_have_text(re.compile("found. No page has “orchestra”"))


def test_every_address_of_the_index_exists(desk: Page, site_folder: Path):
    desk.goto("")
    desk.add_script_tag(url="search/index.js")
    pages = desk.evaluate("self.mnSearch.index.pages.map((page) => [page[0], page[7]])")
    slug = "(text) => text.normalize('NFKD').replace(/[^\\w\\s-]/g, '').trim().toLowerCase().replace(/[-\\s]+/g, '-')"
    for address, parts in pages:
        ids = set(re.findall(r'\sid="?([^\s">]+)', (site_folder / address / "index.html").read_text(encoding="utf-8")))
        anchors = desk.evaluate(f"(parts) => parts.map(([head, anchor]) => anchor.replace('=', ({slug})(head)))", parts)
        assert set(filter(None, anchors)) - {"nowhere"} <= ids, address


def test_works_from_disk(browser: Browser, site_folder: Path):
    page = browser.new_page()
    page.goto((site_folder / "index.html").as_uri())
    search(page, "dermaroler")
    expect(page.locator(OPTION).first).to_have_attribute("href", re.compile(r"index\.html"))
    page.locator(FIELD).fill("pregnant")
    expect(page.locator(f"{OPTION} .mn-search__text mark").first).to_be_visible()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"safety/medicines/index\.html"))
    page.close()


def test_without_scripts_there_is_no_dead_field(plain: Page):
    plain.goto("")
    expect(plain.locator(FIELD)).to_be_hidden()


def test_the_words_of_a_query_are_those_of_the_index(desk: Page, site: str, site_folder: Path):
    """Python and JavaScript obey the same definition: every word of the site gets the same stem from both."""
    from ledger.search import Words

    texts = "".join(file.read_text(encoding="utf-8") for file in (site_folder / "search/text").glob("*.js"))
    words = sorted(set(Words({}).split(texts)))
    desk.goto("")
    desk.add_script_tag(url="search/index.js")
    stems = desk.evaluate(
        """(words) => {
          const { rules, irregular } = self.mnSearch.index.definition;
          const apply = (word, [old, goal]) => word.replace(new RegExp(old, "g"), goal);
          return words.map((word) => /^\\d/.test(word) ? word : rules.reduce(apply, irregular[word] ?? word));
        }""",
        words,
    )
    assert stems == [Words({}).stem(word) for word in words]
