"""The records, stated once. ``evidence/schema/`` is generated from here (``make schema``)."""

from .base import IDENTIFIER, Judgement, Record, Search
from .choices import Choice, Choices, DoingNothing, Treatment
from .estimate import Estimate
from .judgements import Change, Claim, Grade, Harm, HarmCount, Outcome, Pick, ProbableSource, Reason
from .lists import (
    Banned,
    BannedWords,
    Call,
    Checklist,
    Exemption,
    Exemptions,
    Glossary,
    Group,
    Label,
    Point,
    Synonyms,
    Term,
    Topics,
    Vocabulary,
    WhenToCall,
)
from .study import Count, Reading, Result, Retraction, Study
from .terms import UNSEEN, VOCABULARY

__all__ = [
    "IDENTIFIER",
    "UNSEEN",
    "VOCABULARY",
    "Banned",
    "BannedWords",
    "Call",
    "Change",
    "Checklist",
    "Choice",
    "Choices",
    "Claim",
    "Count",
    "DoingNothing",
    "Estimate",
    "Exemption",
    "Exemptions",
    "Glossary",
    "Grade",
    "Group",
    "Harm",
    "HarmCount",
    "Judgement",
    "Label",
    "Outcome",
    "Pick",
    "Point",
    "ProbableSource",
    "Reading",
    "Reason",
    "Record",
    "Result",
    "Retraction",
    "Search",
    "Study",
    "Synonyms",
    "Term",
    "Topics",
    "Treatment",
    "Vocabulary",
    "WhenToCall",
]
