"""Which file of ``evidence/`` holds what: folders of records, and lists."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pydantic import BaseModel

from .checked import Checked
from .choices import Choices
from .judgments import Claim, Harm, Outcome
from .lists import (
    BannedWords,
    Checklist,
    Exceptions,
    Glossary,
    Phrases,
    Synonyms,
    Topics,
    Vocabulary,
    WhenToCall,
)
from .study import Study
from .watch import Watch

RECORDS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {"studies": Study, "claims": Claim, "outcomes": Outcome, "harms": Harm, "choices": Choices}
)
CITING = tuple(folder for folder in RECORDS if folder != "studies")
"""The folders whose records rest on studies."""

LISTS: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "vocabulary": Vocabulary,
        "glossary": Glossary,
        "exceptions": Exceptions,
        "banned-words": BannedWords,
        "phrases": Phrases,
        "checked": Checked,
        "checklist": Checklist,
        "synonyms": Synonyms,
        "topics": Topics,
        "watch": Watch,
        "when-to-call": WhenToCall,
    }
)
OPTIONAL = (
    "exceptions", "banned-words", "phrases", "checked", "checklist", "synonyms", "topics", "watch", "when-to-call",
)  # fmt: skip
"""Lists that may be absent: then nothing is excepted, banned, promised, checked and so on, and no page shows whom
to call."""
