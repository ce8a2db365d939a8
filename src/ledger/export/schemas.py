"""The schemas of the records (JSON Schema 2020-12), for editors and for whoever reads the downloads."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from ..model.files import LISTS, RECORDS

NAMES = {"studies": "study", "claims": "claim", "outcomes": "outcome", "harms": "harm", "choices": "choices"}


@cache
def schemas() -> Mapping[str, str]:
    """The file name of every schema, and its text."""
    models = {NAMES.get(name, name): model for name, model in {**RECORDS, **LISTS}.items()}
    texts = {}
    for name, model in models.items():
        schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema(by_alias=True)}
        texts[f"{name}.json"] = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
    return texts
