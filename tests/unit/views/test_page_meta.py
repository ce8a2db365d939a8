"""What stands around an article: honest about reviews, and safe inside a script element."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from ledger.read.pages import parse_page
from ledger.read.source import parse_yaml
from ledger.views.catalog import Catalog
from ledger.views.page_meta import page_meta, study_source

META = {
    "title": "Needling",
    "description": "What it does.",
    "summary": "Nobody knows.",
    "kind": "benefit",
    "reviewed": "none",
    "created": date(2026, 11, 1),
    "updated": date(2026, 11, 2),
}
REVIEW = {"by": "Jo Yew", "profession": "dermatologist", "on": date(2026, 11, 20)}
ATTACKS = ["</script><script>alert(1)</script>", "<!--<script>", "]]>", '"}', "\u2028", "</SCRIPT >", "\\"]


def made(toy, meta: dict = META, mentions: tuple[str, ...] = (), url: str | None = "https://example.org/x/"):
    return page_meta(Catalog(toy), "x.md", meta, list(mentions), url)


def test_texts(toy):
    found = made(toy)
    assert (found.created, found.updated, found.updated_iso) == ("November 1, 2026", "November 2, 2026", "2026-11-02")
    assert found.source_path == "docs/x.md"


@pytest.mark.parametrize(
    ("mentions", "words"),
    [
        ((), ""),
        (("cedar2021",), "It cites 1 work; none of them were read in full."),
        (("cedar2021", "ash2019", "ash2019", "nobody"), "It cites 2 works; 1 of them was read in full."),
        (("birch-office", "ash2019", "doum2020"), "It cites 3 works; 2 of them were read in full."),
    ],
)
def test_how_much_was_read(toy, mentions: tuple[str, ...], words: str):
    assert made(toy, mentions=mentions).reading == words


def test_without_a_review_nothing_says_that_there_was_one(toy):
    found = made(toy)
    assert (found.reviewed, found.review) == (False, "No clinician has reviewed this page.")
    data = json.loads(found.json_ld)
    assert not {"reviewedBy", "lastReviewed"} & set(data)
    assert data["dateModified"] == "2026-11-02"


def test_with_a_real_review(toy):
    found = made(toy, {**META, "reviewed": REVIEW})
    assert (found.reviewed, found.review) == (True, "Reviewed by Jo Yew, dermatologist, on November 20, 2026.")
    data = json.loads(found.json_ld)
    assert data["reviewedBy"] == {"@type": "Person", "name": "Jo Yew", "jobTitle": "dermatologist"}
    assert data["lastReviewed"] == "2026-11-20"


def test_json_ld(toy):
    data = json.loads(made(toy, mentions=("ash2019", "doum2020")).json_ld)
    assert (data["@type"], data["url"]) == ("MedicalWebPage", "https://example.org/x/")
    assert [work["@type"] for work in data["citation"]] == ["ScholarlyArticle", "ScholarlyArticle"]
    assert "mainEntity" not in data
    assert "url" not in json.loads(made(toy, url=None).json_ld)


@pytest.mark.parametrize("attack", ATTACKS)
def test_json_ld_cannot_leave_its_script(toy, attack: str):
    found = made(toy, {**META, "title": attack, "reviewed": {**REVIEW, "by": attack}})
    assert "<" not in found.json_ld
    assert json.loads(found.json_ld)["name"] == attack


@pytest.mark.parametrize("words", ['He said "no" & left', "p <0.05", "a: b # c", "{x} [y] 'z'", "line\nbreak"])
def test_study_pages_have_front_matter_that_reads_back(toy, words: str):
    study = toy.studies["ash2019"].model_copy(update={"summary": words})
    changed = replace(toy, studies={**toy.studies, "ash2019": study})
    text = study_source(changed, "ash2019")
    meta = parse_yaml("x.md", text.split("---\n")[1]).data
    assert meta["summary"] == words
    assert not {"<", ">", '"'} & set(meta["title"] + meta["description"])
    assert "/// study | ash2019" in text


def test_real_study_pages_pass_the_rule_for_descriptions(real):
    for key in real.studies:
        meta = parse_yaml(key, study_source(real, key).split("---\n")[1]).data
        assert 20 <= len(meta["description"]) <= 160
        assert not {"<", ">", '"'} & set(meta["title"] + meta["description"])


def test_the_searches_of_a_page_stand_below_it(toy):
    head = "---\nsearched:\n  - {on: 2026-11-28, for: wide pores}\n---\n\n# X\n"
    page = parse_page("docs/x.md", "x.md", head)
    assert made(replace(toy, pages={"x.md": page})).searches == ("We searched for “wide pores” on November 28, 2026.",)
    assert made(toy).searches == ()
