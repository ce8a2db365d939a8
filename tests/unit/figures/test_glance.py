"""How big and how sure: one row a use and kind."""

from __future__ import annotations

from ledger.read.usage import benefit_uses


def test_a_use_of_several_pages_belongs_to_the_first_in_the_navigation(real):
    pages = [page for page in real.pages.values() if page.meta["kind"] == "benefit"]
    order = [name for name, _ in real.navigation]
    for use, name in benefit_uses(real).items():
        assert name == min((page.name for page in pages if use in page.meta["uses"]), key=order.index)
    assert sum("acne-scars" in page.meta["uses"] for page in pages) > 1
    assert benefit_uses(real)["acne-scars"] == "benefits/scars.md"


def test_glance_has_one_row_a_use_and_kind(real, drawn):
    groups = drawn("glance")["figure"]
    for group in groups:
        uses = [real.outcomes[row.outcome].use for row in group.rows]
        assert len(uses) == len(set(uses))
        assert set(uses) <= set(benefit_uses(real))
        for row in group.rows:
            outcome = real.outcomes[row.outcome]
            assert (outcome.kind, outcome.how_big, outcome.how_sure) == (group.kind.id, row.how_big.id, row.how_sure.id)
