"""After one visit the guide opens without a network, in three engines: the server is gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from engines import Reader, Setup

from serving import serve

pytestmark = pytest.mark.browser

KEPT = "() => navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated')"


def test_every_page_opens_and_is_searched(begin: Callable[[Setup], Reader], site_folder: Path):
    reader = begin(Setup(keeps=True))
    with serve(site_folder) as address:
        reader.base = address
        reader.resize(390)
        reader.open("")
        reader.wait(KEPT, seconds=60)
    for page in ("benefits/scars/", "evidence/studies/alam2014/", "evidence/claims/?verdict=overstated"):
        reader.open(page)
        reader.wait_shown("h1")
        assert reader.run("() => [...document.styleSheets].every((sheet) => sheet.cssRules.length)")
    reader.tap('button[for="__search"]')
    reader.type("isotretinoin")
    reader.wait_shown("[data-mn-search-list] [role=option]")
    reader.tap("[data-mn-search-list] [role=option]")
    reader.wait("() => location.pathname.endsWith('/safety/medicines/')")
    reader.wait_shown("h1")
