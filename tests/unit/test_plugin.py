"""The plugin without MkDocs around it: its events in their order, and two plugins side by side."""

from __future__ import annotations

import shutil
from types import SimpleNamespace

import markdown
import pytest
from mkdocs.exceptions import Abort

from corpus import ROOT, copy_toy
from ledger.plugin import LedgerPlugin


def begun(root, command="serve"):
    """A plugin whose build has begun, and its settings."""
    shutil.copytree(ROOT / "overrides", root / "overrides")
    config = SimpleNamespace(markdown_extensions=["toc"], extra={}, plugins={})
    plugin = LedgerPlugin(root)
    plugin.on_startup(command, dirty=False)
    assert plugin.on_config(config) is config
    return plugin, config


def changed(file, old, new):
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def page_of(name, **more):
    file = SimpleNamespace(src_uri=name, generated_by=None)
    return SimpleNamespace(file=file, url=name.replace(".md", "/"), canonical_url=None, meta={"on": True}, **more)


def test_two_plugins_side_by_side(tmp_path):
    plugins, titles = [], ["Pores here", "Pores there"]
    for title in titles:
        root = copy_toy(tmp_path / title)
        file = root / "docs/benefits/pores.md"
        file.write_text(
            file.read_text(encoding="utf-8").replace("title: Needling for wide pores", f"title: {title}"),
            encoding="utf-8",
        )
        plugins.append(begun(root))
    pages = [page_of("benefits/pores.md") for _ in plugins]
    for (plugin, config), page in zip(plugins, pages, strict=True):
        plugin.on_page_markdown("", page, config, None)
    for (plugin, config), page, title in zip(plugins, pages, titles, strict=True):
        html = markdown.markdown(f"# {title}\n\nText [@ash2019].", extensions=config.markdown_extensions)
        context = {}
        plugin.on_page_context(context, page, config, None)
        assert page.meta["title"] == title and "mn-cite-page" in html
        assert context["page_meta"].json_ld.count(title) == 1
        assert plugin.pages["benefits/pores.md"].mentions == ["ash2019"]


def test_front_matter_is_that_which_the_rules_have_seen(tmp_path):
    root = copy_toy(tmp_path)
    changed(root / "docs/benefits/pores.md", "kind: benefit", "kind: nonsense")
    plugin, config = begun(root)
    spoiled, sound = page_of("benefits/pores.md"), page_of("evidence/claims.md")
    plugin.on_page_markdown("", spoiled, config, None)
    plugin.on_page_markdown("", sound, config, None)
    assert spoiled.meta == {} and sound.meta["kind"] == "evidence"


def test_a_build_stops_before_anything_is_built(tmp_path):
    root = copy_toy(tmp_path)
    (root / "docs/benefits/pores.md").write_text("[@nobody]", encoding="utf-8")
    with pytest.raises(Abort, match="Nothing was built"):
        begun(root, "build")


def test_what_may_not_be_published_is_left_out(tmp_path, monkeypatch):
    root = copy_toy(tmp_path)
    (root / "docs/notes").mkdir()
    (root / "docs/notes/private.txt").write_text("", encoding="utf-8")
    plugin, config = begun(root)
    loaded = SimpleNamespace(bib_data=None, footnote_format="")
    config.plugins["bibtex"] = SimpleNamespace(registry=loaded)
    config.site_url = "https://example.org/"
    files = [SimpleNamespace(src_uri=name) for name in ("benefits/pores.md", "notes/private.txt")]
    monkeypatch.setattr("ledger.plugin.File.generated", lambda _, name, **__: SimpleNamespace(src_uri=name))
    names = [file.src_uri for file in plugin.on_files(files, config)]
    assert "notes/private.txt" not in names
    assert {"benefits/pores.md", "evidence/studies/ash2019.md", "changes.xml"} <= set(names)
    assert config.plugins["bibtex"].registry.inline_text("[@ash2019]") == "[@ash2019]"


def test_events_have_an_order(tmp_path):
    with pytest.raises(RuntimeError, match="on_config comes first"):
        assert LedgerPlugin(tmp_path).catalog
