"""A part of the menu is called by its own title, whatever the theme points to."""

from ledger.publish.menu_labels import label_parts

PART = """<nav class="md-nav" data-md-level="1" aria-labelledby="__nav_3_label" aria-expanded="true">
<label class="md-nav__title" for="__nav_3">
<span class="md-nav__icon md-icon"></span>
Needles &amp; skin
</label>"""


def test_a_part_is_named_by_its_title():
    named = label_parts(PART)
    assert '<nav class="md-nav" data-md-level="1" aria-label="Needles &amp; skin" aria-expanded="true">' in named
    assert "aria-labelledby" not in named
    assert named.endswith(PART.partition("\n")[2])


def test_what_is_named_otherwise_stays():
    other = PART.replace('for="__nav_3"', 'for="__nav_4"')
    assert label_parts(other) == other
