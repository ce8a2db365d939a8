"""Writes ``evidence/schema/*.json`` from the model, or checks that they are what it would write. ``make schema``."""

from __future__ import annotations

import json
import sys

from command import ROOT, run
from ledger.model.files import LISTS, RECORDS

NAMES = {"studies": "study", "claims": "claim", "outcomes": "outcome", "harms": "harm", "choices": "choices"}


def schemas() -> dict[str, str]:
    """The file name of every schema, and its text."""
    models = {NAMES.get(name, name): model for name, model in {**RECORDS, **LISTS}.items()}
    texts = {}
    for name, model in models.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(by_alias=True)}
        texts[f"{name}.json"] = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    return texts


def main() -> int:
    folder = ROOT / "evidence" / "schema"
    checking = "--check" in sys.argv
    stale = []
    for name, text in schemas().items():
        file = folder / name
        if checking and (not file.exists() or file.read_text(encoding="utf-8") != text):
            stale.append(file.relative_to(ROOT))
        elif not checking:
            file.write_text(text, encoding="utf-8")
    for file in stale:
        print(f"{file}:1: This schema is not what the model says. Fix: Run “make schema”.")
    return int(bool(stale))


if __name__ == "__main__":
    run(main)
