"""The content security policy: what it allows, and what it does not."""

import base64
import hashlib
import re

import pytest

from corpus import ROOT
from ledger.publish.csp import INLINE, add_policy, inline_scripts, policy

TEMPLATES = ROOT / "overrides"
HEAD = '<html><head><meta charset="utf-8">'


def hashed(script: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'"


def test_an_inline_script_is_allowed_by_its_hash_alone():
    text = policy({"let a = 1"})
    assert f"script-src 'self' {hashed('let a = 1')};" in text
    assert "unsafe" not in text


def test_a_script_that_got_into_the_page_is_not_in_the_policy():
    html = add_policy(f"{HEAD}<script>let a = 1</script><script>let b = 2</script></head></html>", {"let a = 1"})
    assert hashed("let a = 1") in html
    assert hashed("let b = 2") not in html


def test_the_templates_hold_two_scripts_and_the_list_names_both():
    assert len(inline_scripts(TEMPLATES)) == len(INLINE) == 2
    holding = {
        file.relative_to(TEMPLATES).as_posix()
        for file in TEMPLATES.rglob("*.html")
        if re.search(r"<script(?![^>]*(?:src|type)=)", file.read_text(encoding="utf-8"))
    }
    assert holding == set(INLINE)


def test_a_template_says_its_script_as_it_is_sent():
    assert not any(re.search(r"\{[{%#]", script) for script in inline_scripts(TEMPLATES))


def test_the_policy_stands_before_everything_it_governs():
    html = add_policy(f'{HEAD}<link rel="stylesheet" href="a.css"><script>1</script></head></html>', ())
    assert html.index("Content-Security-Policy") < html.index("stylesheet")


def test_a_page_without_its_encoding_is_refused():
    with pytest.raises(ValueError, match="charset"):
        add_policy("<html><head></head></html>", ())


def test_what_only_a_header_can_say_stands_in_the_file_for_hosts():
    lines = (ROOT / "overrides/_headers").read_text(encoding="utf-8").splitlines()
    rules = [line for line in lines if line and not line.startswith("#")]
    assert rules[0] == "/*", "for every path"
    headers = dict(line.strip().split(": ", 1) for line in rules[1:])
    assert all(line.startswith("  ") for line in rules[1:])
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'", "a meta element may not say this"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
