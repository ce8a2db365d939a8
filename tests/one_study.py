"""A corpus of one study, one claim and one page, for rules that compare what they say."""

from __future__ import annotations

from pathlib import Path

from ledger.read.load import Evidence, load

BIB = "@article{{{key},\n  title = {{A trial}},\n  year = {{2020}},\n  doi = {{10.1000/77}},\n}}\n"

STUDY = """
kind: plain
design: randomized-trial
uses: [pores]
summary: Twelve people had it.
enrolled: 1845
results:
  - {id: week-99, measure: Score, finding: "The score fell by 0.32 (95% CI -0.44 to -0.20).", p: ".03"}
read: {depth: abstract, where: A page, on: 2026-11-22}
"""
CLAIM = """
claim: Some text of 5 words.
origin: common-advice
kind: plain
verdict: overstated
why: "{why}"
studies: [ash2020]
judged: 2026-11-22
"""
PAGE = """---
title: Pores
kind: {kind}
---

# Pores in 7 steps

{body}
"""


def corpus(
    root: Path, body: str = "", kind: str = "benefit", why: str = "Nobody counted.", exceptions: str = ""
) -> Evidence:
    """What is read below ``root``, once the texts given stand there."""
    for name, text in {
        "references.bib": BIB.format(key="ash2020") + BIB.format(key="elm2020").replace("77", "78"),
        "evidence/studies/ash2020.yml": STUDY,
        "evidence/claims/some.yml": CLAIM.format(why=why),
        "evidence/exceptions.yml": exceptions,
        "docs/pores.md": PAGE.format(kind=kind, body=body),
    }.items():
        if text:
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
    return load(root)
