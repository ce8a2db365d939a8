"""File names in ``evidence/`` are identifiers, and a retired record points at a living one."""

from __future__ import annotations

from ..model import IDENTIFIER
from ..model.files import RECORDS
from ..read.load import Evidence
from ._rule import Problems


def check(evidence: Evidence) -> Problems:
    for folder in RECORDS:
        for file in sorted((evidence.root / "evidence" / folder).glob("*")):
            path = f"evidence/{folder}/{file.name}"
            if file.suffix != ".yml" or not IDENTIFIER.fullmatch(file.stem):
                yield (
                    path,
                    1,
                    f"“{file.name}” is not a name for a record.",
                    "Use lower-case letters, digits and hyphens, and the ending “.yml”.",
                )
    for (folder, name), target in evidence.moved.items():
        if not evidence.exists(folder, target):
            yield (
                f"evidence/{folder}/{name}.yml",
                1,
                f"This record moved to “{target}”, which does not exist.",
                "Name the record that took its place.",
            )
