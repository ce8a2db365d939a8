"""The figures in a browser: the slider by keyboard, and what is there without a script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

NEEDLE = "treatment/needle-length/"


def test_slider_by_keyboard_changes_words_and_drawing(desk: Page):
    desk.goto(NEEDLE)
    slider = desk.get_by_role("slider", name="Needle length")
    expect(slider).to_be_enabled()
    expect(slider).to_have_attribute("aria-valuetext", "1.5 millimeters")
    figure = desk.locator(".mn-needle")
    nose = figure.get_by_role("status").get_by_role("listitem").filter(has_text="Nose")
    expect(nose).to_contain_text("in the dermis", use_inner_text=True)
    expect(figure.locator("[data-mn-trials]")).to_contain_text("Dhurat 2013", use_inner_text=True)
    tip = figure.locator("[data-mn-tip]").first
    before = float(tip.get_attribute("height"))

    slider.focus()
    slider.press("Home")
    expect(slider).to_have_attribute("aria-valuetext", "0.2 millimeters")
    expect(figure.get_by_role("status")).to_contain_text("in the living epidermis", use_inner_text=True)
    expect(figure.locator("[data-mn-trials]")).not_to_contain_text("Dhurat 2013", use_inner_text=True)
    assert float(tip.get_attribute("height")) < before

    slider.press("ArrowRight")
    expect(slider).to_have_attribute("aria-valuetext", "0.25 millimeters")
    expect(figure.locator("[data-mn-trials]")).to_contain_text("Lee 2014", use_inner_text=True)
    expect(figure.locator("[data-mn-home]")).to_contain_text("At home", use_inner_text=True)

    slider.press("End")
    expect(nose).to_contain_text("right through the skin", use_inner_text=True)
    expect(figure.get_by_text("None in our records.")).to_be_visible()


def test_a_range_of_lengths_fits_between_its_ends(desk: Page):
    desk.goto(NEEDLE)
    slider = desk.get_by_role("slider", name="Needle length")
    expect(slider).to_be_enabled()
    shown = desk.locator("[data-mn-trials] li:visible")
    slider.fill("0.7")
    expect(shown.filter(has_text="0.25 to 2 mm")).to_have_count(1)


def test_without_script_the_table_and_the_drawing_are_there(plain: Page):
    plain.goto(NEEDLE)
    figure = plain.locator(".mn-fig--needle")
    expect(figure.get_by_role("img", name="Needle lengths against the thickness of facial skin")).to_be_visible()
    expect(figure.get_by_role("slider")).to_have_count(0)
    figure.get_by_text("The numbers as a table").click()
    expect(figure.get_by_role("table")).to_contain_text("Dhurat 2013", use_inner_text=True)


def test_a_mark_leads_to_its_answer(phone: Page):
    phone.goto("benefits/")
    phone.get_by_role("link", name="Acne scars, how big: ").click()
    expect(phone).to_have_url(re.compile(r"benefits/scars/#outcome-acne-scars-needling-alone$"))
    expect(phone.locator("#outcome-acne-scars-needling-alone")).to_be_in_viewport()


def test_a_dot_of_the_timeline_leads_to_its_record(desk: Page):
    desk.goto("evidence/studies/")
    dot = desk.locator(".mn-time__link").last
    address = dot.get_attribute("href").strip("./")
    dot.click()
    expect(desk).to_have_url(re.compile(f"{re.escape(address)}/?$"))


@pytest.mark.parametrize("page", ["benefits/", NEEDLE, "safety/side-effects/", "benefits/hair/", "evidence/studies/"])
def test_no_figure_is_wider_than_a_small_phone(phone: Page, page: str):
    phone.set_viewport_size({"width": 320, "height": 740})
    phone.goto(page)
    figure = phone.locator("figure.mn-fig").first
    box = figure.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    small = figure.evaluate(
        "f => [...f.querySelectorAll('svg text')].filter(t => parseFloat(getComputedStyle(t).fontSize) < 12).length"
    )
    assert small == 0
