"""What is wrong with ``mkdocs.yml`` or the environment is said with path, line, what and fix."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from command import Wrong
from corpus import ROOT
from engine import config

FORM = re.compile(r"[\w./]+:\d+: .+ Fix: .+ \[machine\]")
TEXT = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")


def line_of(setting: str) -> int:
    """The line of a setting in the site's own file."""
    return next(number for number, line in enumerate(TEXT.splitlines(), 1) if line.startswith(f"{setting}:"))


def wrong(tmp_path: Path, text: str | bytes | None) -> list[str]:
    """What is found in settings with this text; None is a file that is not there."""
    for name in ("docs", "overrides", "src", "references.bib"):
        (tmp_path / name).symlink_to(ROOT / name)
    if text is not None:
        (tmp_path / "mkdocs.yml").write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(Wrong) as error:
        config(tmp_path, strict=True)
    lines = [str(found) for found in error.value.findings]
    assert all(FORM.fullmatch(line) for line in lines), lines
    return lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (None, "mkdocs.yml:1: The settings of the site are missing."),
        ("", "mkdocs.yml:1: The file holds no settings."),
        ("- a\n- b\n", "mkdocs.yml:1: The file holds no settings."),
        (b"site_name: \xff\n", "mkdocs.yml:1: The file is not UTF-8 text."),
        (f"{TEXT}nav: [\n", f"mkdocs.yml:{TEXT.count(chr(10)) + 2}: This is not valid YAML: "),
        (TEXT.replace("site_url: !ENV", "site_url: banana #"), f"mkdocs.yml:{line_of('site_url')}: “site_url”: "),
        (f"{TEXT}unknown: 1\n", f"mkdocs.yml:{TEXT.count(chr(10)) + 1}: “unknown”: Unrecognised"),
        (TEXT.replace("  - bibtex:", "  - nothing:"), "mkdocs.yml:"),
    ],
)
def test_settings_that_cannot_be_used(tmp_path: Path, text: str | bytes | None, said: str):
    assert wrong(tmp_path, text)[0].startswith(said)


@pytest.mark.parametrize("given", ["banana", "-1", "1.5", "", "99999999999", "4294967296", "١", "1_0"])
def test_a_time_that_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, given: str):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    assert wrong(tmp_path, TEXT)[0].startswith(f"SOURCE_DATE_EPOCH:1: “{given}” is no time")


@pytest.mark.parametrize("given", ["0", "1795305600", "4294967295"])
def test_a_time_that_is_one(monkeypatch: pytest.MonkeyPatch, given: str):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", given)
    assert config(ROOT).site_name
