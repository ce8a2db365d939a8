"""How long the whole strict build takes, against Material on the same pages. ``make benchmark``.

Prints the median seconds of each and how many times as long ours takes; passes no judgment. The README beside this says
what is compared.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import yaml
from plain import Converter

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
OURS = "this site, with every check"
CITED = re.compile(r'role="doc-biblioref"[^>]*? href="#ref-([\w-]+)"')
LEAVE_OUT = ("hooks", "watch", "extra_css", "extra_javascript")


def ours() -> list[str]:
    """The command that builds this site: checks, records, citations, and the checks of what was built."""
    return [sys.executable, str(ROOT / "scripts" / "site.py")]


def alone(project: Path) -> list[str]:
    """The command that builds the same pages with Material alone, and without any check of ours."""
    config = str(project / "mkdocs.yml")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", config]


def write_project(project: Path) -> int:
    """A project for Material alone from the pages of the built site; returns the number of its pages."""
    pages = sorted(SITE.rglob("index.html"))
    names = {page.parent.relative_to(SITE).as_posix(): _source_name(page) for page in pages}
    for page in pages:
        place = page.parent.relative_to(SITE).as_posix()
        target = project / "docs" / names[place]
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(Converter(place, names).convert(page.read_text(encoding="utf-8")), encoding="utf-8")
    config = _load(ROOT / "mkdocs.yml")
    for name in LEAVE_OUT:
        config.pop(name, None)
    config |= {"strict": False, "plugins": ["search"], "not_in_nav": "/evidence/studies/*\n", "extra": {}}
    config["site_url"] = "http://127.0.0.1:8000/"
    for name in ("custom_dir", "favicon", "icon"):
        config["theme"].pop(name, None)
    config["validation"] = {"links": {"unrecognized_links": "ignore", "not_found": "ignore", "anchors": "ignore"}}
    (project / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    return len(pages)


def _source_name(page: Path) -> str:
    """The Markdown file of a built page: its own, or one for the page of a study."""
    stem = page.parent.relative_to(SITE).as_posix()
    index = "index.md" if stem == "." else f"{stem}/index.md"
    return index if (ROOT / "docs" / index).is_file() else f"{stem}.md"


def _load(file: Path) -> dict:
    """A MkDocs configuration without its tags, which only MkDocs understands."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.add_multi_constructor("!", lambda loader, suffix, node: None)
    return yaml.load(file.read_text(encoding="utf-8"), Loader)


def seconds(command: list[str]) -> tuple[float, float]:
    """Wall and processor time of a process. Raises ``SystemExit`` with what it printed if it fails."""
    start, before = time.perf_counter(), os.times()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    took, after = time.perf_counter() - start, os.times()
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return took, used


def article_bytes(site: Path) -> int:
    """How much text and markup stands in the articles of a site: whether the two can be compared."""
    parts = (page.read_text(encoding="utf-8").partition("<article")[2] for page in site.rglob("index.html"))
    return sum(len(part.partition("</article>")[0].encode()) for part in parts)


def with_bibliography(project: Path, other: Path) -> None:
    """The same project with mkdocs-bibtex: each page cites at its end the works that our page cites."""
    shutil.copytree(project, other, ignore=shutil.ignore_patterns("site"))
    shutil.copyfile(ROOT / "references.bib", other / "references.bib")
    for page in SITE.rglob("index.html"):
        cited = dict.fromkeys(CITED.findall(page.read_text(encoding="utf-8")))
        if cited:
            with (other / "docs" / _source_name(page)).open("a", encoding="utf-8") as end:
                end.write("\n" + "\n".join(f"Source: [@{key}]." for key in cited) + "\n")
    config = _load(other / "mkdocs.yml")
    config["plugins"] = ["search", {"bibtex": {"bib_file": "references.bib"}}]
    (other / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--turns", type=int, default=5, help="how often each is built (default: 5)")
    turns = parser.parse_args().turns
    seconds(ours())
    with tempfile.TemporaryDirectory(prefix="generators-") as folder:
        plain, cited = Path(folder, "plain"), Path(folder, "cited")
        count = write_project(plain)
        with_bibliography(plain, cited)
        builds = {
            OURS: (ours(), SITE),
            "Material alone": (alone(plain), plain / "site"),
            "Material with mkdocs-bibtex": (alone(cited), cited / "site"),
        }
        for command, _ in builds.values():
            seconds(command)
        times = [{name: seconds(command) for name, (command, _) in builds.items()} for _ in range(turns)]
        sizes = {name: article_bytes(site) / 1e6 for name, (_, site) in builds.items()}
    print(f"{count} pages, {turns} builds of each in turns, after one to warm up; medians, ratios of processor time")
    for name in builds:
        wall, used = (statistics.median(turn[name][kind] for turn in times) for kind in (0, 1))
        ratios = [turn[OURS][1] / turn[name][1] for turn in times]
        spread = f"{statistics.median(ratios):5.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        print(f"  {name:28}{wall:7.2f} s{used:7.2f} s of processor{sizes[name]:6.1f} MB of articles; ours is {spread}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
