"""The closed lists that records choose from. Their labels for readers are in ``evidence/vocabulary.yml``."""

from typing import Literal, get_args

Kind = Literal["plain", "radiofrequency", "other", "none"]
Origin = Literal["article", "common-advice"]
Design = Literal[
    "meta-analysis",
    "network-meta-analysis",
    "systematic-review",
    "narrative-review",
    "randomized-trial",
    "nonrandomized-trial",
    "before-after-study",
    "case-report",
    "outbreak-investigation",
    "volunteer-study",
    "anatomy-study",
    "laboratory-study",
    "animal-study",
    "guideline",
    "regulation",
    "official-advice",
    "register-entry",
    "device-label",
    "news-report",
    "web-page",
]
Layout = Literal["parallel", "split-face", "split-scalp", "split-body"]
Comparison = Literal[
    "none", "untreated", "sham", "other-treatment", "added-to-treatment", "needling-in-both", "settings"
]
Use = Literal[
    "wrinkles",
    "aging-skin",
    "acne-scars",
    "other-scars",
    "melasma",
    "sun-damage",
    "dark-circles",
    "pores",
    "absorption",
    "stretch-marks",
    "other-body",
    "hair-loss",
    "alopecia-areata",
    "vitiligo",
    "active-acne",
    "rosacea",
    "hyperhidrosis",
    "cellulite",
    "mechanism",
    "needle-length",
    "side-effects",
    "serious-harm",
    "infection",
    "skin-of-color",
    "medicines",
    "pregnancy",
    "who-should-wait",
    "aftercare",
    "home-use",
    "radiofrequency",
    "regulation",
]
REVIEWS: tuple[Design, ...] = ("meta-analysis", "network-meta-analysis", "systematic-review")
"""Designs that count the people of other studies once more."""
Depth = Literal[
    "full-text",
    "part",
    "abstract",
    "part-of-abstract",
    "register",
    "summary-by-others",
    "citation-only",
    "not-seen",
]
Scale = Literal[
    "mean-difference",
    "change-from-start",
    "standardized-mean-difference",
    "odds-ratio",
    "risk-ratio",
    "percent",
    "score",
    "count",
    "depth",
    "time",
]
Direction = Literal["favors-needling", "favors-other", "no-difference", "better-than-before", "unclear"]
Verdict = Literal["supported", "partly-supported", "overstated", "expert-opinion", "not-supported"]
HowBig = Literal["none-found", "small", "moderate", "large", "similar", "unclear", "unknown"]
HowSure = Literal["very-low", "low", "moderate", "high"]
Doubt = Literal["risk-of-bias", "inconsistency", "indirectness", "imprecision", "publication-bias"]
Severity = Literal["expected", "lasting", "serious"]
Status = Literal["pass", "own-judgment", "not-yet"]

UNSEEN: tuple[Depth, ...] = ("citation-only", "not-seen")
"""Depths of reading that cannot carry a verdict: nobody here saw a finding."""

VOCABULARY = {
    "kind": get_args(Kind),
    "design": get_args(Design),
    "layout": get_args(Layout),
    "comparison": get_args(Comparison),
    "use": get_args(Use),
    "depth": get_args(Depth),
    "scale": get_args(Scale),
    "direction": get_args(Direction),
    "verdict": get_args(Verdict),
    "how-big": get_args(HowBig),
    "how-sure": get_args(HowSure),
    "doubt": get_args(Doubt),
    "severity": get_args(Severity),
    "status": get_args(Status),
}
"""Every list above under the name that ``vocabulary.yml`` uses for it."""
