"""What has one right answer: each answer, that a second run changes nothing, and that remarks stay."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus import ROOT, copy_toy
from ledger.draft import questions
from ledger.fixes import bib_fields, bib_order, normalization, pages, records, title_case
from ledger.fixes.edits import Edit, applied
from ledger.fixes.run import fixed
from ledger.model import Study
from ledger.read import bibliography
from ledger.read.load import Evidence, load
from ledger.read.page_dates import dated, undated
from ledger.read.pages import parse_page

FEW = settings(max_examples=150, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))
BIB = "references.bib"
NOTHING = title_case.Lexicon(frozenset(), ())
SOME = title_case.Lexicon(frozenset(["needling", "of", "scars", "and", "a", "trial"]), ("Fitzpatrick", "New Mexico"))


def entry(name: str, value: str) -> str:
    return f"% kept\n@article{{k,\n  note = {{Toys}},\n  {name}={{{value}}},\n}}\n"


@pytest.mark.parametrize(
    "name, written, right",
    [
        ("doi", "https://doi.org/10.5555/Toy.1", "10.5555/Toy.1"),
        ("doi", "DOI: 10.5555/toy\\_1.", "10.5555/toy_1"),
        ("doi", "10.5555", "10.5555"),
        ("pmid", "PMID: 0123", "123"),
        ("pmcid", "7870101", "PMC7870101"),
        ("pages", "844-9", "844--849"),
        ("pages", "pp. 844 – 849", "844--849"),
        ("pages", "844---849", "844--849"),
        ("pages", "e12578", "e12578"),
        ("pages", "12, 14--15", "12, 14--15"),
        ("volume", "Vol. 13", "13"),
        ("year", "c2021", "2021"),
        ("year", "2020/2021", "2020/2021"),
        ("journal", "Toys & More", "Toys \\& More"),
        ("journal", "Toys \\& More", "Toys \\& More"),
        ("author", "Doe JM, Roe RB", "Doe, J. M. and Roe, R. B."),
        ("author", 'M{\\"u}ller, J{\\o}rg', "Müller, Jørg"),
        ("author", "Mu\\~noz, A.", "Muñoz, A."),
        (
            "title",
            "Needling 5% of HIV with $\\beta$-toys -- a trial~now",
            "Needling 5\\% of {HIV} with β-toys – a trial now",
        ),
        ("title", "Toys &amp; pores", "Toys \\& pores"),
        ("title", "[Our HIV words]", "[Our HIV words]"),
        ("title", "{HIV} in {the {US}}", "{HIV} in {the {US}}"),
        ("url", "https://example.org/\\~{}toys", "https://example.org/~toys"),
    ],
)
def test_a_field_of_the_bibliography(name: str, written: str, right: str):
    text = entry(name, written)
    assert bib_fields.fixed(BIB, text, NOTHING) == entry(name, right)


def test_the_entries_in_order_with_their_remarks():
    text = "% head\n\n@misc{b,\n  title = {B},\n}\n\n% about c\n@misc{c,\n title = {C},}\n@misc{a, title = {A}}\n"
    right = "% head\n\n@misc{a, title = {A}}\n\n@misc{b,\n  title = {B},\n}\n\n% about c\n@misc{c,\n title = {C},}\n"
    assert bib_order.fixed(BIB, text) == right
    assert bib_order.fixed(BIB, text + "@misc{d, title = {D}\n") == text + "@misc{d, title = {D}\n"


@pytest.mark.parametrize(
    "written, right",
    [
        ("sessions: 3  # kept", "sessions: [3]  # kept"),
        ("uses: acne-scars", "uses: [acne-scars]"),
        ("limits: Few, and young", 'limits: ["Few, and young"]'),
        ("limits: 'It''s few'", "limits: ['It''s few']"),
        ('enrolled: "36"', "enrolled: 36"),
        ("enrolled: thirty", "enrolled: thirty"),
        ("age: 20", 'age: "20"'),
        ("design: Randomized trial", "design: randomized-trial"),
        ("Follow_Up: 6 months", "follow-up: 6 months"),
        ("read: {depth: abstract, where: x, on: 28 Nov 2026}", "read: {depth: abstract, where: x, on: 2026-11-28}"),
        (
            "read: {depth: abstract, where: x, on: Nov. 28 2026}",
            "read: {depth: abstract, where: x, on: 2026-11-28}",
        ),
        ('read: {depth: abstract, where: x, on: "2026/11/28"}', "read: {depth: abstract, where: x, on: 2026-11-28}"),
        ("read: {depth: abstract, where: x, on: 3/4/2026}", "read: {depth: abstract, where: x, on: 3/4/2026}"),
        ("read: {depth: abstract, where: x, on: 31 Feb 2026}", "read: {depth: abstract, where: x, on: 31 Feb 2026}"),
        ("harms: {effect: x, label: y}", "harms: {effect: x, label: y}"),
        ("needle-mm: [1.5", "needle-mm: [1.5"),
    ],
)
def test_a_value_of_a_record(written: str, right: str):
    assert records.fixed("x.yml", f"# é\n{written}\n", Study) == f"# é\n{right}\n"


def test_questions_go_once_a_record_is_complete():
    whole = (
        "#? about\n\nkind: plain\ndesign: case-report\nuses: [pores]\nsummary: Toys.\n\n#? age:\n#?     For example\n"
    )
    read = "read: {depth: abstract, where: x, on: 2026-11-22}\n"
    assert records.fixed("x.yml", whole, Study) == whole
    right = whole.removeprefix("#? about\n\n").partition("\n\n#?")[0] + "\n" + read
    assert records.fixed("x.yml", whole + read, Study) == right


@pytest.mark.parametrize(
    "written, right",
    [
        ("e\u0301a\u200bb\u2003c\ufeff", "éab c"),
        ("Ｈi \ufffd", "Hi \ufffd"),
        ("nbsp\u00a0stays — “so” do 😀 and क्‍ष", "nbsp\u00a0stays — “so” do 😀 and क्‍ष"),
    ],
)
def test_characters(written: str, right: str):
    assert normalization.fixed(written) == right


def test_a_page():
    text = '---\ntitle: x\n---\n\nA “fork”, a "spoon". `a "b".` [x](https://a.org/é)\n\nLeft “as”, it was.\n'
    right = '---\ntitle: x\n---\n\nA “fork,” a "spoon." `a "b".` [x](https://a.org/%C3%A9)\n\nLeft “as”, it was.\n'
    assert pages.fixed("docs/x.md", "x.md", text, ["Left “as”"]) == right


def test_edits_that_overlap():
    assert applied("abcdef", [Edit(3, 5, "X"), Edit(0, 1, "Y"), Edit(4, 6, "Z")]) == "YbcXf"


PIECES = ("{", "}", '"', "=", ",", "\n", "@misc{", "% x\n", " and ", "--", "\\", "$", "&", "pp. 3-4", "HIV", "e\u0301")
VALUES = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=12).map("".join)
FIELDS = st.sampled_from(["author", "title", "journal", "pages", "doi", "pmid", "pmcid", "year", "volume", "url"])


@FEW
@given(st.lists(st.tuples(FIELDS, VALUES), max_size=4), st.lists(st.sampled_from("abc"), min_size=1, max_size=3))
def test_a_second_run_changes_nothing_in_any_bibliography(given_fields: list, keys: list[str]):
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in given_fields)
    text = "".join(f"% remark {key}\n@article{{{key},\n{fields}}}\n\n" for key in keys)
    once = until_it_stays(
        lambda found: bib_order.fixed(BIB, bib_fields.fixed(BIB, normalization.fixed(found), SOME)), text
    )
    assert {f"% remark {key}" for key in keys} <= set(once.split("\n"))
    before, after = (bibliography.parse(BIB, found) for found in (text, once))
    assert len(after[1]) <= len(before[1]), "A fix breaks nothing."


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A real record with values cut, quoted, put in brackets or taken out of them."""
    text = draw(st.sampled_from(sorted((ROOT / "evidence/studies").glob("*.yml"))[::17])).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(text)))
        end = place + draw(st.integers(0, 4))
        piece = draw(
            st.sampled_from(["[", "]", '"', "'", "_", " ", "3", "Yes", "  # remark", "\u200b"]) | st.text(max_size=2)
        )
        text = text[:place] + piece + text[end:]
    return text


@FEW
@given(mutated())
def test_a_second_run_changes_nothing_in_any_record(text: str):
    until_it_stays(lambda found: records.fixed("x.yml", normalization.fixed(found), Study), text)


def until_it_stays(fix: Callable[[str], str], text: str) -> str:
    for _ in range(4):
        text, last = fix(text), text
        if text == last:
            return text
    raise AssertionError(f"It does not come to rest: {text!r}")


def test_the_real_content_has_nothing_to_set_right(real: Evidence):
    assert list(fixed(real, None, date(2026, 11, 28))) == []


PAGE = "---\ntitle: x\nupdated: 2026-11-22  # kept\n---\n\n# X\n\nupdated: never\n"


def test_the_day_of_a_page():
    assert dated(PAGE, date(2026, 11, 28)) == PAGE.replace("2026-11-22", "2026-11-28")
    assert dated("# X\n", date(2026, 11, 28)) == "# X\n"


@pytest.mark.parametrize(
    "text, day, says",
    [
        (PAGE.replace("never", "once"), date(2026, 11, 28), ["updated: 2026-11-22"]),
        (PAGE.replace("never", "once").replace("11-22", "11-28"), date(2026, 11, 28), []),
        (PAGE.replace("never", "once"), date(2026, 11, 23), []),
        (PAGE.replace("\n\n", "\n\n\n"), date(2026, 11, 28), []),
        (PAGE, date(2026, 11, 28), []),
    ],
)
def test_a_page_that_changed_without_its_date_is_found(text: str, day: date, says: list[str]):
    before, after = (Evidence(Path(), pages={"x.md": parse_page("docs/x.md", "x.md", found)}) for found in (PAGE, text))
    found = list(undated(before, after, day))
    assert [re.search("“(.*)”", item.what)[1] for item in found] == says
    assert all((item.path, item.line, item.rule) == ("docs/x.md", 3, "page-dated") for item in found)


def run(root: Path, script: str, *more: str) -> tuple[int, str]:
    command = [sys.executable, ROOT / f"scripts/{script}.py", *more, root]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_the_command_shows_what_it_does_and_does_it_once(tmp_path: Path):
    root = copy_toy(tmp_path)
    name = {"GIT_AUTHOR_NAME": "x", "GIT_AUTHOR_EMAIL": "x@example.org"}
    environ = {**os.environ, **name, "GIT_COMMITTER_NAME": "x", "GIT_COMMITTER_EMAIL": "x@example.org"}
    for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "toys"]):
        subprocess.run(["git", *command], cwd=root, env=environ, check=True)
    assert run(root, "fix") == (0, "Nothing to set right.\n")

    study, page = root / "evidence/studies/ash2019.yml", root / "docs/benefits/pores.md"
    study.write_bytes(study.read_bytes().replace(b"kind: plain\n", b"kind: Plain\r\n# kept\r\n"))
    page.write_text(page.read_text(encoding="utf-8") + "\nMore.\n", encoding="utf-8")
    status, said = run(root, "fix")
    assert status == 0
    assert "-kind: Plain\n" in said and "+kind: plain\n" in said and f"+updated: {date.today()}\n" in said
    assert said.endswith("Set right in 2 files. Read the difference, then run “make check”.\n")
    assert b"kind: plain\n# kept\n" in study.read_bytes()
    assert run(root, "fix") == (0, "Nothing to set right.\n")
    evidence = load(root)
    assert not evidence.findings


def test_questions_of_a_record_are_the_only_remarks_that_go():
    text = "a: 1\n# own\n#? question\n"
    assert questions.answered(text) == "a: 1\n# own\n"


WORDS = "microneedling of acne scars: a new prospective study in people with dark skin the drug"
TITLES = ("{Fitzpatrick} types", "{Food and Drug Administration} staff", "Scars in {New Mexico}", "On {PRP}")


@pytest.mark.parametrize(
    "written, right",
    [
        ("Microneedling of Acne Scars: A Prospective Study", "Microneedling of acne scars: a prospective study"),
        ("Scars in Dark Skin of Fitzpatrick Types", "Scars in dark skin of {Fitzpatrick} types"),
        ("New Drug: Food and Drug Administration Study", "New drug: {Food and Drug Administration} study"),
        ("A New Study in New Mexico", "A new study in {New Mexico}"),
        ("Acne Scars in People of Karachi", "Acne Scars in People of Karachi"),
        ("Scars in {Dark} Skin With {PRP}", "Scars in {Dark} skin with {PRP}"),
        ("Acne Scars. A Prospective Study", "Acne scars. A prospective study"),
        ("Acne scars in Karachi", "Acne scars in Karachi"),
        ("[Dark Skin and Acne Scars]", "[Dark Skin and Acne Scars]"),
    ],
)
def test_a_title_in_sentence_case_where_every_word_is_known(written: str, right: str):
    known = title_case.lexicon([WORDS], TITLES)
    assert title_case.fixed(written, known) == right
    assert title_case.fixed(right, known) == right
