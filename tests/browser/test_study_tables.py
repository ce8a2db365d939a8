"""Sorting the tables of studies, and the filters of the one of all studies."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

ALL = "evidence/studies/"
ROW = "[data-mn-studies] tbody tr"
STATUS = ".mn-filter__status"


def people(page: Page) -> list[str]:
    return page.locator(ROW).evaluate_all("rows => rows.map(row => row.dataset.sortPeople)")


def names(page: Page) -> list[str]:
    return page.locator(f"{ROW} > th").all_inner_texts()


def head(page: Page, column: str) -> Locator:
    return page.locator("[data-mn-studies] thead th", has_text=column)


def visible_where(page: Page, wanted: str) -> None:
    """Exactly the rows that match a CSS selector are shown, and they are counted."""
    some, all_ = page.locator(f"{ROW}{wanted}").count(), page.locator(ROW).count()
    assert 0 < some < all_
    expect(page.locator(STATUS)).to_have_text(f"{some} of {all_} studies")
    expect(page.locator(f"{ROW}:visible")).to_have_count(some)
    expect(page.locator(f"{ROW}{wanted}:visible")).to_have_count(some)


def test_the_table_sorts_by_its_heads(desk: Page):
    desk.goto(ALL)
    listed = names(desk)
    head(desk, "People").get_by_role("button").click()
    expect(head(desk, "People")).to_have_attribute("aria-sort", "descending")
    counted = [int(count) for count in people(desk) if count]
    assert counted == sorted(counted, reverse=True) and len(counted) > 3
    assert "" in people(desk)
    assert "" not in people(desk)[: len(counted)], "a row without a number comes last"
    head(desk, "People").get_by_role("button").click()
    expect(head(desk, "People")).to_have_attribute("aria-sort", "ascending")
    assert [int(count) for count in people(desk) if count] == sorted(counted)
    assert "" not in people(desk)[: len(counted)], "a row without a number comes last"
    head(desk, "Study").get_by_role("button").click()
    expect(head(desk, "Study")).to_have_attribute("aria-sort", "ascending")
    assert head(desk, "People").get_attribute("aria-sort") is None
    assert sorted(names(desk)) == sorted(listed) and names(desk) != listed
    assert desk.url.endswith("?sort=study-ascending")


def test_choosing_filters_counts_and_changes_the_address(desk: Page):
    desk.goto(ALL)
    expect(desk.locator(STATUS)).to_have_text(f"All {desk.locator(ROW).count()} studies")
    desk.get_by_label("Used for").select_option(label="Acne scars")
    visible_where(desk, '[data-uses~="acne-scars"]')
    desk.get_by_label("Design", exact=True).select_option(label="Randomized trial")
    visible_where(desk, '[data-uses~="acne-scars"][data-design="randomized-trial"]')
    assert desk.url.endswith("?use=acne-scars&design=randomized-trial")
    desk.reload()
    visible_where(desk, '[data-uses~="acne-scars"][data-design="randomized-trial"]')
    desk.get_by_role("button", name="Show all").click()
    expect(desk.locator(f"{ROW}:visible")).to_have_count(desk.locator(ROW).count())
    desk.wait_for_url(f"**/{ALL}")


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("use=melasma", '[data-uses~="melasma"]'),
        ("design=case-report", '[data-design="case-report"]'),
        ("controlled=yes", '[data-controlled="yes"]'),
        ("controlled=no", '[data-controlled="no"]'),
        ("kind=radiofrequency", '[data-kind="radiofrequency"]'),
        ("kind=plain&controlled=yes", '[data-kind="plain"][data-controlled="yes"]'),
    ],
)
def test_the_address_filters(desk: Page, query: str, wanted: str):
    desk.goto(f"{ALL}?{query}")
    visible_where(desk, wanted)


def test_words_filter_whatever_their_case_and_hyphen(desk: Page):
    desk.goto(f"{ALL}?q=ABSTRACT%20scars")
    expect(desk.locator(STATUS)).to_contain_text(" of ")
    some = desk.locator(f"{ROW}:visible").count()
    assert 0 < some < desk.locator(ROW).count()
    for text in desk.locator(f"{ROW}:visible").all_inner_texts():
        assert "abstract" in text.lower() and "scars" in text.lower()
    desk.get_by_label("Words in it").fill("Micro Needling")
    joined = desk.locator(f"{ROW}:visible").count()
    desk.get_by_label("Words in it").fill("microneedling")
    assert desk.locator(f"{ROW}:visible").count() == joined > 0


def test_nothing_found_says_so(desk: Page):
    desk.goto(f"{ALL}?q=xyzzy")
    expect(desk.locator(STATUS)).to_contain_text("0 of")
    expect(desk.locator(STATUS)).to_contain_text("show all")


def test_the_address_sorts_and_the_list_and_the_heads_agree(desk: Page):
    desk.goto(f"{ALL}?sort=people-descending")
    expect(head(desk, "People")).to_have_attribute("aria-sort", "descending")
    expect(desk.get_by_label("Order")).to_have_value("people-descending")
    counted = [int(count) for count in people(desk) if count]
    assert counted == sorted(counted, reverse=True)
    desk.get_by_label("Order").select_option(label="Newest first")
    years = desk.locator(ROW).evaluate_all("rows => rows.map(row => row.dataset.sortYear).filter(Boolean)")
    assert years == sorted(years, reverse=True) and years[0] > years[-1]
    head(desk, "Design").get_by_role("button").click()
    expect(desk.get_by_label("Order")).to_have_value("design-ascending")
    assert desk.url.endswith("?sort=design-ascending")


def test_nonsense_in_the_address_changes_nothing(desk: Page):
    desk.goto(f"{ALL}?use=nonsense&sort=nonsense-descending&kind=constructor")
    expect(desk.locator(STATUS)).to_have_text(f"All {desk.locator(ROW).count()} studies")
    assert desk.locator("[aria-sort]").count() == 0
    expect(desk.get_by_label("Used for")).to_have_js_property("selectedIndex", 0)


def test_every_choice_has_a_label_from_the_vocabulary(desk: Page):
    desk.goto(ALL)
    desk.locator(".mn-tools").wait_for()
    labels = desk.locator(".mn-tools option").all_inner_texts()
    assert len(labels) > 30
    assert [label for label in labels if not label[:1].isupper()] == []


def test_without_a_script_the_table_is_complete(plain: Page):
    plain.goto(f"{ALL}?use=melasma")
    expect(plain.locator(f"{ROW}:visible")).to_have_count(plain.locator(ROW).count())
    assert plain.locator("form.mn-tools, thead button").count() == 0


def test_a_subject_leads_to_its_studies_in_the_table(desk: Page):
    desk.goto("benefits/hair/")
    link = desk.locator(".mn-studies li a")
    said = int(desk.locator(".mn-studies li").inner_text().rpartition("(")[2].rstrip(")"))
    link.click()
    visible_where(desk, '[data-uses~="hair-loss"]')
    expect(desk.locator(f"{ROW}:visible")).to_have_count(said)
    expect(desk.locator("form.mn-tools")).to_be_in_viewport()
