"""Points of the trust checklist that no rule and no other test shows, held against the real content."""

from __future__ import annotations

import re

from corpus import ROOT
from ledger.checks import RULES
from ledger.markdown import environment
from ledger.markdown.directives import values
from ledger.views.cards import outcome_card
from ledger.views.catalog import Catalog
from ledger.views.checklist import checklist

PHOTOS = {".jpg", ".jpeg", ".webp", ".avif", ".gif", ".tif", ".tiff", ".heic"}


def render(real, directive, argument=""):
    template = environment(ROOT / "overrides").get_template(f"partials/blocks/{directive}.html")
    return template.render(url=lambda path: path, **values(Catalog(real), directive, argument))


def test_every_outcome_shows_how_big_and_how_sure_apart(real):
    for name in real.outcomes:
        card = outcome_card(Catalog(real), name)
        html = render(real, "outcome", name)
        assert html.index("How big") < html.index(card.how_big.label) < html.index("How sure")
        assert card.how_sure.label in html[html.index("How sure") :]


def test_every_outcome_speaks_of_quality_of_life(real):
    for name, outcome in real.outcomes.items():
        assert outcome.quality_of_life.strip() and "Quality of life" in render(real, "outcome", name)


def test_every_benefit_page_leads_to_the_other_choices_and_the_questions_are_there(real):
    questions = "treatment/questions-to-ask.md"
    assert questions in real.pages and questions in dict(real.navigation)
    for page in real.pages.values():
        if page.meta["kind"] == "benefit":
            targets = {link.target.partition("#")[0] for link in page.links}
            assert targets & {"../treatment/alternatives.md", "../treatment/questions-to-ask.md"}, page.name


def test_corrections_are_dated(real):
    page = real.pages["about/corrections.md"]
    start = next(heading for heading in page.headings if heading.id == "the-list")
    dates = [heading.text for heading in page.headings if heading.level == 3 and heading.line > start.line]
    assert dates and all(re.fullmatch(r"\d{4}-\d\d-\d\d", date) for date in dates)
    assert dates == sorted(dates, reverse=True)


def test_there_are_no_photos():
    folders = (ROOT / "docs", ROOT / "overrides")
    assert [file for folder in folders for file in folder.rglob("*") if file.suffix.lower() in PHOTOS] == []


def test_disagreements_name_their_sources(real):
    page = real.pages["evidence/disagreements.md"]
    cases = re.findall(r"^- \*\*(.+?):\*\* (.+)$", page.body, re.MULTILINE)
    sides = [said for name, said in cases if name != "What we make of it"]
    assert len(sides) >= 20 and all("[@" in said for said in sides)


def test_the_checklist_has_its_38_points_and_passes_nothing_that_is_not_shown(real):
    made = checklist(Catalog(real, RULES))
    assert made.total == 38 == sum(count for _, count in made.counts)
    without_rules = checklist(Catalog(real, ()))
    for group, bare in zip(made.groups, without_rules.groups, strict=True):
        for point, other in zip(group.points, bare.points, strict=True):
            if point.rules:
                assert other.status.id == "not-yet"
            if point.status.id == "pass":
                assert point.rules or point.tests


def test_no_point_claims_a_look_from_outside_that_nobody_took(real):
    judged = [point for group in real.checklist.root for point in group.points if point.status]
    assert judged and all(point.status != "pass" for point in judged)
