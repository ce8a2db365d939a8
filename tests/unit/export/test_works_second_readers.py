"""A second implementation agrees: bibtexparser on the bibliography, rispy and citeproc-py on what we export.

Each reads the site's own works, and a few invented ones with everything that a contributor may write.
"""

from __future__ import annotations

import json
import re
import warnings
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from bibtexparser import middlewares
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from corpus import ROOT
from ledger import checks
from ledger.export.works import as_bibtex, as_csl, as_ris
from ledger.model.work_types import TYPES
from ledger.read.bibliography import parse
from ledger.read.tex import plain

INVENTED = r"""
@string{needles = {Journal of Needles}}
@Comment{jabref-meta: databaseType:bibtex;}

@article{a2020,
  author = {Doe, Jr., Warren A. and {El Housni}, Youssef and van der Berg, J.-P. and de la Cruz, Ana and Roe, ABC},
  title = {Old needles \& new: {50\% \_more\_} of {PRP}},
  journal = needles # { \& Skin},
  year = 1987, month = sep,
  volume = "115", number = {Suppl 1}, pages = {1606--1612},
  doi = {10.1175/1520-0493(1987)115<1606:GARSPP>2.0.CO;2-#},
}

@book{b2020,
  editor = {Roe, Richard and Plato},
  title = {The edited needle book},
  publisher = {Needle Press}, address = {New York}, edition = {2}, year = {2018},
}

@incollection{c2020,
  author = {{World Needle Organization, Department of Skin} and others},
  title = {Needles},
  booktitle = {The book}, editor = {Roe, Richard}, publisher = {Needle Press}, pages = {3--9}, year = {2018},
}

@inproceedings{d2020, author = {Østergård, Åse}, title = {On needles}, booktitle = {Needles {III}}, year = {2020}}
@inbook{e2020, author = {Doe, Jane}, title = {Needles}, booktitle = {The book}, year = {2018}}
@phdthesis{f2020, author = {Doe, Jane}, title = {Needles}, school = {University of Needles}, year = {2018}}
@mastersthesis{g2020, author = {Doe, Jane}, title = {Needles}, school = {University of Needles}, year = {2018}}
@report{h2020, author = {{Needle Bank}}, title = {Report}, institution = {Needle Bank}, number = {5}, year = {2018}}
@techreport{i2020, author = {{Needle Bank}}, title = {Report}, institution = {Needle Bank}, year = {2018}}
@dataset{j2020, author = {{Needle Bank}}, title = {Data}, doi = {10.5281/zenodo.1}, year = {2018}}
@online{k2020, author = {Doe, Jane}, title = {Guide}, url = {https://example.org/a_b?c=1&d=%7E}, year = {2018}}
@software{l2020, author = {Doe, Jane}, title = {Needler}, year = {date unknown}}
@misc{m2020, title = {Leaflet}, howpublished = {Leaflet}, year = {2018}, month = {05}}
@proceedings{n2020, editor = {Roe, Richard}, title = {Needles {III}}, year = {2018}}
"""
CORPORA = ("real", "invented")
CLASSIC = {
    "article", "book", "booklet", "inbook", "incollection", "inproceedings", "manual", "mastersthesis", "misc",
    "phdthesis", "proceedings", "techreport", "unpublished",
}  # fmt: skip
"""The types that BibTeX's own styles know."""
UNRESOLVED = {"sep": "September", r"needles # { \& Skin}": r"Journal of Needles \& Skin"}
"""What bibtexparser leaves as it is: BibTeX's own names of months, and ``#`` between values."""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {"real": (ROOT / "references.bib").read_text(encoding="utf-8"), "invented": INVENTED}


@pytest.fixture(scope="module")
def evidence(toy, texts):
    """Each corpus, read by us."""
    found = {}
    for name, text in texts.items():
        entries, findings, _ = parse("references.bib", text)
        assert not findings
        found[name] = replace(toy, bibliography=entries)
    return found


def by_bibtexparser(text: str):
    library = bibtexparser.parse_string(text, append_middleware=[middlewares.NormalizeFieldKeys()])
    assert library.failed_blocks == []
    return library


def one_line(value: str) -> str:
    return re.sub(r"\s+", " ", value).strip()


def test_the_invented_works_break_no_rule(evidence):
    rules = [checks.RULES[name] for name in checks.RULES if name.startswith("bib-") and name != "bib-used"]
    assert [found for rule in rules for found in rule(evidence["invented"])] == []
    assert {entry.type for entry in evidence["invented"].bibliography.values()} == set(TYPES)


@pytest.mark.parametrize("corpus", CORPORA)
def test_bibtexparser_reads_the_same_entries(corpus, texts, evidence):
    library, ours = by_bibtexparser(texts[corpus]), evidence[corpus].bibliography
    assert [(entry.key, entry.entry_type.lower(), entry.start_line + 1) for entry in library.entries] == [
        (entry.key, entry.type, entry.line) for entry in ours.values()
    ]
    for entry in library.entries:
        fields = {field.key: one_line(field.value) for field in entry.fields}
        assert {name: UNRESOLVED.get(value, value) for name, value in fields.items()} == dict(ours[entry.key].raw)
        assert {field.key: field.start_line + 1 for field in entry.fields} == dict(ours[entry.key].field_lines)


@pytest.mark.parametrize("corpus", CORPORA)
def test_bibtexparser_divides_names_in_the_same_way(corpus, texts, evidence):
    text = texts[corpus].replace("needles # ", "")
    library = bibtexparser.parse_string(
        text,
        append_middleware=[
            middlewares.NormalizeFieldKeys(),
            middlewares.SeparateCoAuthors(),
            middlewares.SplitNameParts(),
        ],
    )
    for entry in library.entries:
        ours = evidence[corpus].bibliography[entry.key]
        for role, people in (("author", ours.authors), ("editor", ours.editors)):
            theirs = [_author(name) for name in (entry.fields_dict[role].value if role in entry.fields_dict else ())]
            assert theirs == [(one.last, one.first, one.suffix) for one in people] + [
                ("others", "", "") for _ in range(ours.others(role))
            ]


def _author(name: middlewares.NameParts) -> tuple[str, str, str]:
    return tuple(plain(" ".join(part)) for part in (name.von + name.last, name.first, name.jr))


@pytest.mark.parametrize("corpus", CORPORA)
def test_bibtexparser_reads_the_bibtex_that_we_export(corpus, evidence):
    entries = evidence[corpus].bibliography
    library = by_bibtexparser(as_bibtex(evidence[corpus]))
    assert [entry.key for entry in library.entries] == list(entries)
    for entry in library.entries:
        ours = entries[entry.key]
        fields = {field.key: field.value for field in entry.fields}
        assert entry.entry_type in CLASSIC
        for name in ("author", "editor", "title", "journal", "booktitle", "publisher", "doi", "url", "volume"):
            assert plain(fields.get(name, "")) == ours.get(name)
        assert fields.get("pages", "") == "--".join(filter(None, ours.page_range))
        for name, value in fields.items():
            assert name in {"doi", "url"} or not re.search(r"(?<!\\)[&%$#_]|[~^<>]", value), f"{name} = {value}"


@pytest.mark.parametrize("corpus", CORPORA)
def test_rispy_reads_the_ris_that_we_export(corpus, evidence):
    entries = evidence[corpus].bibliography
    found = rispy.loads(as_ris(evidence[corpus]))
    assert [record["id"] for record in found] == list(entries)
    for record in found:
        ours = entries[record["id"]]
        assert "unknown_tag" not in record
        assert record["type_of_reference"] in rispy.config.TYPE_OF_REFERENCE_MAPPING
        edited = record["type_of_reference"] == "EDBOOK"
        authors, editors = (ours.editors, ()) if edited else (ours.authors, ours.editors)
        assert record.get("authors", []) == [person.inverted for person in authors]
        assert record.get("secondary_authors", []) == [person.inverted for person in editors]
        assert record["title"] == ours.get("title")
        assert record.get("secondary_title", "") == (ours.get("journal") or ours.get("booktitle"))
        assert (record.get("start_page", ""), record.get("end_page", "")) == ours.page_range
        assert record.get("doi", "") == ours.get("doi")
        # RIS allows several addresses with ";" between them; rispy divides a single one that has it, too.
        assert ";".join(record.get("urls", [])) == ours.get("url")
        assert record.get("volume", "") == ours.get("volume")
        assert record.get("year", "") == ("" if ours.get("year") == "date unknown" else ours.get("year"))
        assert record.get("date", "").split("/")[1:2] == ([f"{ours.month:02}"] if ours.month else [])


@pytest.mark.parametrize("corpus", CORPORA)
def test_citeproc_sets_the_csl_that_we_export(corpus, evidence):
    entries = evidence[corpus].bibliography
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        source = CiteProcJSON(json.loads(as_csl(evidence[corpus])))
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for key in entries:
            bibliography.register(Citation([CitationItem(key)]))
        printed = dict(zip(bibliography.keys, map(str, bibliography.bibliography()), strict=True))
    for key, entry in entries.items():
        text = printed[key.lower()]
        assert not (people := entry.authors or entry.editors) or people[0].last in text
        assert entry.get("year") == "date unknown" or entry.get("year") in text
        assert _letters(entry.get("title")) in _letters(text)


def _letters(text: str) -> str:
    """Styles change capitals and quotation marks."""
    return re.sub(r"[\W_]+", "", text).casefold()
