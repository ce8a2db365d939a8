"""The service worker's list: what is kept, under which address, and when its version changes."""

from __future__ import annotations

import json
import re
from pathlib import Path

from corpus import ROOT
from ledger.publish import service_worker

CODE = "self.addEventListener('fetch', () => {});\n"


def site(folder: Path, **changed: str) -> Path:
    files = {
        "index.html": "home",
        "404.html": "nowhere",
        "safety/index.html": "safety",
        "assets/site.css": "css",
        "assets/site.js.map": "map",
        "assets/images/social.png": "picture",
        "downloads/studies.csv": "rows",
        "search/index.js": "index",
        "sw.js": "an older worker",
        **changed,
    }
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_pages_styles_scripts_and_search_are_kept_and_nothing_else(tmp_path: Path):
    assert list(service_worker.precache_manifest(site(tmp_path))) == [
        "",
        "assets/site.css",
        "safety/",
        "search/index.js",
    ]


def test_the_same_files_give_the_same_worker(tmp_path: Path):
    one, other = (service_worker.worker(CODE, service_worker.precache_manifest(site(tmp_path / name))) for name in "ab")
    assert one == other


def test_any_change_gives_another_version(tmp_path: Path):
    def version(text: str) -> str:
        return re.match(r'const VERSION = "([0-9a-f]{16})";', text)[1]

    files = service_worker.precache_manifest(site(tmp_path / "a"))
    changed = service_worker.precache_manifest(site(tmp_path / "b", **{"safety/index.html": "safety!"}))
    assert {name for name in files if files[name] != changed[name]} == {"safety/"}
    workers = [
        service_worker.worker(CODE, files),
        service_worker.worker(CODE, changed),
        service_worker.worker(CODE + ";", files),
    ]
    assert len({version(text) for text in workers}) == 3


def test_what_is_not_kept_does_not_change_the_version(tmp_path: Path):
    changed = site(tmp_path / "b", **{"downloads/studies.csv": "other rows", "sw.js": "x"})
    assert service_worker.precache_manifest(site(tmp_path / "a")) == service_worker.precache_manifest(changed)


def test_the_worker_starts_with_its_data_and_ends_with_its_code():
    version, files, code = service_worker.worker(CODE, {"ä/": "0"}).split("\n", 2)
    assert version.startswith("const VERSION") and code == CODE
    assert json.loads(files.removeprefix("const FILES = ").removesuffix(";")) == {"ä/": "0"}


def test_both_workers_have_their_code():
    for name in (service_worker.WORKER, service_worker.RETIRED):
        assert "addEventListener" in (ROOT / "overrides" / name).read_text(encoding="utf-8")
