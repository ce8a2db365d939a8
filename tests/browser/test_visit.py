"""What a visit may not do: complain in the console, break the page's own policy, ask another host, fail to load,
set a cookie. Every page is visited and whatever it offers is used; test_fits.py sees to what fits."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from corners import PAGES, STUDIES, arrive
from playwright.sync_api import Locator, Page, expect

pytestmark = pytest.mark.browser

BROKEN = """document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  (self.mnBroken ??= []).push(`${violatedDirective} ${blockedURI}`))"""


@pytest.fixture(scope="module")
def wrong(wide: Page, site: str) -> list[str]:
    """A list that fills with what goes wrong on the page; whoever reads it empties it."""
    found: list[str] = []
    wide.add_init_script(BROKEN)
    wide.on("console", lambda said: said.type in ("error", "warning") and found.append(f"console: {said.text}"))
    wide.on("pageerror", lambda error: found.append(f"error: {error}"))
    wide.on("requestfailed", lambda request: found.append(f"failed: {request.url} {request.failure}"))
    wide.on("response", lambda answer: answer.status >= 400 and found.append(f"{answer.status}: {answer.url}"))
    wide.on(
        "request", lambda one: one.url.startswith((site, "data:", "blob:")) or found.append(f"other host: {one.url}")
    )
    return found


def complaints(page: Page, wrong: list[str]) -> list[str]:
    """All that went wrong since the last look."""
    found = [*wrong, *(f"policy: {one}" for one in page.evaluate("self.mnBroken ?? []"))]
    wrong.clear()
    return found


def _preview(page: Page, mark: Locator) -> None:
    mark.hover()
    expect(page.locator(".mn-preview")).to_be_visible()
    page.keyboard.press("Escape")


def _note(page: Page, word: Locator) -> None:
    word.hover()
    expect(page.locator(".mn-note")).to_be_visible()
    page.keyboard.press("Escape")


def _verdict(page: Page, button: Locator) -> None:
    button.click()
    expect(page.locator(".mn-filter__status")).to_contain_text(" of ")


def _copy(page: Page, sign: Locator) -> None:
    sign.dispatch_event("click")
    expect(page.locator(".mn-copied")).not_to_be_empty()


def _needle(page: Page, slider: Locator) -> None:
    slider.fill("0.5")
    expect(slider).to_have_attribute("aria-valuetext", "0.5 millimeters")


def _fold(page: Page, summary: Locator) -> None:
    summary.click()
    expect(summary.locator("..")).to_have_attribute("open", "")


def _studies(page: Page, choice: Locator) -> None:
    choice.select_option(label="Melasma")
    expect(page.locator(".mn-filter__status")).to_contain_text(" of ")


def _colors(page: Page, choice: Locator) -> None:
    for scheme, contrast in (("dark", False), ("contrast", True), ("light", False), ("", False)):
        choice.select_option(scheme)
        assert page.locator("body[data-mn-contrast]").count() == contrast


USES: dict[str, Callable[[Page, Locator], None]] = {
    ".mn-cite > a": _preview,
    "a.mn-term": _note,
    '.mn-filter__button[data-mn-value="overstated"]': _verdict,
    ".mn-table__sort": lambda page, button: button.click(),
    "#mn-tools-use": _studies,
    "[data-mn-needle] input": _needle,
    "button.mn-copy__button": _copy,
    ".mn-page h2 > .headerlink": _copy,
    ".mn-fig__numbers > summary": _fold,
    ".mn-cite-page > summary": _fold,
    "[data-mn-colors]": _colors,
}
"""What a page may offer, and how it is used: each where it is first seen."""


@pytest.mark.parametrize("address", [*PAGES, *STUDIES, "404.html"])
def test_nothing_goes_wrong(wide: Page, wrong: list[str], address: str):
    arrive(wide, address)
    for offered, use in USES.items():
        found = wide.locator(f"{offered} >> visible=true")
        if found.count():
            use(wide, found.first)
    assert complaints(wide, wrong) == []
    assert wide.context.cookies() == []


def test_everything_that_is_used_is_somewhere(wide: Page):
    """A selector that no page knows any more would test nothing."""
    missing = set(USES)
    for address in ("evidence/claims/", "evidence/studies/", "treatment/needle-length/", "benefits/scars/"):
        arrive(wide, address)
        missing -= {offered for offered in missing if wide.locator(offered).count()}
    assert missing == set()


def test_nothing_goes_wrong_while_searching(wide: Page, wrong: list[str], site: str):
    arrive(wide, "")
    wide.keyboard.press("/")
    wide.keyboard.type("scars")
    wide.locator(".mn-search__option").first.wait_for()
    # What is still on its way when the page is left fails, and rightly so.
    wide.wait_for_load_state("networkidle")
    wide.wait_for_timeout(600)
    wide.locator(".mn-search__option").first.click()
    wide.wait_for_url(lambda url: url.split("?")[0] != site)
    wide.wait_for_load_state("networkidle")
    assert [one for one in complaints(wide, wrong) if not one.endswith("net::ERR_ABORTED")] == []


@pytest.mark.parametrize(
    ("said", "script"),
    [
        ("console:", "console.error('x')"),
        ("other host:", "new Image().src = 'http://127.0.0.1:9/x.png'"),
        ("policy:", "document.head.append(Object.assign(document.createElement('style'), {textContent: 'p{}'}))"),
        ("404:", "fetch('nowhere.json').catch(() => 0)"),
    ],
)
def test_what_goes_wrong_is_noticed(wide: Page, wrong: list[str], said: str, script: str):
    arrive(wide, "about/")
    wide.evaluate(f"{{ {script}; }}")
    wide.wait_for_timeout(200)
    assert any(one.startswith(said) for one in complaints(wide, wrong))
