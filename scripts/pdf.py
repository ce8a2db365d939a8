"""Prints the built site as one tagged PDF with outline and page numbers. ``make pdf``, after ``make site``."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import jinja2
import pikepdf
from playwright.sync_api import Browser

from command import ROOT, run
from engine import config
from ledger.disk import address
from ledger.load import Evidence, load
from ledger.onepage import Chapter, chapters, styles, titles
from printer import browser
from swap import alone
from tools import built

FOLDER = ROOT / "scripts/guide"


def document(site: Path, evidence: Evidence, parts: list[Chapter]) -> str:
    """The whole guide as one page of HTML."""
    settings = config(ROOT)
    loader = jinja2.Environment(loader=jinja2.FileSystemLoader(FOLDER), undefined=jinja2.StrictUndefined)
    return loader.get_template("guide.html").render(
        chapters=parts,
        styles=styles(site),
        style=(FOLDER / "guide.css").read_text(encoding="utf-8"),
        name=settings.site_name,
        text=settings.site_description,
        address=address(site),
        date=max(str(page.meta["updated"]) for page in evidence.pages.values()),
    )


def write(chromium: Browser, site: Path, goal: Path) -> None:
    """Prints the document. The page numbers stand at the foot and are not read aloud."""
    goal.parent.mkdir(parents=True, exist_ok=True)
    source = goal.with_suffix(".html")
    evidence = load(ROOT)
    parts = chapters(site, [name for name, _ in evidence.navigation])
    source.write_text(document(site, evidence, parts), encoding="utf-8")
    page = chromium.new_page(java_script_enabled=False)
    page.goto(source.as_uri())
    footer = (FOLDER / "footer.html").read_text(encoding="utf-8")
    page.pdf(
        path=goal,
        prefer_css_page_size=True,
        print_background=True,
        tagged=True,
        outline=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template=footer,
    )
    page.close()
    finish(goal, titles(parts))


def finish(file: Path, headings: list[str]) -> None:
    """Mends what Chromium leaves: no space in the outline where a heading wraps, and a file four times too large."""
    written = {re.sub(r"\s", "", heading): heading for heading in headings}

    def mend(items: list[pikepdf.OutlineItem]) -> None:
        for item in items:
            item.title = written.get(re.sub(r"\s", "", item.title), item.title)
            mend(item.children)

    with pikepdf.open(file, allow_overwriting_input=True) as made:
        with made.open_outline() as outline:
            mend(outline.root)
        made.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
        made.Root.PageMode = pikepdf.Name.UseOutlines
        made.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate, linearize=True)


def main(site: Path, goal: Path) -> int:
    built(site)
    with alone(ROOT), browser() as chromium:
        write(chromium, site, goal)
    print(f"Printed {goal} ({goal.stat().st_size / 1e6:.1f} MB).")
    return 0


if __name__ == "__main__":
    given = [Path(argument).resolve() for argument in sys.argv[1:]]
    run(lambda: main(*(given or (ROOT / "site", ROOT / ".build/guide.pdf"))))
