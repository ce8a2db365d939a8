"""Measures our search against the theme's own and Pagefind's default, on the same pages, in Chromium. ``make search``.

README.md says what is measured and how; questions/ holds what is asked. Nothing passes or fails here.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

from measure import THROTTLE, Search, ask, first_search, open_search, timed
from playwright.sync_api import Browser, sync_playwright
from questions import FOLDER, Question, read
from score import Score, judge, misses, table
from variants import ROOT, add_pagefind, build_site

sys.path.insert(0, str(ROOT / "scripts"))

from browser import chromium
from serving import serve

FIRST = "acne scars"
TIMED = 30
"""So many of the questions are typed letter by letter to measure the time; what is found does not depend on it."""


def searches(folder: Path, site: Path | None, quick: bool) -> list[Search]:
    """Ours, and unless it must be quick the others: the same pages, built aside in ``folder``."""
    built = site or build_site(folder / "ours" / "site")
    options = "[data-mn-search-list] [role=option]:not([data-mn-ask])"
    ours = Search("ours", built, "", "[data-mn-search-field]", options, "[data-mn-search-status]", 60)
    if quick:
        return [ours]
    theme = build_site(folder / "theme" / "site", theme_search=True)
    pagefind = add_pagefind(built, folder / "pagefind")
    items, links = ".md-search-result__item > a", ".pagefind-ui__result-link"
    return [
        ours,
        Search("theme", theme, "", ".md-search__input", items, ".md-search-result__meta", 250),
        Search(
            "Pagefind", pagefind, "pagefind.html", ".pagefind-ui__search-input", links, ".pagefind-ui__message", 450
        ),
    ]


def scores(browser: Browser, search: Search, questions: list[Question]) -> list[Score]:
    with serve(search.folder) as base:
        page = open_search(browser, search, base)
        judged = [judge(question, ask(page, search, question.asked)[0]) for question in questions]
        page.close()
    return judged


def costs(browser: Browser, search: Search, texts: list[str]) -> list[str]:
    """The cells of a column: bytes before and with the first search, and times."""
    with serve(search.folder) as base:
        size = first_search(browser, search, base, FIRST)
        times = [_times(browser, search, base, texts, rate) for rate in (1, THROTTLE)]
    disk = _times(browser, search, f"{search.folder.as_uri()}/", texts, THROTTLE) if search.name == "ours" else []
    return [f"{size['before'] / 1000:.1f}", f"{size['all'] / 1000:.1f}", *map(middle, [*times, disk])]


def _times(browser: Browser, search: Search, base: str, texts: list[str], throttle: int) -> list[float]:
    page = open_search(browser, search, base, throttle)
    times = timed(page, search, texts)
    page.close()
    return times


def middle(times: list[float]) -> str:
    """Median and 95th percentile."""
    if not times:
        return "–"
    return f"{statistics.median(times):.0f} / {sorted(times)[int(0.95 * (len(times) - 1))]:.0f}"


def cost_table(columns: dict[str, list[str]]) -> str:
    names = [
        "before the field is used, KB gzip",
        "with the first search, KB gzip",
        "first result, ms, median / p95",
        f"the same at {THROTTLE}x CPU slow-down",
        f"and from disk, all in one thread, at {THROTTLE}x",
    ]
    lines = [f"| | {' | '.join(columns)} |", "| --- |" + " --- |" * len(columns)]
    lines += [
        f"| {name} | {' | '.join(cells)} |"
        for name, cells in zip(names, zip(*columns.values(), strict=True), strict=True)
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("set", nargs="?", choices=sorted(file.stem for file in FOLDER.glob("*.tsv")), default="open")
    parser.add_argument("--site", type=Path, help="a built site, instead of building it")
    parser.add_argument("--quick", action="store_true", help="only our search, and only what it finds")
    options = parser.parse_args()
    questions = read(FOLDER / f"{options.set}.tsv")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        variants = searches(Path(folder), options.site and options.site.resolve(), options.quick)
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        found = {search.name: scores(browser, search, questions) for search in variants}
        print(table(found, options.set))
        if not options.quick:
            texts = [question.asked for question in questions[:: -(-len(questions) // TIMED)]]
            print(cost_table({search.name: costs(browser, search, texts) for search in variants}))
        browser.close()
    print(f"Not first at a section that answers, with ours:\n\n{misses(found['ours'])}")


if __name__ == "__main__":
    main()
