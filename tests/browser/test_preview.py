"""The preview of a citation: hover, focus, tap, Esc, the way in and out, and what is left without it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

CITING = "benefits/scars/"
MARK = ".mn-cite > a"
LONG_ENOUGH = 700
"""Milliseconds after which an open preview that wanted to close would have closed."""


def mark(page: Page, place: int = 0) -> Locator:
    page.goto(CITING)
    return ready(page, place)


def ready(page: Page, place: int = 0) -> Locator:
    """The nth mark, scrolled to the middle, once the script has made the preview."""
    page.locator(".mn-preview").wait_for(state="attached")
    found = page.locator(MARK).nth(place)
    found.evaluate("mark => mark.scrollIntoView({block: 'center', behavior: 'instant'})")
    return found


def preview(page: Page) -> Locator:
    return page.locator(".mn-preview")


def target(found: Locator) -> str:
    return found.evaluate("mark => mark.hash")


def inside_viewport(page: Page) -> bool:
    box, size = preview(page).bounding_box(), page.viewport_size
    return (
        box["x"] >= 0
        and box["y"] >= 0
        and box["x"] + box["width"] <= size["width"]
        and box["y"] + box["height"] <= size["height"]
    )


def test_hover_shows_the_reference_and_leaving_hides_it(desk: Page):
    found = mark(desk)
    found.hover()
    expect(preview(desk)).to_be_visible()
    title = desk.locator(target(found)).locator("cite").inner_text()
    expect(preview(desk)).to_contain_text(title)
    expect(preview(desk)).not_to_contain_text("Cited in the text")
    assert preview(desk).locator("[id]").count() == 0
    assert preview(desk).get_attribute("role") == "dialog"
    assert preview(desk).get_attribute("aria-label") == f"Reference {found.inner_text()}"
    desk.mouse.move(1, 799)
    expect(preview(desk)).to_be_hidden()


def test_the_pointer_can_enter_the_preview(desk: Page):
    mark(desk).hover()
    expect(preview(desk)).to_be_visible()
    preview(desk).locator("a").first.hover()
    desk.wait_for_timeout(LONG_ENOUGH)
    expect(preview(desk)).to_be_visible()


def test_focus_shows_it_and_tab_goes_through_it(desk: Page):
    found = mark(desk)
    desk.keyboard.press("Shift")
    found.focus()
    expect(preview(desk)).to_be_visible()
    links = preview(desk).locator("a, button")
    for place in range(links.count()):
        desk.keyboard.press("Tab")
        expect(links.nth(place)).to_be_focused()
    desk.keyboard.press("Tab")
    following = """mark => {
      const all = [...document.querySelectorAll('.mn-page :is(a[href], button, [tabindex="0"])')];
      return all[all.indexOf(mark) + 1] === document.activeElement;
    }"""
    assert found.evaluate(following), "Tab behind the last link goes on behind the mark"
    expect(preview(desk)).to_be_hidden()


def test_shift_tab_goes_back_to_the_mark(desk: Page):
    found = mark(desk)
    desk.keyboard.press("Shift")
    found.focus()
    desk.keyboard.press("Tab")
    expect(preview(desk).locator("a").first).to_be_focused()
    desk.keyboard.press("Shift+Tab")
    expect(found).to_be_focused()
    expect(preview(desk)).to_be_visible()


def test_escape_closes_and_leaves_the_focus(desk: Page):
    found = mark(desk)
    desk.keyboard.press("Shift")
    found.focus()
    expect(preview(desk)).to_be_visible()
    desk.keyboard.press("Escape")
    expect(preview(desk)).to_be_hidden()
    expect(found).to_be_focused()


def test_escape_inside_goes_back_to_the_mark(desk: Page):
    found = mark(desk)
    desk.keyboard.press("Shift")
    found.focus()
    desk.keyboard.press("Tab")
    desk.keyboard.press("Escape")
    expect(preview(desk)).to_be_hidden()
    expect(found).to_be_focused()


def test_escape_closes_what_the_pointer_opened(desk: Page):
    mark(desk).hover()
    expect(preview(desk)).to_be_visible()
    desk.keyboard.press("Escape")
    expect(preview(desk)).to_be_hidden()


def test_a_click_and_enter_follow_the_link(desk: Page):
    found = mark(desk)
    found.click()
    expect(preview(desk)).to_be_hidden()
    assert desk.url.endswith(target(found))
    found = mark(desk, 1)
    desk.keyboard.press("Shift")
    found.focus()
    desk.keyboard.press("Enter")
    desk.wait_for_url(f"**/{target(found)}")


def test_a_tap_shows_it_and_does_not_jump(phone: Page):
    found = mark(phone)
    before, top = phone.url, phone.evaluate("scrollY")
    found.tap()
    expect(preview(phone)).to_be_visible()
    phone.wait_for_timeout(LONG_ENOUGH)
    expect(preview(phone)).to_be_visible()
    assert (phone.url, phone.evaluate("scrollY")) == (before, top)
    assert inside_viewport(phone)
    go = preview(phone).get_by_text(f"Go to reference {found.inner_text()}")
    go.tap()
    phone.wait_for_url(f"**/{target(found)}")
    expect(preview(phone)).to_be_hidden()


def test_a_tap_elsewhere_closes_it(phone: Page):
    mark(phone).tap()
    expect(preview(phone)).to_be_visible()
    phone.locator("h1").dispatch_event("pointerdown")  # Without the blur that follows it in Chromium only.
    expect(preview(phone)).to_be_hidden()


def test_a_work_can_be_taken_along(desk: Page):
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    found = mark(desk)
    found.hover()
    key = target(found).removeprefix("#ref-")
    preview(desk).get_by_role("button", name="Copy reference").click()
    expect(desk.locator(".mn-copied")).to_have_text("Reference copied")
    copied = desk.evaluate("navigator.clipboard.readText()")
    assert copied == desk.locator(f"#ref-{key} .mn-ref__work").text_content()
    for name, start in (("BibTeX", "@misc{" + key), ("RIS", "TY  - ELEC")):
        address = preview(desk).get_by_role("link", name=name).evaluate("link => link.href")
        assert desk.request.get(address).text().startswith(start)


def test_a_range_shows_all_its_references(desk: Page):
    desk.goto("benefits/wrinkles/")
    ready(desk)
    several = desk.locator(f"{MARK}[data-mn-cite]").first
    keys = several.get_attribute("data-mn-cite").split()
    several.scroll_into_view_if_needed()
    several.hover()
    expect(preview(desk).locator(".mn-preview__ref")).to_have_count(len(keys))
    for key in keys:
        expect(preview(desk)).to_contain_text(desk.locator(f"#ref-{key} cite").inner_text())
    numbers = preview(desk).locator(".mn-preview__ref").evaluate_all("items => items.map(item => item.value)")
    assert numbers == [int(desk.locator(f"#ref-{key}").evaluate("li => [...li.parentElement.children].indexOf(li)")) + 1
                       for key in keys]  # fmt: skip
    assert preview(desk).get_attribute("aria-label") == f"References {several.inner_text()}"


@pytest.mark.parametrize("place", [0, 5, 20])
def test_it_stays_inside_the_smallest_viewport_and_shifts_nothing(phone: Page, place: int):
    phone.set_viewport_size({"width": 320, "height": 560})
    found = mark(phone, place)
    size = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
    before, position = phone.evaluate(size), found.bounding_box()
    found.tap()
    expect(preview(phone)).to_be_visible()
    assert inside_viewport(phone)
    assert (phone.evaluate(size), found.bounding_box()) == (before, position)


@pytest.mark.parametrize("width", [360, 1280])
def test_a_thumb_can_hit_every_mark(desk: Page, width: int):
    """24 × 24 px (WCAG 2.5.8), counting what a script cannot measure: the area that answers to a point."""
    desk.set_viewport_size({"width": width, "height": 800})
    mark(desk)
    small = desk.locator(MARK).evaluate_all("""async (marks) => {
      const small = [];
      for (const mark of marks) {
        mark.scrollIntoView({block: 'center', behavior: 'instant'});
        const box = mark.getBoundingClientRect();
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        const hits = (dx, dy) => {
          const there = document.elementFromPoint(x + dx, y + dy);
          return there && (mark.contains(there) || there.closest('.mn-cite > a'));
        };
        if (![[-11.5, 0], [11.5, 0], [0, -11.5], [0, 11.5], [-11, -11], [11, 11]].every((at) => hits(...at))) {
          small.push(mark.id);
        }
      }
      return small;
    }""")
    assert small == []


def test_without_a_script_a_mark_is_a_link_to_the_reference(plain: Page):
    plain.goto(CITING)
    found = plain.locator(MARK).first
    where = found.get_attribute("href")
    assert where.startswith("#ref-")
    found.click()
    assert plain.url.endswith(where)
    expect(plain.locator(where)).to_be_in_viewport()
