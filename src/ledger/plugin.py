"""MkDocs' side of the seam: hands its events to ``ledger``. The only module that knows MkDocs.

The order of the events is MkDocs': settings, files, menu, each page's Markdown and then each page's template, the end.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs_bibtex.registry import ReferenceRegistry

from . import checks
from .build import finish, stage
from .markdown import LedgerExtension, PageContext, environment
from .model.finding import Finding
from .read.load import BIBLIOGRAPHY, load
from .views.catalog import Catalog

# Below "mkdocs.", or strict mode would not count its warnings; without the prefix of get_plugin_logger, so
# that a finding starts with its path.
log = logging.getLogger("mkdocs.hooks.ledger")
DOCS_FILES, FRONT_MATTER = "docs-files", "front-matter"


def warn(findings: Iterable[Finding]) -> None:
    """A warning of MkDocs for each finding."""
    for finding in findings:
        log.warning(str(finding))


class Untouched(ReferenceRegistry):
    """mkdocs-bibtex loads the bibliography, and leaves the citations to the Markdown extension."""

    def __init__(self, loaded: ReferenceRegistry) -> None:
        self.bib_data, self.footnote_format = loaded.bib_data, loaded.footnote_format

    def validate_citation_blocks(self, citation_blocks: Any) -> None:
        """Done by the rule ``citations-exist``, with path and line."""

    def validate_inline_references(self, inline_references: Any) -> set[str]:
        return set()

    def inline_text(self, citation_block: Any) -> str:
        return str(citation_block)

    def reference_text(self, citation: Any) -> str:
        return ""


class LedgerPlugin:
    """Builds the site below ``root``. All state of a build is here, so that two can stand side by side."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.serving = False
        self._kept: Environment | None = None
        self.stage: Callable[[Catalog, str], Mapping[str, str | bytes]] = stage
        """What makes the files that stand in none: a preview leaves some of them for later."""
        self.extension: LedgerExtension | None = None
        self.pages: dict[str, PageContext] = {}
        self.refused: frozenset[str] = frozenset()
        """Files and folders that may not be published: ``serve`` goes on without them."""
        self.spoiled: frozenset[str] = frozenset()
        """Pages whose front matter has a finding: ``serve`` shows them without it."""

    def on_startup(self, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    # Before mkdocs-bibtex, which would stop where our own reader goes on.
    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Before anything is built: every rule. ``serve`` asks those whose findings change what is built, goes on
        whatever they say, and lets the others speak once the pages are there."""
        evidence = load(self.root)
        found = checks.run(evidence, (DOCS_FILES, FRONT_MATTER)) if self.serving else checks.run(evidence)
        if found and not self.serving:
            warn(found)
            raise Abort(f"{len(found)} problem{'s' * (len(found) != 1)} found. Nothing was built.")
        self.refused = frozenset(finding.path for finding in found if finding.rule == DOCS_FILES)
        self.spoiled = frozenset(finding.path for finding in found if finding.rule == FRONT_MATTER)
        if BIBLIOGRAPHY in evidence.unread:
            # Nothing of what mkdocs-bibtex loads is used, so it gets a folder without any bibliography.
            config.plugins["bibtex"].config.update(bib_file=None, bib_dir="overrides")
        self.extension = LedgerExtension(Catalog(evidence, checks.RULES), self._templates())
        config.markdown_extensions.append(self.extension)
        self.pages = {}
        return config

    def _templates(self) -> Environment:
        """Compiled once, and while serving kept: then each is looked at whether it changed."""
        if self._kept is None or not self.serving:
            self._kept = environment(self.root / "overrides", reload=self.serving)
        return self._kept

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Adds what is made from the evidence, and leaves out what may not be published."""
        bibtex = config.plugins["bibtex"]
        bibtex.registry = Untouched(bibtex.registry)
        for file in list(files):
            path = Path("docs", file.src_uri)
            if not self.refused.isdisjoint(map(str, (path, *path.parents))):
                files.remove(file)
        for name, content in self.stage(self.catalog, config.site_url).items():
            files.append(File.generated(config, name, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
        return files

    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> None:
        """The theme prints the names of the menu as they are, so they come to it escaped."""
        parts = list(nav.items)
        for part in parts:
            parts += part.children or ()
            if not part.is_page:
                part.title = escape(part.title, quote=False)

    def on_env(self, env: Any, config: MkDocsConfig, files: Files) -> None:
        """The same for pages, whose titles are known once all are read."""
        for file in files.documentation_pages():
            file.page.title = escape(file.page.title, quote=False)

    def on_page_markdown(self, markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
        """Gives the page the front matter that the rules have seen, and tells the extension which page comes next.

        MkDocs reads front matter as YAML 1.1, where ``on:`` is true and an alias can stand for gigabytes.
        """
        name = page.file.src_uri
        if not page.file.generated_by:
            source = self.catalog.evidence.pages.get(name)
            page.meta = dict(source.meta) if source and source.path not in self.spoiled else {}
        if day := self.catalog.changed.get(name):
            page.update_date = str(day)  # Of the site map, which has the day of the build otherwise.
        self.pages[name] = self.extension.page = PageContext(
            report=lambda kind, key, message: log.warning(f"docs/{name}: {message} ({kind}: {key})"),
            url_for=lambda path: get_relative_url(path, page.url),
            name=name,
            meta=page.meta,
            canonical_url=page.canonical_url,
            repository=config.extra.get("repository", ""),
        )

    def on_page_context(self, context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> None:
        """Gives the templates what stands around the article. ``hide`` is the theme's own setting."""
        about = self.pages[page.file.src_uri]
        context["page_meta"] = about.about
        page.meta["hide"] = about.hide

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Everything that is done to the built files."""
        if self.serving:
            warn(checks.run(self.catalog.evidence))
        articles = {name: page.article for name, page in self.pages.items() if name in self.catalog.evidence.pages}
        finish(Path(config.site_dir), self.catalog, articles, self.root / "overrides", self.serving)

    @property
    def catalog(self) -> Catalog:
        """What the build that has begun is made of."""
        if self.extension is None:
            raise RuntimeError("on_config comes first.")
        return self.extension.catalog
