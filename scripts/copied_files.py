"""The files of a preview that stand in it as they are: those of the theme, pictures, scripts and styles."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from ledger.publish import finish, stylesheet


class CopiedFiles:
    """Copies into the folder ``site`` what changed, and deletes what is no more."""

    def __init__(self, root: Path, site: Path) -> None:
        self.overrides, self.site = root / "overrides", site
        self.templates: Environment
        """Those of the theme, each compiled once."""
        self._known: object = None
        self._theme: list[File] = []
        self._there: dict[str, set[str]] = {}

    def add_theme(self, made: MkDocsConfig, files: Files) -> None:
        """As MkDocs adds them. Jinja sees by itself when a template changes, and not when one comes or goes."""
        known = (made.theme.name, frozenset(self.overrides.rglob("*")))
        if self._known != known:
            self._known, self.templates, found = known, made.theme.get_env(), Files([])
            self.templates.auto_reload = True
            found.add_files_from_theme(self.templates, made)
            self._theme = list(found)
        for file in self._theme:
            if files.get_file_from_path(file.src_uri) is None:
                files.append(file)

    def copy(self, files: Iterable[File], later: Collection[str]) -> None:
        """All that is no page; not ``later``, which is made at last."""
        theme: dict[str, str] = {}
        for file in files:
            if file.is_documentation_page() or file.src_uri in later:
                continue
            if stylesheet.THEME_STYLES.fullmatch(file.src_uri):
                theme[file.src_uri] = file.content_string
            elif finish.is_sent(file.src_uri):
                file.copy_file(dirty=not file.generated_by)
        finish.scripts_and_styles(self.site, self.overrides, "\n".join(theme[name] for name in sorted(theme)))

    def keep(self, kind: str, names: set[str]) -> None:
        """These are all files of their kind: deletes the others that were."""
        for name in self._there.get(kind, set()) - names:
            (self.site / name).unlink(missing_ok=True)
        self._there[kind] = names
