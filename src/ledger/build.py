"""The seam to any site generator: what it is given, and what is done to what it wrote. ``plugin`` is MkDocs' side.

Between the two stands the Markdown extension, ``markdown.LedgerExtension``, which makes a page's article and what
stands around it. ``docs/contributing/engine.md`` says how to move to another generator.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from . import export, search
from .model.pages import STUDY_PAGES
from .publish import finish as finishing
from .views import glossary
from .views.catalog import Catalog
from .views.page_meta import study_source


def stage(catalog: Catalog, site_url: str) -> dict[str, str | bytes]:
    """The files that are made from the evidence, by their names below ``docs/``."""
    return {**study_pages(catalog), **files(catalog, site_url)}


def study_pages(catalog: Catalog) -> dict[str, str]:
    """A page for every study that ``references.bib`` has, as Markdown."""
    evidence = catalog.evidence
    studies = sorted(evidence.studies.keys() & evidence.bibliography.keys())
    return {f"{STUDY_PAGES}{key}.md": study_source(evidence, key) for key in studies}


def files(catalog: Catalog, site_url: str) -> dict[str, str | bytes]:
    """What is no page: the files to download, and those of single works; the feed, which needs the whole address of
    the site; and the meanings of words for the notes."""
    evidence = catalog.evidence
    made = {file.path: file.content for file in export.downloads(evidence)}
    made |= dict(export.single_files(catalog, site_url))
    return {**made, export.FEED: export.feed(catalog, site_url), glossary.FILE: glossary.script(evidence)}


def finish(site: Path, catalog: Catalog, articles: Mapping[str, str], overrides: Path, serving: bool = False) -> None:
    """Adds the search to the built site, and finishes its files in place. ``articles``: see ``search_files``."""
    for name, content in search_files(catalog, articles).items():
        finishing.write(site / name, content)
    finishing.finish(site, overrides, serving)


def search_files(catalog: Catalog, articles: Mapping[str, str]) -> Mapping[str, str]:
    """What the search loads. ``articles`` has the HTML of every article by the name of its page, as
    ``PageContext.article`` keeps it. The pages of studies are searched by their records."""
    evidence = catalog.evidence
    titles = {name: str(page.meta.get("title", "")) for name, page in evidence.pages.items()}
    menu = titles | {item.target: item.label for item in evidence.settings.menu if item.label}
    found = [search.page(evidence, name, menu[name], html) for name, html in articles.items()]
    return search.files(evidence, found)
