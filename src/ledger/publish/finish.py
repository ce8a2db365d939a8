"""What is done to a site once a generator has written it: styles, scripts, pages, and last the service worker.

The generator publishes everything in ``overrides/`` but the templates, and everything in the theme's own folder. What
is a source there goes, and what is made of it stays.
"""

from __future__ import annotations

from pathlib import Path

from . import service_worker, stylesheet
from .bundle_js import SOURCES, scripts
from .csp import add_policy, inline_scripts
from .menu_labels import label_parts
from .whitespace import collapse_whitespace


def finish(site: Path, overrides: Path, serving: bool = False) -> None:
    """Finishes the built site in place. Raises ``ValueError`` for a script or a page of a form that it does not know.

    While somebody writes, pages come and go and are loaded by a script of the server: then the styles are not purged,
    no policy is set, and no service worker keeps anything.
    """
    theme = stylesheet.theme_styles(site)
    _remove(site, overrides)
    scripts_and_styles(site, overrides, theme)
    if serving:
        label_all(site)
        return
    allowed = inline_scripts(overrides)
    for file in site.rglob("*.html"):
        write(file, add_policy(collapse_whitespace(label_parts(file.read_text(encoding="utf-8"))), allowed))
    write(site / stylesheet.STYLE_SHEET, stylesheet.lean(theme, stylesheet.own_styles(overrides), site))
    worker = (overrides / service_worker.WORKER).read_text(encoding="utf-8")
    write(site / service_worker.NAME, service_worker.worker(worker, service_worker.precache_manifest(site)))


def scripts_and_styles(site: Path, overrides: Path, theme: str) -> None:
    """The scripts, the style sheet with every rule, and a service worker that keeps nothing."""
    for name, content in scripts(lambda name: (overrides / SOURCES / name).read_text(encoding="utf-8")).items():
        write(site / name, content)
    write(site / stylesheet.STYLE_SHEET, f"{theme}\n{stylesheet.own_styles(overrides)}")
    worker = (overrides / service_worker.RETIRED).read_text(encoding="utf-8")
    write(site / service_worker.NAME, service_worker.worker(worker, {}))


def label_all(site: Path) -> None:
    """Names the parts of the menu on every page; again where it was done before changes nothing."""
    for file in site.rglob("*.html"):
        write(file, label_parts(file.read_text(encoding="utf-8")))


def is_sent(name: str) -> bool:
    """Whether a file of the theme or of ``overrides/`` stands in the site as it is."""
    return not (stylesheet.NOT_SENT.fullmatch(name) or name.startswith((SOURCES, stylesheet.SOURCES)))


def _remove(site: Path, overrides: Path) -> None:
    """Takes out of the site what the theme does not need here, and the sources of styles and scripts."""
    sources = [*(overrides / SOURCES).rglob("*.js"), *(overrides / stylesheet.SOURCES).rglob("*.css")]
    for file in [*stylesheet.not_sent(site), *(site / source.relative_to(overrides) for source in sources)]:
        file.unlink(missing_ok=True)
    for folder in sorted((folder for folder in site.rglob("*") if folder.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")
