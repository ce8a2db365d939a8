"""Names the parts of the menu.

The theme lets a part be named by the label that folds it. Where the part has a page of its own, that label holds
an arrow and no word, and the part would have no name (WCAG 2.2, 4.1.2). The word is in the part's own title.
"""

from __future__ import annotations

import re

PART = re.compile(
    r'(<nav class="md-nav"[^>]*?) aria-labelledby="(?P<id>__nav_[\d_]+)_label"'
    r'(?P<rest>[^>]*>\s*<label class="md-nav__title" for="(?P=id)">\s*<span class="md-nav__icon md-icon"></span>\s*)'
    r"(?P<title>[^<]*)"
)


def label_parts(html: str) -> str:
    """The page with its menu's parts named by their titles. The titles are HTML already, and hold no tags."""
    return PART.sub(lambda part: f'{part[1]} aria-label="{part["title"].strip()}"{part["rest"]}{part["title"]}', html)
