"""Which files of the theme are sent."""

from __future__ import annotations

import pytest

from ledger.publish.stylesheet import NOT_SENT, THEME_STYLES


@pytest.mark.parametrize(
    ("name", "theme", "sent"),
    [
        ("assets/stylesheets/main.57a0d79d.min.css", True, False),
        ("assets/stylesheets/palette.fb2fffe2.min.css.map", False, False),
        ("assets/javascripts/bundle.a5f9d56c.min.js", False, False),
        ("assets/javascripts/lunr/min/lunr.de.min.js", False, False),
        ("assets/javascripts/workers/search.a7633da7.min.js", False, False),
        ("assets/javascripts/site.js", False, True),
        ("assets/images/favicon.svg", False, True),
    ],
)
def test_files_of_the_theme(name: str, theme: bool, sent: bool):
    assert bool(THEME_STYLES.fullmatch(name)) == theme
    assert (not NOT_SENT.fullmatch(name)) == sent
