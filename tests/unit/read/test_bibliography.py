"""Reading BibTeX: fields, authors, lines, and every problem at once."""

from __future__ import annotations

import pytest

from ledger.read.author_names import Author
from ledger.read.bibliography import parse

GOOD = "@article{a,\n  title = {T},\n}\n"


def read(text: str):
    entries, findings, broken = parse("r.bib", text)
    return entries, [(finding.line, finding.rule, finding.what) for finding in findings], broken


def test_an_entry():
    text = (
        "% A remark.\n\n@Article{ash2019,\n  Title = {Needling of the {PRP}\n    kind: 50\\% \\& more},\n"
        '  year = 2019, month = may,\n  journal = "J. of {X}",\n  unverified = {year, month},\n}\n'
    )
    entries, findings, broken = read(text)
    entry = entries["ash2019"]
    assert (findings, broken) == ([], frozenset())
    assert (entry.type, entry.line) == ("article", 3)
    assert entry.get("title") == "Needling of the PRP kind: 50% & more"
    assert entry.raw["title"] == "Needling of the {PRP} kind: 50\\% \\& more"
    assert (entry.get("year"), entry.get("month"), entry.get("journal")) == ("2019", "May", "J. of X")
    assert entry.month == 5
    assert entry.get("pages") == ""
    assert entry.unverified == ("year", "month")
    assert dict(entry.field_lines) == {"title": 4, "year": 6, "month": 6, "journal": 7, "unverified": 8}


@pytest.mark.parametrize(
    ("written", "authors", "others"),
    [
        ("", (), False),
        ("Ash, Ada B.", (Author("Ash", "Ada B."),), False),
        ("Ash, Ada and Beech, Carl", (Author("Ash", "Ada"), Author("Beech", "Carl")), False),
        ("Ash, Ada and others", (Author("Ash", "Ada"),), True),
        ("{Birch Office and Sons}", (Author("Birch Office and Sons", organization=True),), False),
        ("de la Cruz, Ana", (Author("de la Cruz", "Ana"),), False),
        ("Ash, Jr., Ada", (Author("Ash", "Ada", "Jr."),), False),
        ("Ash Jr, Ada", (Author("Ash", "Ada", "Jr."),), False),
        ("Ash, Ada III", (Author("Ash", "Ada", "III"),), False),
        ("Ash, 3rd, Ada", (Author("Ash", "Ada", "III"),), False),
        ("{El Housni}, Youssef", (Author("El Housni", "Youssef"),), False),
        ("Zayed", (Author("Zayed"),), False),
        ("{{Birch, Inc.}} and Ash, Ada", (Author("Birch, Inc.", organization=True), Author("Ash", "Ada")), False),
        ("El-Domyati, Moetaz", (Author("El-Domyati", "Moetaz"),), False),
        ("Østergård, Åse", (Author("Østergård", "Åse"),), False),
    ],
)
def test_authors(written: str, authors: tuple[Author, ...], others: bool):
    entries, findings, _ = read(f"@misc{{a,\n  author = {{{written}}},\n}}\n")
    assert not findings
    assert (entries["a"].authors, entries["a"].others()) == (authors, others)


@pytest.mark.parametrize(
    ("first", "initials"),
    [
        ("Emerson V. A.", "EVA"),
        ("Hee-Jung", "HJ"),
        ("J.K.", "JK"),
        ("JM", "JM"),
        ("É.-J.", "ÉJ"),
        ("", ""),
        ("åse", "Å"),
    ],
)
def test_initials(first: str, initials: str):
    assert Author("X", first).initials == initials


@pytest.mark.parametrize(
    ("text", "line", "words", "broken"),
    [
        ("@misc{b,\n  title = {T,\n  year = {2020},\n}\n\n" + GOOD, 1, "never closed", {"b"}),
        ("@misc{b,\n  title = {T", 1, "never closed", {"b"}),
        ("@misc{b,\n  title = {T}\n  year = {2020},\n}\n" + GOOD, 3, "'}' expected", {"b"}),
        ("@misc{b\n  title = {T},\n}\n" + GOOD, 1, "no comma behind the key “b”", set()),
        ("@misc{b,\n  month = maybe,\n}\n" + GOOD, 2, "the value “maybe” is not in braces", {"b"}),
        ('@misc{b,\n  title = "T,\n  year = {2020},\n}\n' + GOOD, 4, "unbalanced braces", {"b"}),
        ("@misc{b,\n  title = {T}},\n  year = {2020},\n}\n" + GOOD, 2, "stands outside of every entry", {"b"}),
        ("misc{b,\n  title = {T},\n}\n" + GOOD, 1, "stands outside of every entry", {"b"}),
        ("@misc{b,\n  title = {T},\n  title = {U},\n}\n" + GOOD, 2, "the field “title” twice", set()),
        ("@misc{@misc{b,\n  title = {T},\n}\n\nc,\n  year = {2020},\n}\n" + GOOD, 1, "inside of another", {"b", "c"}),
        (
            "@misc{b,\n  title = {T},\n@misc{c,\n  year = {2020},\n}\n  note = {N},\n}\n" + GOOD,
            1,
            "never closed",
            {"b"},
        ),
        ("@misc{b,\n  title = {T},\n}@misc{c,\n  title = {T},\n}\n" + GOOD, 3, "stands outside", {"b", "c"}),
        ("% Ask x@example.org.\n" + GOOD, 1, "A remark has an “@”", set()),
        ("@comment{b,\n  title = {T,\n" + GOOD, 1, "never closed", {"b"}),
        ("@misc{,\n  title = {T},\n}\n" + GOOD, 1, "has no key", {""}),
        ("@misc{\n  title = {T},\n}\n" + GOOD, 1, "has no key", {""}),
        ("@misc{b;\n  title = {T},\n}\n" + GOOD, 1, "“b;” is not a key", {"b"}),
        ("@misc\n", 1, "stands outside", set()),
    ],
)
def test_one_problem(text: str, line: int, words: str, broken: set[str]):
    entries, findings, found = read(text)
    ((where, rule, what),) = findings
    assert (where, rule) == (line, "bib-syntax")
    assert words in what
    assert broken <= found and "a" not in found, "what hangs on the entry is silent"
    assert GOOD not in text or "a" in entries, "what follows is read all the same"


def test_repeated_key_keeps_the_first():
    entries, findings, _ = read("@misc{a,\n  title = {T},\n}\n\n@misc{a,\n  title = {U},\n}\n")
    assert entries["a"].get("title") == "T"
    assert findings == [(5, "bib-unique-keys", "The key “a” is used a second time (first on line 1).")]


def test_several_problems_at_once():
    text = (
        "@misc{b,\n  title = {T,\n}\n\n@misc{c,\n  title = {T}\n  year = {2020},\n}\n\n"
        "@misc{d,\n  title = {T},\n}\n\n@misc{d,\n  title = {T},\n}\n\n@misc{e,\n  title = {T,\n}\n"
    )
    entries, findings, broken = read(text)
    assert [line for line, _, _ in findings] == [1, 7, 14, 18]
    assert set(entries) == {"d"} and broken >= {"b", "c", "e"}


def test_strings_remarks_and_parentheses_are_allowed():
    text = "% A remark, {x\n@string{jid = {Journal}}\n@misc(a,\n  journal = jid # { of X},\n)\n"
    text += "@Comment{jabref-meta: databaseType:bibtex;\n  @misc{no,\n  }\n}\n@preamble{ {P} }\n"
    entries, findings, _ = read(text)
    assert not findings
    assert [(entry.key, entry.get("journal")) for entry in entries.values()] == [("a", "Journal of X")]


def test_letters_are_put_together():
    """Unicode's form NFC: a name from a Mac may bring its accents as letters of their own."""
    entries, _, _ = read("@misc{a,\n  author = {O\u0308sterga\u030ard, E\u0301mile},\n}\n")
    (author,) = entries["a"].authors
    assert (author.last, author.initials) == ("Östergård", "É")


@pytest.mark.parametrize(
    ("written", "month"),
    [("{May}", 5), ("may", 5), ("{05}", 5), ("5", 5), ("{Sep.}", 9), ("{may}", 5), ("{13}", 0), ("{May-June}", 0)],
)
def test_months(written: str, month: int):
    entries, _, _ = read(f"@misc{{a,\n  month = {written},\n}}\n")
    assert entries["a"].month == month


@pytest.mark.parametrize(
    ("written", "pages"),
    [("131–-144", ("131", "144")), ("1133--1144.e4", ("1133", "1144.e4")), ("e7", ("e7", "")), ("5 — 9", ("5", "9"))],
)
def test_pages(written: str, pages: tuple[str, str]):
    entries, _, _ = read(f"@misc{{a,\n  pages = {{{written}}},\n}}\n")
    assert entries["a"].page_range == pages


def test_real_bibliography_reads_without_a_finding(real):
    assert [finding for finding in real.findings if finding.path == "references.bib"] == []
    assert len(real.bibliography) > 100
