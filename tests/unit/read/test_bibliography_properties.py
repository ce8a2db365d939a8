"""Whatever stands in ``references.bib``: only findings come out of reading, checking, printing and exporting it.

The examples are the same in every run (``derandomize``), and none is measured by a clock.
"""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus import ROOT
from ledger import checks
from ledger.export.works import as_bibtex, as_csl, as_ris
from ledger.model.work_types import FIELDS, TYPES
from ledger.read.bibliography import parse
from ledger.read.load import Evidence
from ledger.views.reference import reference

SETTINGS = settings(derandomize=True, deadline=None, max_examples=150)
RULES = {name: rule for name, rule in checks.RULES.items() if name.startswith("bib-") and name != "bib-used"}
ENTRIES = (ROOT / "references.bib").read_text(encoding="utf-8").split("\n\n")[1:]
SNIPPETS = (
    "@misc{", "@comment{", "@string{", "{", "}", "{{", "}}", '"', "#", ",", "=", " = ", "\n", "%", "$", "&", "\\",
    "\\'", "\\~{}", "$\\beta$", "``", "--", "~", ";", " and ", " and others", "et al.", "others", "Doe, Jane", "Doe JM",
    "Jr.", "(", ")", "@", "é", "e\u0301", "\u202e", "а", "١", "\x00", "\x85", "\u2028", "\ufeff", "😀", "<i>", "&amp;",
    "%3C", "http://", "://[", "10.1/", "PMC", "jan", "2020", "-", "–", "month", "date", "crossref",
)  # fmt: skip
PIECES = st.one_of(st.sampled_from(SNIPPETS), st.text(max_size=8))
TEXTS = st.lists(PIECES, max_size=12).map("".join)


def everything(text: str) -> None:
    """Reads a bibliography and does with it all that a build does."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    entries, findings, _ = parse("references.bib", text)
    lines = text.count("\n") + 1
    read = Evidence(root=ROOT, bibliography=entries)
    for rule in RULES.values():
        for path, line, what, fix in rule(read):
            assert path == "references.bib" and 1 <= line <= lines and what and fix
    for finding in findings:
        assert 1 <= finding.line <= lines and finding.what and finding.fix
    for entry in entries.values():
        reference(read, entry)
    as_bibtex(read)
    as_ris(read).encode("utf-8", "surrogatepass")
    json.loads(as_csl(read).decode("utf-8", "surrogatepass"))


@SETTINGS
@given(text=st.lists(PIECES, max_size=60).map("".join))
def test_any_text(text: str):
    everything(text)


@SETTINGS
@given(
    kind=st.sampled_from([*TYPES, "thesis", "x"]),
    fields=st.dictionaries(st.sampled_from([*sorted(FIELDS), "date", "crossref", "journaltitle"]), TEXTS, max_size=8),
)
def test_any_value_of_any_field(kind: str, fields: dict[str, str]):
    written = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    everything(f"@{kind}{{a,\n{written}}}\n")


@SETTINGS
@given(
    place=st.integers(0, len(ENTRIES) - 3),
    cuts=st.lists(st.tuples(st.integers(0, 3000), st.integers(0, 40), TEXTS), min_size=1, max_size=3),
)
def test_real_entries_with_slips(place: int, cuts: list[tuple[int, int, str]]):
    """A few entries with pieces left out, and others put in their place."""
    text = "\n\n".join(ENTRIES[place : place + 3]) + "\n"
    for start, length, put in cuts:
        start %= len(text)
        text = text[:start] + put + text[start + length :]
    everything(text)


@pytest.mark.parametrize(
    ("name", "pieces"),
    [
        ("author", ("Doe, J. and ", "Doe, Jane, ", "et ", "A", "a a ", ", ", "; ")),
        ("title", ("\\", "$", "<a ", "&a", "A1 ", "{", "``")),
        ("url", ("\\~", " ;", "http://", "%")),
        ("doi", ("doi:", "\\textless", "%3C")),
        ("pmid", ("0", "PMID:")),
        ("pages", ("1-", "i")),
        ("month", ("jan",)),
    ],
)
def test_long_values(name: str, pieces: tuple[str, ...]):
    """Work that grows as the square of the length would hang here for minutes."""
    for piece in pieces:
        everything(f"@misc{{a,\n  {name} = {{{piece * 10_000}x}},\n}}\n")


@pytest.mark.parametrize(
    "text",
    ["@misc{a,\n" * 3000, "@misc{a}" * 10_000, "@comment{" * 10_000, "{" * 100_000, "@misc{a, title = {" + "{" * 999],
)
def test_many_starts(text: str):
    everything(text)
