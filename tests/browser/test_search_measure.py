"""What benchmarks/search/measure.py reads off a page: a small page stands in for a search. No time is tested."""

from __future__ import annotations

from pathlib import Path

import pytest
from measure import Search, ask, open_search
from playwright.sync_api import Browser, Page
from score import Shown

from serving import serve

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><meta charset="utf-8"><title>Search</title><input id="field"><p id="status"></p><ul></ul>
<script>
const found = { sun: ["safety/?q=sun#a", "safety/?q=sun#a", "treatment/index.html"], tip: ["safety/"], void: [] };
document.querySelector("#field").addEventListener("input", ({ target }) => setTimeout(() => {
  const links = found[target.value] ?? [];
  const nothing = { tip: "The site says nothing about tip.", void: "No results" };
  document.querySelector("#status").textContent = nothing[target.value] ?? "Found nothingness";
  document.querySelector("ul").innerHTML = links.map((link) => `<li><a href="${link}">x</a></li>`).join("");
}, 50));
</script>"""


@pytest.fixture
def search(tmp_path: Path) -> Search:
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    return Search("small", tmp_path, "", "#field", "ul a", "#status", 30)


@pytest.fixture
def asked(browser: Browser, search: Search) -> Page:
    with serve(search.folder) as base:
        page = open_search(browser, search, base)
        yield page
        page.close()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("sun", Shown(("/safety/#a", "/treatment/"), False)),
        ("tip", Shown(("/safety/",), True)),
        ("void", Shown((), True)),
    ],
)
def test_what_is_shown(asked: Page, search: Search, text: str, shown: Shown):
    assert ask(asked, search, text)[0] == shown


def test_an_answer_is_never_that_of_the_text_before(asked: Page, search: Search):
    ask(asked, search, "sun")
    assert ask(asked, search, "tip")[0].addresses == ("/safety/",)
