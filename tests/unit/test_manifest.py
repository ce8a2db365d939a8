"""The web manifest and the preview of a shared link: what they say is true and their pictures are there."""

from __future__ import annotations

import json
import struct
from types import SimpleNamespace

import jinja2
import pytest

from corpus import ROOT

THEME = ROOT / "overrides"
MANIFEST = json.loads((THEME / "site.webmanifest").read_text(encoding="utf-8"))
SETTINGS = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def size(file) -> tuple[int, int]:
    """Width and height of a PNG, which stand at fixed places."""
    return struct.unpack(">II", file.read_bytes()[16:24])


def test_the_manifest_says_what_the_settings_say():
    assert f"site_name: {MANIFEST['name']}\n" in SETTINGS
    assert f"site_description: {MANIFEST['description']}\n" in SETTINGS
    light = (THEME / "styles/10-tokens.css").read_text(encoding="utf-8").split("slate")[0]
    assert f"--mn-paper: {MANIFEST['theme_color']};" in light


def test_every_address_is_relative_and_every_icon_is_there():
    assert MANIFEST["start_url"] == MANIFEST["scope"] == "."
    for icon in MANIFEST["icons"]:
        file = THEME / icon["src"]
        assert file.is_file()
        if file.suffix == ".png":
            assert "{}x{}".format(*size(file)) == icon["sizes"]


def test_the_preview_picture_is_small_and_as_large_as_said():
    picture = THEME / "assets/images/social.png"
    assert size(picture) == (1200, 630) and picture.stat().st_size < 100_000


@pytest.mark.parametrize("title", ["A page", 'Depth > 1 mm & "more"'])
def test_the_preview_names_whole_addresses(title: str):
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME), undefined=jinja2.StrictUndefined)
    home = "https://example.org/guide/"
    page = SimpleNamespace(
        is_homepage=False, title="x", canonical_url=f"{home}a/", meta={"title": title, "description": "D"}
    )
    config = SimpleNamespace(site_name="N", site_description="S", site_url=home)
    page.meta = SimpleNamespace(**page.meta)
    html = environment.get_template("partials/shared-link.html").render(page=page, config=config)
    assert f'"og:image" content="{home}assets/images/social.png"' in html
    assert f'"og:url" content="{home}a/"' in html and "summary_large_image" in html
    assert html.count('"') % 2 == 0 and "<mm" not in html
