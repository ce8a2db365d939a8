"""Asks a search in a real browser, as somebody who types: what comes first, how soon, and for how many bytes."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Response

THROTTLE = 4
ASK = """async ({ field, results, ask, quiet }) => {
  const input = document.querySelector(field);
  const links = () => [...document.querySelectorAll(results)].map((link) => link.href);
  let first = 0;
  let last = performance.now();
  const start = last;
  const set = (text) => { input.value = text; input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true })); };
  const changed = () => { last = performance.now(); if (!first && links().length) first = last; };
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  set(ask);
  while (performance.now() - last < quiet) await new Promise((done) => setTimeout(done, 10));
  observer.disconnect();
  return { links: links(), latency: first ? first - start : null };
}"""


@dataclass(frozen=True)
class Search:
    """Where a search is on the page, and how long it must be silent before its answer counts as complete (ms)."""

    name: str
    folder: Path
    page: str
    field: str
    results: str
    quiet: int


def ask(page: Page, search: Search, text: str, base: str) -> tuple[list[str], float | None]:
    """The addresses of the answers in their order, each page once, and the time to the first in milliseconds."""
    # The last letter is the keystroke that counts: what stands before it was typed already.
    options = {"field": search.field, "results": search.results, "quiet": search.quiet}
    page.evaluate(ASK, {**options, "ask": text[:-1], "quiet": min(search.quiet, 350)})
    found = page.evaluate(ASK, {**options, "ask": text})
    addresses = [
        link.removeprefix(base).split("#")[0].split("?")[0].removesuffix("index.html") for link in found["links"]
    ]
    return list(dict.fromkeys(addresses)), found["latency"]


def open_search(browser: Browser, search: Search, base: str, throttle: int = 1) -> Page:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(base + (search.page or "index.html"), wait_until="networkidle")
    page.locator(search.field).focus()
    page.wait_for_timeout(1500)
    if throttle > 1:
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": throttle})
    return page


def first_search(browser: Browser, search: Search, base: str, text: str) -> dict[str, int]:
    """Bytes (gzip) of the search before the field is focused, and of the whole first search."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))
    page.goto(base + search.page, wait_until="networkidle")
    page.wait_for_timeout(500)
    before = list(responses)
    page.locator(search.field).focus()
    page.keyboard.type(text, delay=80)
    page.wait_for_timeout(2000)
    sizes = [_compressed(response.body()) if _of_search(response.url) else 0 for response in responses]
    page.close()
    return {"before": sum(sizes[: len(before)]), "all": sum(sizes), "requests": sum(size > 0 for size in sizes)}


def _of_search(url: str) -> bool:
    return "/search/" in url or "/pagefind/" in url or "/workers/search" in url or "/lunr/" in url


def _compressed(body: bytes) -> int:
    """The size over a connection that compresses what gains from it."""
    return min(len(body), len(gzip.compress(body, 6)))
