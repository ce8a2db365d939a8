"""The records, stated once. ``evidence/schema/`` is generated from here (``make schema``)."""

from .base import IDENTIFIER, Judgement, Record
from .judgements import Claim, Harm, HarmCount, Outcome, Pick, ProbableSource, Reason
from .lists import Glossary, Label, Term, Vocabulary
from .study import Count, Estimate, Reading, Result, Retraction, Study
from .terms import UNSEEN, VOCABULARY

__all__ = [
    "IDENTIFIER", "UNSEEN", "VOCABULARY", "Claim", "Count", "Estimate", "Glossary", "Harm", "HarmCount",
    "Judgement", "Label", "Outcome", "Pick", "ProbableSource", "Reading", "Reason", "Record", "Result",
    "Retraction", "Study", "Term", "Vocabulary",
]  # fmt: skip
