"""The content security policy: what it allows, and what it does not."""

import base64
import hashlib

import pytest

from corpus import ROOT
from ledger.csp import policy, protect

HEAD = '<html><head><meta charset="utf-8">'


def hashed(script: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


def test_an_inline_script_is_allowed_by_its_hash_alone():
    text = policy(f"{HEAD}<script>let a = 1</script></head></html>")
    assert hashed("let a = 1") in text
    assert "unsafe-inline" not in text
    assert "unsafe-eval" not in text


def test_another_script_than_the_one_hashed_is_not_allowed():
    assert hashed("let a = 2") not in policy(f"{HEAD}<script>let a = 1</script></head></html>")


@pytest.mark.parametrize(
    "script",
    [
        '<script src="site.js"></script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        '<script id="__config" type="application/json">{}</script>',
    ],
)
def test_scripts_by_address_and_data_need_no_hash(script):
    assert "sha256" not in policy(f"{HEAD}{script}</head></html>")


def test_the_policy_stands_before_everything_it_governs():
    html = protect(f'{HEAD}<link rel="stylesheet" href="a.css"><script>1</script></head></html>')
    assert html.index("Content-Security-Policy") < html.index("stylesheet")


def test_a_page_without_its_encoding_is_refused():
    with pytest.raises(ValueError, match="charset"):
        protect("<html><head></head></html>")


def test_what_only_a_header_can_say_stands_in_the_file_for_hosts():
    lines = (ROOT / "overrides/_headers").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "/*", "for every path"
    headers = dict(line.strip().split(": ", 1) for line in rules[1:])
    assert all(line.startswith("  ") for line in rules[1:])
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'", "a meta element may not say this"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
