"""A work in Vancouver style (NLM, *Citing Medicine*)."""

from __future__ import annotations

import pytest

from ledger.read.bibliography import parse
from ledger.views.reference import reference, sentence, short

NAMES = ["Ash, Ada B.", "Beech, Carl", "Cedar, Dora", "Doum, Eli", "Elm, Fay", "Fir, Gus", "Gum, Hal"]
SIX = "Ash AB, Beech C, Cedar D, Doum E, Elm F, Fir G"


def entry(fields: str, kind: str = "article"):
    entries, findings, _ = parse("r.bib", f"@{kind}{{x2020,\n{fields}\n}}\n")
    assert not findings
    return entries["x2020"]


def authors(toy, written: str) -> str:
    return reference(toy, entry(f"author = {{{written}}}, title = {{T}}, year = {{2020}}")).authors


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("", ""),
        (NAMES[0], "Ash AB."),
        (" and ".join(NAMES[:2]), "Ash AB, Beech C."),
        (" and ".join(NAMES[:6]), f"{SIX}."),
        (" and ".join(NAMES), f"{SIX}, et al."),
        (" and ".join([*NAMES[:2], "others"]), "Ash AB, Beech C, et al."),
        (" and ".join([*NAMES[:6], "others"]), f"{SIX}, et al."),
        ("{Birch Office for Skin}", "Birch Office for Skin."),
        ("{Skin, Inc.}", "Skin, Inc."),
        ("de la Cruz, Ana Maria", "de la Cruz AM."),
        ("El-Domyati, Moetaz and Ong, M.-J.", "El-Domyati M, Ong MJ."),
        ("Doe, JM and Roe, ABC", "Doe JM, Roe ABC."),
        ("{El Housni}, Youssef", "El Housni Y."),
        ("Doe, Jr., Warren A. and Roe, III, Ann", "Doe WA Jr, Roe A 3rd."),
    ],
)
def test_authors(toy, written: str, printed: str):
    assert authors(toy, written) == printed


@pytest.mark.parametrize(
    ("kind", "fields", "source"),
    [
        ("article", "journal={J}, year={2020}, volume={3}, number={2}, pages={45--51}", "J. 2020;3(2):45–51."),
        ("article", "journal={J Skin}, year={2020}, volume={3}, pages={e7}", "J Skin. 2020;3:e7."),
        ("article", "journal={J Skin}, year={2020}, number={4}, pages={CD1}", "J Skin. 2020;(4):CD1."),
        ("article", "journal={J Skin}, year={2020}, pages={45-51}", "J Skin. 2020:45–51."),
        ("article", "journal={J Skin}, year={2020}", "J Skin. 2020."),
        ("article", "journal={J Skin}, year={date unknown}", "J Skin. date unknown."),
        ("article", "journal={J Skin}", "J Skin."),
        ("misc", "howpublished={Web page}, year={2020}, month=may", "Web page. May 2020."),
        ("misc", "howpublished={Press release, 16 February 2018}", "Press release, 16 February 2018."),
        ("misc", "institution={Birch Office}, year={date unknown}", "Birch Office; date unknown."),
        ("article", "journal={J}, year={2020}, pages={131–-144}", "J. 2020:131–144."),
        ("misc", "", ""),
        ("incollection", "booktitle={Needles}, year={2020}", "In: Needles. 2020."),
        ("incollection", "booktitle={The book}, pages={3--9}, year={2018}", "In: The book. 2018. p. 3–9."),
        (
            "incollection",
            "author={Doe, J.}, editor={Roe, R. and Poe, Q.}, booktitle={B}, edition={2}, publisher={Needle Press}, "
            "address={New York}, pages={3--9}, year={2018}",
            "In: Roe R, Poe Q, editors. B. 2nd ed. New York: Needle Press; 2018. p. 3–9.",
        ),
        ("book", "author={Doe, J.}, editor={Roe, R.}, volume={3}, year={2018}", "Roe R, editor. Vol. 3. 2018."),
        ("phdthesis", "school={University of Needles}, year={2018}", "University of Needles; 2018."),
        ("techreport", "institution={Needle Bank}, number={5}, year={2018}", "Needle Bank; 2018. Report No.: 5."),
    ],
)
def test_source(toy, kind: str, fields: str, source: str):
    assert reference(toy, entry(f"title={{T}}, {fields}".rstrip(", "), kind)).source == source


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ("author={Ash, Ada}, title={T}, year={2020}", "Ash 2020"),
        ("author={Ash, Ada and Beech, Carl}, title={T}, year={2020}", "Ash and Beech 2020"),
        ("author={Ash, Ada and Beech, Carl and others}, title={T}, year={2020}", "Ash 2020"),
        ("author={{Birch Office}}, title={T}, year={2020}", "Birch Office 2020"),
        ("title={Advice on needles}, year={date unknown}", "Advice on needles, date unknown"),
        ("title={[A page about needles, skin and all the rest]}, year={2020}", "A page about needles, skin… 2020"),
    ],
)
def test_short(fields: str, name: str):
    assert short(entry(fields)) == name


@pytest.mark.parametrize(
    ("kind", "fields", "printed"),
    [
        ("book", "editor={Roe, Richard}", "Roe R, editor."),
        ("book", "editor={Roe, R. and Poe, Q. and others}", "Roe R, Poe Q, et al, editors."),
        ("incollection", "editor={Roe, Richard}, booktitle={B}", ""),
    ],
)
def test_a_book_without_authors_has_editors(toy, kind: str, fields: str, printed: str):
    found = reference(toy, entry(f"title={{T}}, year={{2020}}, {fields}", kind))
    assert found.authors == printed
    assert found.short == ("Roe and Poe 2020" if "Poe" in fields and "others" not in fields else "Roe 2020")


def test_a_thesis_says_so(toy):
    assert reference(toy, entry("title={T}, year={2020}", "phdthesis")).title == "T [dissertation]."


@pytest.mark.parametrize(
    ("doi", "end"),
    [
        ("10.1/a(b)c_d;e:f", "10.1/a(b)c_d;e:f"),
        ("10.1/115<1606:G>2.0.CO;2", "10.1/115%3C1606:G%3E2.0.CO;2"),
        ("10.1/3.0.CO;2-#", "10.1/3.0.CO;2-%23"),
        ("10.1/a?b\\%c", "10.1/a%3Fb%25c"),
    ],
)
def test_what_has_a_meaning_in_an_address_is_encoded(toy, doi: str, end: str):
    (link,) = reference(toy, entry(f"title={{T}}, doi={{{doi}}}")).links
    assert (link.label, link.url) == (f"doi:{doi}".replace("\\", ""), f"https://doi.org/{end}")


def test_links_in_order_and_only_what_there_is(toy):
    found = reference(
        toy, entry("title={T}, doi={10.1/x}, pmid={1}, pmcid={PMC2}, url={https://example.org}", "misc")
    ).links
    assert [(link.kind, link.label, link.url) for link in found] == [
        ("doi", "doi:10.1/x", "https://doi.org/10.1/x"),
        ("pubmed", "PubMed", "https://pubmed.ncbi.nlm.nih.gov/1/"),
        ("pmc", "PubMed Central", "https://pmc.ncbi.nlm.nih.gov/articles/PMC2/"),
        ("page", "Official page", "https://example.org"),
    ]
    assert reference(toy, entry("title={T}")).links == ()


def test_title_ends_in_one_mark_and_keeps_its_capitals(toy):
    assert reference(toy, entry("title={Is {PRP} worth 50\\% more?}")).title == "Is PRP worth 50% more?"
    assert [sentence(text) for text in ("", "A", "A.", "A!")] == ["", "A.", "A.", "A!"]


def test_how_much_was_read_comes_from_the_study(toy):
    found = reference(toy, toy.bibliography["ash2019"])
    assert (found.read_depth, found.read_label, found.record_path) == (
        "full-text", "Full text", "evidence/studies/ash2019/",
    )  # fmt: skip
    assert "pages" in found.unverified_note
    nobody = reference(toy, entry("title={T}"))
    assert (nobody.read_depth, nobody.read_label, nobody.record_path, nobody.unverified_note) == ("", "", "", "")


def test_all_real_references_are_sentences(real):
    """No empty parentheses, no double marks, no leftover braces or backslashes."""
    for work in real.bibliography.values():
        found = reference(real, work)
        for text in (found.authors, found.title, found.source):
            assert not {"{", "}", "\\", "()", "..", " .", ";:", ";."} & {
                text[i : i + size] for size in (1, 2) for i in range(len(text))
            }, f"{work.key}: {text}"
