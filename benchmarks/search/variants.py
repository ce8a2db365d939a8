"""The same pages with three searches: ours, the theme's own, and Pagefind as it comes."""

from __future__ import annotations

import logging
import re
import shutil
import subprocess
from pathlib import Path

import material
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).resolve().parents[2]
PAGEFIND = "pagefind@1.6.0"
REPLACED = ("partials/search.html", "partials/header.html", "partials/javascripts/base.html")
BLOCKS = re.compile(r"{% block (styles|config|scripts) %}.*?{% endblock %}", re.DOTALL)
"""What we put in the place of the theme's search, script and styles; the theme's own variant does without."""
PAGEFIND_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Pagefind</title>
<link rel="stylesheet" href="/pagefind/pagefind-ui.css"><script src="/pagefind/pagefind-ui.js"></script>
<div id="search"></div><script>new PagefindUI({ element: "#search" });</script></html>"""


def build_site(goal: Path, theme_search: bool = False) -> Path:
    """Builds this site; with the theme's search, its plugin is on and what we replaced is the theme's again."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    options: dict = {"site_dir": str(goal), "strict": False}
    if theme_search:
        overrides = goal.with_name("overrides")
        shutil.copytree(ROOT / "overrides", overrides)
        for name in REPLACED:
            (overrides / name).unlink()
        main = overrides / "main.html"
        main.write_text(BLOCKS.sub("", main.read_text(encoding="utf-8")), encoding="utf-8")
        plain = load_config(str(ROOT / "mkdocs.yml"))
        options["plugins"] = ["search", {"bibtex": dict(plain.plugins["bibtex"].config)}]
        theme = {name: plain.theme[name] for name in ("font", "language", "favicon", "icon", "palette", "features")}
        options["theme"] = {**theme, "name": "material", "custom_dir": str(overrides)}
    config = load_config(str(ROOT / "mkdocs.yml"), **options)
    # As `mkdocs serve` does: what is unfinished today is no matter for the search, and no policy stands in the way.
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    if theme_search:
        # The hook leaves out what this site does not load; the theme loads it.
        shutil.copytree(Path(material.__file__).parent / "templates/assets", goal / "assets", dirs_exist_ok=True)
    return goal


def add_pagefind(site: Path, goal: Path) -> Path:
    """A copy of a built site with Pagefind's index, made by its registry package with no option but the folders."""
    shutil.copytree(site, goal)
    command = ["npx", "--yes", PAGEFIND, "--site", str(site), "--output-path", str(goal / "pagefind")]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    (goal / "pagefind.html").write_text(PAGEFIND_PAGE, encoding="utf-8")
    return goal
