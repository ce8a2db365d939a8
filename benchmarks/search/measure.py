"""Asks a search in a real browser, as somebody who types: what is shown, how soon, and for how many bytes."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Response
from score import Shown

THROTTLE = 4
ASK = """async ({ field, results, status, ask, quiet }) => {
  const input = document.querySelector(field);
  const links = () => [...document.querySelectorAll(results)].map((link) => link.href);
  const start = performance.now();
  let [first, last] = [0, 0];
  const changed = () => { last = performance.now(); if (!first && links().length) first = last; };
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  input.value = ask;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
  const done = (now) => now - start > 5000 || (last && now - last > quiet);
  while (!done(performance.now())) await new Promise((next) => setTimeout(next, 10));
  observer.disconnect();
  const said = document.querySelector(status)?.innerText ?? "";
  const nothing = /\\b(nothing|no matching|no results)\\b/i.test(said);
  return { links: links(), latency: first ? first - start : null, nothing };
}"""


@dataclass(frozen=True)
class Search:
    """Where a search is on the page, and how long it must be silent before its answer counts as complete (ms).

    ``status`` is the line in which it says how many there are, or that there is nothing.
    """

    name: str
    folder: Path
    page: str
    field: str
    results: str
    status: str
    quiet: int


def ask(page: Page, search: Search, text: str, quiet: int = 0) -> tuple[Shown, float | None]:
    """What is shown for a text, and the time to the first result in milliseconds."""
    found = page.evaluate(
        ASK,
        {
            "field": search.field,
            "results": search.results,
            "status": search.status,
            "ask": text,
            "quiet": quiet or search.quiet,
        },
    )
    links = tuple(dict.fromkeys(map(_address, found["links"])))
    return Shown(links, found["nothing"]), found["latency"]


def timed(page: Page, search: Search, texts: list[str]) -> list[float]:
    """Milliseconds from the last letter to the first result; what stands before it was typed already."""
    times = []
    for text in texts:
        ask(page, search, text[:-1], min(search.quiet, 350))
        times.append(ask(page, search, text)[1])
    return [time for time in times if time is not None]


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
    return {"before": sum(sizes[: len(before)]), "all": sum(sizes)}


def _address(url: str) -> str:
    """The address within the site: ``/safety/aftercare/#when-to-get-help``."""
    parts = urlsplit(url)
    return parts.path.removesuffix("index.html") + (f"#{parts.fragment}" if parts.fragment else "")


def _of_search(url: str) -> bool:
    return "/search/" in url or "/pagefind/" in url or "/workers/search" in url or "/lunr/" in url


def _compressed(body: bytes) -> int:
    """The size over a connection that compresses what gains from it."""
    return min(len(body), len(gzip.compress(body, 6)))
