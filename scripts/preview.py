"""The site while somebody writes: every page is built when it is asked for, from what stands in the files now.

After a change nothing that was built counts any more, so no page can be stale, and nobody has to know which page a
record, a word or a template touches. What was asked for comes first; ``rest`` builds what nobody has asked for yet.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.commands import build as mkdocs
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import Navigation, get_navigation
from mkdocs.structure.pages import Page

from copied_files import CopiedFiles
from engine import config, explained
from ledger import build, checks
from ledger.model.finding import Finding
from ledger.plugin import LedgerPlugin, warn
from ledger.publish import finish
from ledger.publish.menu_labels import label_parts
from ledger.views import glossary
from ledger.views.catalog import Catalog

log = logging.getLogger("mkdocs.preview")


@dataclass
class State:
    """What stands in the files at one moment, read by MkDocs, and the pages that were built from it."""

    config: MkDocsConfig
    files: Files
    nav: Navigation
    pages: Mapping[str, File]
    """By what they are called in the site, such as ``safety/infection/index.html``."""
    built: set[str] = field(default_factory=set)
    whole: bool = False
    """Whether all is built that there is."""


class Preview:
    """The site below ``root`` as it is now, in the folder ``site``."""

    def __init__(self, root: Path, site: Path, url: str) -> None:
        self.root, self.site, self.url = root, site, url
        self._lock = threading.RLock()
        self._waiting = 0
        """How many wait for the lock who come before ``rest``: Python's locks are not fair."""
        self._state: State | None = None
        self._copied = CopiedFiles(root, site)
        self._downloads: Mapping[str, str | bytes] = {}
        self._found: list[Finding] = []

    def renew(self) -> None:
        """Reads everything anew. Raises what MkDocs raises; then the pages stay as they were."""
        with self._first():
            self._state = None
            made = config(self.root, site_dir=str(self.site), strict=False)
            made.site_url = self.url
            # Nothing that it loads is used.
            made.plugins["bibtex"].config.update(bib_file=None, bib_dir="overrides")
            made.plugins.on_startup(command="serve", dirty=False)
            made = made.plugins.on_config(made)
            made.plugins.on_pre_build(config=made)
            files = get_files(made)
            self._copied.add_theme(made, files)
            plugin = self._plugin(made)
            plugin.stage, whole = self._stage, plugin.stage
            try:
                files = made.plugins.on_files(files, config=made)
            finally:
                plugin.stage = whole
            set_exclusions(files, made)
            nav = made.plugins.on_nav(get_navigation(files, made), config=made, files=files)
            pages = files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
            for file in pages:
                if file.page is None:
                    Page(None, file, made)
            # The menu has the titles of pages that it does not name itself.
            self._read([file for file in pages if not file.generated_by], made, files)
            self._copied.copy(files, self._downloads)
            self._copied.keep("sources", {file.dest_uri for file in files if finish.is_sent(file.dest_uri)})
            by_name = {file.dest_uri: file for file in pages}
            self._state = State(made, files, nav, by_name)

    def ensure(self, name: str) -> None:
        """Builds a file of the site that somebody asks for, and whose turn has not come yet."""
        with self._first():
            self._ensure(name)
            if name.startswith("search/") or name in self._downloads:
                self.rest(asked=True)

    def rest(self, stopped: Callable[[], bool] = lambda: False, asked: bool = False) -> None:
        """Builds what is left, and at last what is made of all pages, unless something changes again.

        Lets everybody else go first, unless somebody asked for what is made of all pages.
        """
        state = self._state
        if state is None or state.whole:
            return
        for name in state.pages:
            if stopped() or state is not self._state:
                return
            if not asked:
                while self._waiting:
                    time.sleep(0.001)
            with self._lock:
                self._ensure(name)
        with self._lock:
            if state is not self._state or state.whole:
                return
            state.whole = True
            for template in state.config.theme.static_templates:
                mkdocs._build_theme_template(template, self._copied.templates, state.files, state.config, state.nav)
            plugin = self._plugin(state.config)
            known = plugin.catalog.evidence.pages
            articles = {name: page.article for name, page in plugin.pages.items() if name in known}
            self._downloads = build.files(plugin.catalog, self.url)
            last = {**build.search_files(plugin.catalog, articles), **self._downloads}
            for name, content in last.items():
                file = self.site / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content if isinstance(content, bytes) else content.encode())
            self._copied.keep("last", set(last))
            finish.label_all(self.site)

    def findings(self) -> None:
        """Says what the rules find, and when nothing is left of what they found; nothing if something changes again."""
        if (state := self._state) is None:
            return
        found: dict[Finding, None] = {}
        for rule in checks.RULES:
            if state is not self._state:
                return
            found |= dict.fromkeys(checks.run(self._plugin(state.config).catalog.evidence, (rule,)))
        warn(sorted(found))
        if self._found and not found:
            log.info("No problem is left.")
        self._found = list(found)

    @contextlib.contextmanager
    def _first(self) -> Iterator[None]:
        """The lock, before those who build in advance."""
        self._waiting += 1
        try:
            with self._lock:
                yield
        finally:
            self._waiting -= 1

    def _ensure(self, name: str) -> None:
        """Builds a page. One that cannot be built stays as it was, and is said once."""
        state = self._state
        if state is None or name not in state.pages or name in state.built:
            return
        state.built.add(name)
        try:
            self._build(state, state.pages[name])
        except Exception as error:
            log.error(explained(state.config, error))

    def _stage(self, catalog: Catalog, url: str) -> Mapping[str, str | bytes]:
        """Pages, and the names of what is made when all of them are built."""
        script = {glossary.FILE: glossary.script(catalog.evidence)}
        if not self._downloads:
            self._downloads = build.files(catalog, url)
        return {**build.study_pages(catalog), **dict.fromkeys(self._downloads, ""), **script}

    def _build(self, state: State, file: File) -> None:
        mkdocs._populate_page(file.page, state.config, state.files)
        self._named([file], state.config)
        mkdocs._build_page(file.page, state.config, list(state.pages.values()), state.nav, self._copied.templates)
        made = Path(file.abs_dest_path)
        finish.write(made, label_parts(made.read_text(encoding="utf-8")))

    def _read(self, pages: list[File], made: MkDocsConfig, files: Files) -> None:
        for file in pages:
            file.page.read_source(made)
            made.plugins.on_page_markdown(file.page.markdown, page=file.page, config=made, files=files)
        self._named(pages, made)

    def _named(self, pages: list[File], made: MkDocsConfig) -> None:
        made.plugins.on_env(self._copied.templates, config=made, files=Files(pages))

    @staticmethod
    def _plugin(made: MkDocsConfig) -> LedgerPlugin:
        return next(hook.plugin for hook in made.hooks.values() if hasattr(hook, "plugin"))
