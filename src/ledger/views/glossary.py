"""The meanings of the glossary's words as one small script, for the notes that show them in place.

A script and not data, because a page that was opened from disk may load no data.
"""

from __future__ import annotations

import json

from ..read.load import Evidence
from ..read.pages import slug

FILE = "assets/javascripts/terms.js"


def script(evidence: Evidence) -> str:
    """``term-keloid`` → “Keloid: A raised scar.”: the anchors that the links of the pages lead to."""
    meanings = {f"term-{slug(name)}": f"{name}: {term.meaning}" for name, term in evidence.glossary.root.items()}
    return f"self.mnTerms = {json.dumps(meanings, ensure_ascii=False, separators=(',', ':'))};\n"
