"""Needle and skin are to scale."""

from __future__ import annotations

import pytest


def test_needles_and_layers_are_to_scale(real, drawn):
    found = drawn("needle-and-skin")["figure"]
    depth = {item.id: item.estimate for item in real.studies["meng2022"].results}
    eyelid = found.places[0]
    assert eyelid.bottom == pytest.approx(depth["epidermis-thinnest"].value + depth["dermis-eyelid-women"].value)
    for place in found.places:
        assert place.epidermis_height == pytest.approx(place.epidermis * found.scale, abs=0.1)
        assert place.dermis_height == pytest.approx((place.bottom - place.epidermis) * found.scale, abs=0.1)
    patch, roller = found.measured
    assert (patch.length, patch.depth, roller.length, roller.depth) == ("0.6 mm", "0.46 mm", "0.77 mm", "0.15 mm")
    assert roller.base_y + roller.long == pytest.approx(found.top + 0.1525 * found.scale, abs=0.1)
