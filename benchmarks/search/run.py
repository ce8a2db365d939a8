"""Measures our search against the theme's own and Pagefind's default, on the same pages, in Chromium. ``make search``.

README.md says what is measured and how; queries.yml holds what is asked. Nothing passes or fails here.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import tempfile
from pathlib import Path

import yaml
from measure import THROTTLE, Search, ask, first_search, open_search
from playwright.sync_api import Browser, sync_playwright
from variants import ROOT, add_pagefind, build_site

sys.path.insert(0, str(ROOT / "scripts"))

from browser import chromium
from serving import serve

HERE = Path(__file__).parent
FIRST = "acne scars"


def searches(folder: Path, site: Path | None) -> list[Search]:
    ours = site or build_site(folder / "ours" / "site")
    theme = build_site(folder / "theme" / "site", theme_search=True)
    pagefind = add_pagefind(ours, folder / "pagefind")
    return [
        Search(
            "ours", ours, "", "[data-mn-search-field]", "[data-mn-search-list] [role=option]:not([data-mn-ask])", 250
        ),
        Search("theme", theme, "", ".md-search__input", ".md-search-result__item > a", 500),
        Search("Pagefind", pagefind, "pagefind.html", ".pagefind-ui__search-input", ".pagefind-ui__result-link", 900),
    ]


def measure(browser: Browser, search: Search, queries: dict[str, list[dict]]) -> dict:
    """Places of the answers by kind, latency at full speed and at a quarter, and bytes."""
    kinds: dict[str, list[int]] = {}
    misses, fast = [], []
    # The answers do not depend on the speed: two queries of each kind are enough for the slow rounds.
    some = [query["ask"] for asked in queries.values() for query in asked[:2]]
    with serve(search.folder) as base:
        page = open_search(browser, search, base)
        for kind, asked in queries.items():
            for query in asked:
                found, latency = ask(page, search, query["ask"], base)
                fast += [latency] if latency is not None else []
                place = next((at for at, address in enumerate(found, 1) if address in query["answer"]), 0)
                kinds.setdefault(kind, []).append(place)
                misses += [(kind, query["ask"], place, found[:3])] if place != 1 else []
        page.close()
        slow = slowed(browser, search, base, some)
        size = first_search(browser, search, base, FIRST)
    disk = slowed(browser, search, f"{search.folder.as_uri()}/", some) if search.name == "ours" else []
    return {
        "name": search.name,
        "kinds": kinds,
        "misses": misses,
        "bytes": size,
        "fast": fast,
        "slow": slow,
        "disk": disk,
    }


def slowed(browser: Browser, search: Search, base: str, texts: list[str]) -> list[float]:
    page = open_search(browser, search, base, THROTTLE)
    times = [latency for text in texts if (latency := ask(page, search, text, base)[1]) is not None]
    page.close()
    return times


def share(places: list[int], most: int) -> str:
    return f"{100 * sum(0 < place <= most for place in places) / len(places):5.1f}"


def spread(times: list[float]) -> str:
    if not times:
        return "–"
    ordered = sorted(times)
    return f"{statistics.median(ordered):.0f} / {ordered[int(0.95 * (len(ordered) - 1))]:.0f}"


def report(half: str, results: list[dict]) -> str:
    """Markdown tables: all queries, then kind by kind as top-1 / top-3 in percent."""
    names = [result["name"] for result in results]
    places = [[place for kind in result["kinds"].values() for place in kind] for result in results]
    rows = {
        "top-1, %": [share(all_, 1) for all_ in places],
        "top-3, %": [share(all_, 3) for all_ in places],
        "mean reciprocal rank": [f"{sum(1 / place for place in all_ if place) / len(all_):.3f}" for all_ in places],
        "before the field is used, KB gzip": [f"{result['bytes']['before'] / 1000:.1f}" for result in results],
        "with the first search, KB gzip": [f"{result['bytes']['all'] / 1000:.1f}" for result in results],
        "requests": [str(result["bytes"]["requests"]) for result in results],
        "first result, ms, median / p95": [spread(result["fast"]) for result in results],
        f"the same at {THROTTLE}x CPU slow-down": [spread(result["slow"]) for result in results],
        f"and from disk, all in one thread, at {THROTTLE}x": [spread(result["disk"]) for result in results],
    }
    lines = [
        f"## {half}: {len(places[0])} queries",
        "",
        "| | " + " | ".join(names) + " |",
        "| --- |" + " --- |" * len(names),
    ]
    lines += [f"| {name} | " + " | ".join(cells) + " |" for name, cells in rows.items()]
    lines += ["", "| kind (queries) | " + " | ".join(names) + " |", "| --- |" + " --- |" * len(names)]
    for kind in results[0]["kinds"]:
        cells = [f"{share(result['kinds'][kind], 1)} / {share(result['kinds'][kind], 3)}" for result in results]
        lines.append(f"| {kind} ({len(results[0]['kinds'][kind])}) | " + " | ".join(cells) + " |")
    lines += ["", f"Not first with {names[0]}:"]
    lines += [
        f"- {kind}: “{text}” at {place or '–'}; first were {found}" for kind, text, place, found in results[0]["misses"]
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("half", nargs="?", choices=("work", "apart"), default="work")
    parser.add_argument("--site", type=Path, help="a built site, instead of building it")
    parser.add_argument("--json", type=Path, help="also write every figure to this file")
    options = parser.parse_args()
    queries = yaml.safe_load((HERE / "queries.yml").read_text(encoding="utf-8"))[options.half]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        variants = searches(Path(folder), options.site and options.site.resolve())
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        results = [measure(browser, search, queries) for search in variants]
        browser.close()
    print(report(options.half, results))
    if options.json:
        options.json.write_text(json.dumps(results, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
