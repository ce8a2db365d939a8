"""Hands MkDocs' events to ``ledger``: checks first, then cards and citations, study pages, page data."""

from __future__ import annotations

import logging
import sys
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from mkdocs.exceptions import Abort  # noqa: E402
from mkdocs.plugins import CombinedEvent, event_priority  # noqa: E402
from mkdocs.structure.files import File, InclusionLevel  # noqa: E402
from mkdocs.utils import get_relative_url, write_file  # noqa: E402
from mkdocs_bibtex.registry import ReferenceRegistry  # noqa: E402

from ledger import checks, export, search  # noqa: E402
from ledger.markdown import LedgerExtension, PageContext, environment  # noqa: E402
from ledger.model.pages import STUDY_PAGES  # noqa: E402
from ledger.publish import service_worker, stylesheet  # noqa: E402
from ledger.publish.bundle_js import SOURCES, scripts  # noqa: E402
from ledger.publish.csp import add_policy, inline_scripts  # noqa: E402
from ledger.publish.menu_labels import label_parts  # noqa: E402
from ledger.publish.whitespace import collapse_whitespace  # noqa: E402
from ledger.read.load import BIBLIOGRAPHY, load  # noqa: E402
from ledger.views import glossary  # noqa: E402
from ledger.views.catalog import Catalog  # noqa: E402
from ledger.views.frame import frame, study_source  # noqa: E402

# Below "mkdocs.", or strict mode would not count its warnings; without the prefix of get_plugin_logger, so
# that a finding starts with its path.
log = logging.getLogger("mkdocs.hooks.ledger")
state: dict = {
    "serving": False,
    "extension": None,
    "mentions": {},
    "searched": [],
    "styles": ([], []),
    "worker": "",
    "scripts": frozenset(),
    "spoiled": set(),
    "refused": (),
}


class Untouched(ReferenceRegistry):
    """mkdocs-bibtex loads the bibliography, and leaves the citations to the Markdown extension."""

    def __init__(self, loaded: ReferenceRegistry) -> None:
        self.bib_data, self.footnote_format = loaded.bib_data, loaded.footnote_format

    def validate_citation_blocks(self, citation_blocks):
        """Done by the rule ``citations-exist``, with path and line."""

    def validate_inline_references(self, inline_references):
        return set()

    def inline_text(self, citation_block):
        return str(citation_block)

    def reference_text(self, citation):
        return ""


def on_startup(command, dirty):
    state["serving"] = command == "serve"


@event_priority(100)
def _check(config):
    """Before anything is built: every rule. ``serve`` warns and goes on, ``build`` stops."""
    evidence = load(ROOT)
    found = checks.run(evidence)
    for finding in found:
        log.warning(str(finding))
    if found and not state["serving"]:
        raise Abort(f"{len(found)} problem{'s' * (len(found) != 1)} found. Nothing was built.")
    state["spoiled"] = {finding.path for finding in found if finding.rule == "front-matter"}
    if BIBLIOGRAPHY in evidence.unread:
        # mkdocs-bibtex would stop where our own reader goes on. Nothing of what it loads is used, so it gets a
        # folder without any bibliography.
        config.plugins["bibtex"].config.update(bib_file=None, bib_dir="overrides")
    state["refused"] = tuple(finding.path for finding in found if finding.rule == "docs-files")
    state["extension"] = LedgerExtension(Catalog(evidence, checks.RULES), environment(ROOT / "overrides"))
    config.markdown_extensions.append(state["extension"])
    state["scripts"] = inline_scripts(ROOT / "overrides")
    return config


@event_priority(-100)
def _take_over(config):
    """After mkdocs-bibtex has loaded the file: its registry is the seam."""
    plugin = config.plugins["bibtex"]
    plugin.registry = Untouched(plugin.registry)
    return config


on_config = CombinedEvent(_check, _take_over)


def on_files(files, config):
    """Adds a page for every study and the files to download, and joins style sheets and scripts."""
    for file in [file for file in files if _refused(f"docs/{file.src_uri}")]:
        files.remove(file)
    evidence = state["extension"].catalog.evidence
    for key in sorted(evidence.studies.keys() & evidence.bibliography.keys()):
        name, content = f"{STUDY_PAGES}{key}.md", study_source(evidence, key)
        files.append(File.generated(config, name, content=content, inclusion=InclusionLevel.NOT_IN_NAV))
    for download in export.downloads(evidence):
        files.append(File.generated(config, download.path, content=download.content))
    for name, content in export.single_files(state["extension"].catalog, config.site_url or ""):
        files.append(File.generated(config, name, content=content))
    feed = export.feed(state["extension"].catalog, config.site_url)
    files.append(File.generated(config, export.FEED, content=feed))
    _join_styles(files, config)
    modules = _take(files, lambda name: name.startswith(SOURCES) and not name.startswith(service_worker.SOURCES))
    for name, content in scripts(lambda name: modules[SOURCES + name]).items():
        files.append(File.generated(config, name, content=content))
    files.append(File.generated(config, glossary.FILE, content=glossary.script(evidence)))
    workers = _take(files, lambda name: name.startswith(service_worker.SOURCES))
    state["worker"] = workers[service_worker.RETIRED if state["serving"] else service_worker.WORKER]
    state["searched"] = []
    return files


def _refused(path):
    """Whether a file, or a folder that it is in, is not to be published: ``serve`` goes on without it."""
    return any(path == refused or path.startswith(f"{refused}/") for refused in state["refused"])


def _take(files, wanted):
    """Takes files out of those that are published, and returns their texts by name, in the order of names."""
    taken = sorted((file for file in files if wanted(file.src_uri)), key=lambda file: file.src_uri)
    for file in taken:
        files.remove(file)
    return {file.src_uri: file.content_string for file in taken}


def _join_styles(files, config):
    theme = _take(files, stylesheet.THEME_STYLES.fullmatch)
    for file in [file for file in files if stylesheet.NOT_SENT.fullmatch(file.src_uri)]:
        files.remove(file)
    ours = _take(files, lambda name: name.startswith("styles/"))
    state["styles"] = [*theme.values()], [*ours.values()]
    files.append(File.generated(config, stylesheet.STYLE_SHEET, content=stylesheet.style_sheet(*state["styles"])))


def on_nav(nav, config, files):
    """The theme prints the names of the menu as they are, so they come to it escaped."""
    parts = list(nav.items)
    for part in parts:
        parts += part.children or ()
        if not part.is_page:
            part.title = escape(part.title, quote=False)


def on_env(env, config, files):
    """The same for pages, whose titles are known once all are read."""
    for file in files.documentation_pages():
        file.page.title = escape(file.page.title, quote=False)


def on_page_markdown(markdown, page, config, files):
    """Gives the page the front matter that the rules have seen, and tells the extension which page comes next.

    MkDocs reads front matter as YAML 1.1, where ``on:`` is true and an alias can stand for gigabytes.
    """
    name = page.file.src_uri
    if not page.file.generated_by:
        page.meta = _front_matter(name)

    def report(kind, key, message):
        log.warning(f"docs/{name}: {message} ({kind}: {key})")

    if day := state["extension"].catalog.changed.get(name):
        page.update_date = str(day)  # Of the site map, which has the day of the build otherwise.
    context = PageContext(report=report, url_for=lambda path: get_relative_url(path, page.url))
    state["extension"].page = context
    state["mentions"][name] = context.mentions


def _front_matter(name):
    """What a page says of itself. Nothing, while ``serve`` shows a page whose front matter has a finding."""
    page = state["extension"].catalog.evidence.pages.get(name)
    return dict(page.meta) if page and page.path not in state["spoiled"] else {}


def on_page_content(html, page, config, files):
    """Gives the rendered page to the search. The pages of studies are searched by their records."""
    evidence = state["extension"].catalog.evidence
    if page.file.src_uri in evidence.pages:
        state["searched"].append(search.page(evidence, page.file.src_uri, page.title, html))


def on_page_context(context, page, config, nav):
    """Gives the templates what stands around the article."""
    mentions = state["mentions"].get(page.file.src_uri, [])
    context["frame"] = frame(state["extension"].catalog, page.file.src_uri, page.meta, mentions, page.canonical_url)
    return context


def on_post_build(config):
    """Writes what the search loads and the lean style sheet, and last the service worker, which knows every file."""
    for name, content in search.files(state["extension"].catalog.evidence, state["searched"]).items():
        write_file(content.encode(), str(Path(config.site_dir) / name))
    site = Path(config.site_dir)
    if not state["serving"]:
        (site / stylesheet.STYLE_SHEET).write_text(
            stylesheet.lean_style_sheet(*state["styles"], site), encoding="utf-8"
        )
    files = {} if state["serving"] else service_worker.precache_manifest(site)
    write_file(service_worker.worker(state["worker"], files).encode(), str(site / service_worker.NAME))


def on_post_page(output, page, config):
    """Names the parts of the menu and adds the content security policy; that not while serving, whose reload script
    it would stop."""
    output = label_parts(output)
    return output if state["serving"] else add_policy(collapse_whitespace(output), state["scripts"])


def on_post_template(output_content, template_name, config):
    """The same for pages without a source, such as 404.html."""
    if state["serving"] or not template_name.endswith(".html"):
        return output_content
    return add_policy(collapse_whitespace(output_content), state["scripts"])
