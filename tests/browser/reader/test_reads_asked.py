"""What a reader has asked the device for, beyond Chromium: less motion in all engines, and the system's own colors in
Firefox. WebKit knows no forced colors. What exactly they look like, test_preferences.py tries in Chromium."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from engines import Reader, Setup, needed, start
from playwright.sync_api import Browser
from test_preferences import LOOK, MOVING

from tools import KINDS

pytestmark = pytest.mark.browser

ASKED = "(query) => matchMedia(query).matches"


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def still(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Reader]:
    needed(request.param)
    started = start(request.param, Setup(still=True), browser)
    started.base = site
    yield started
    started.close()


@pytest.fixture(scope="module")
def forced(browser: Browser, site: str) -> Iterator[Reader]:
    needed("firefox")
    started = start("firefox", Setup(forced=True), browser)
    started.base = site
    started.resize(1280)
    yield started
    started.close()


@pytest.mark.parametrize("address", KINDS)
def test_nothing_moves_when_less_motion_is_asked_for(still: Reader, address: str):
    still.open(address)
    assert still.run(ASKED, "(prefers-reduced-motion: reduce)")
    assert still.run(MOVING) == []


def test_marks_keep_a_color_and_a_word(forced: Reader):
    forced.open("benefits/scars/")
    assert forced.run(ASKED, "(forced-colors: active)")
    ground = forced.run("() => getComputedStyle(document.body).backgroundColor")
    icons = forced.run(LOOK, ".mn-icon")
    assert icons and all(icon["color"] != ground for icon in icons)
    assert forced.shown(".mn-badge__word") >= len(forced.run(LOOK, ".mn-badge__word")) > 0
    for box in (".mn-card", ".mn-box--unknown", ".mn-box--plain"):
        assert all(found["border"] not in ("", ground) for found in forced.run(LOOK, box)), box


def test_what_is_chosen_differs_from_what_is_not(forced: Reader):
    forced.open("evidence/claims/?verdict=overstated")
    forced.wait_shown('.mn-filter__button[aria-pressed="true"]', 1)
    chosen = forced.run(LOOK, '.mn-filter__button[aria-pressed="true"]')
    others = forced.run(LOOK, '.mn-filter__button[aria-pressed="false"]')
    assert others and all(chosen[0]["ground"] != other["ground"] for other in others)


def test_the_dots_of_a_count_differ(forced: Reader):
    forced.open("safety/side-effects/")
    full, hole = forced.run(LOOK, ".mn-dots__full"), forced.run(LOOK, ".mn-dots__hole")
    assert full and hole
    assert {dot["stroke"] for dot in full}.isdisjoint({dot["stroke"] for dot in hole})
