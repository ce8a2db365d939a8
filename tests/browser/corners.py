"""The pages that the browser tests visit, as addresses below the site's own."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]


def _address(file: Path) -> str:
    path = file.relative_to(ROOT / "docs").with_suffix("").as_posix()
    path = path.removesuffix("index").rstrip("/")
    return f"{path}/" if path else ""


PAGES = sorted(_address(file) for file in (ROOT / "docs").rglob("*.md"))
"""Every page that somebody wrote."""

_STUDIES = sorted(file.stem for file in (ROOT / "evidence/studies").glob("*.yml"))
STUDIES = [f"evidence/studies/{key}/" for key in _STUDIES[:: max(len(_STUDIES) // 5, 1)][:5]]
"""Five study pages, spread over the alphabet."""

KINDS = [
    "",
    "404.html",
    "benefits/",
    "benefits/scars/",
    "treatment/needle-length/",
    "treatment/questions-to-ask/",
    "safety/side-effects/",
    "evidence/claims/",
    "evidence/studies/",
    "evidence/references/",
    "about/glossary/",
    STUDIES[0],
]
"""One page of each kind."""
