"""The copy that opens from disk: links, what is left out, and the same zip every time."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from ledger.publish import offline_copy

FILES = {"index.html", "safety/index.html", "safety/aftercare/index.html", "assets/site.css", "downloads/a.csv"}
HOME = "https://example.org/guide/"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("../", "../index.html"),
        ("..", "../index.html"),
        ("../#top", "../index.html#top"),
        ("../?q=a", "../index.html?q=a"),
        (".", "./index.html"),
        ("./", "./index.html"),
        ("aftercare/", "aftercare/index.html"),
        ("aftercare/#x", "aftercare/index.html#x"),
        ("../assets/site.css", "../assets/site.css"),
        ("../downloads/a.csv", "../downloads/a.csv"),
        ("../downloads/guide.pdf", f"{HOME}downloads/guide.pdf"),
        ("#here", "#here"),
        ("https://example.org/", "https://example.org/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("data:image/png;base64,AA", "data:image/png;base64,AA"),
    ],
)
def test_links(before: str, after: str):
    made = offline_copy.page(f'<a class="x" href="{before}" title="y">z</a>', "safety/index.html", FILES, HOME)
    assert made == f'<a class="x" href="{after}" title="y">z</a>'


def test_what_browsers_refuse_from_disk_is_taken_out():
    plain = '<script src="../search/start.js" defer></script>'
    html = f'<link rel="manifest" href="../site.webmanifest">{plain}'
    assert offline_copy.page(html, "safety/index.html", FILES | {"search/start.js"}, HOME) == plain


def site(folder: Path) -> Path:
    for name in (*FILES, "404.html", "sw.js", "sitemap.xml", "assets/x.js.map", "downloads/guide.pdf"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f'<link rel="canonical" href="{HOME}"><a href="safety/">x</a>', encoding="utf-8")
    return folder


def test_the_same_site_gives_the_same_zip(tmp_path: Path):
    for name in "ab":
        assert offline_copy.bundle(site(tmp_path / name), tmp_path / f"{name}.zip") == len(FILES) + 1
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_the_zip_holds_one_folder_with_the_site(tmp_path: Path):
    offline_copy.bundle(site(tmp_path / "site"), tmp_path / "guide.zip")
    with zipfile.ZipFile(tmp_path / "guide.zip") as archive:
        expected = ["README.txt", *sorted(FILES)]
        assert archive.namelist() == [f"{offline_copy.FOLDER}/{name}" for name in expected]
        assert b'href="safety/index.html"' in archive.read(f"{offline_copy.FOLDER}/index.html")
        assert HOME.encode() in archive.read(f"{offline_copy.FOLDER}/README.txt")
