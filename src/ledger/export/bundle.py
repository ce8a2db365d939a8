"""All records in one JSON file, as they stand in ``evidence/``, with the works and the words that explain them."""

from __future__ import annotations

import json

from pydantic import BaseModel

from ..model.files import RECORDS
from ..model.license import LICENSE
from ..read.load import Evidence
from ..views.cite import SITE
from .works import csl

SCHEMA_VERSION = "1.3"
"""Changes before the point when a field goes or means something else; behind it when one is added."""


def bundle(evidence: Evidence) -> bytes:
    """UTF-8. Absent fields are absent; names are those of the YAML files."""
    whole = {
        "schema": SCHEMA_VERSION,
        "title": SITE,
        "license": LICENSE.url,
        **{folder: {name: data(record) for name, record in evidence.records(folder).items()} for folder in RECORDS},
        "works": {key: csl(entry) for key, entry in evidence.bibliography.items()},
        "vocabulary": data(evidence.vocabulary),
        "glossary": data(evidence.glossary),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1, allow_nan=False).encode() + b"\n"


def data(record: BaseModel) -> object:
    """A record as its file has it, without absent fields."""
    return record.model_dump(mode="json", by_alias=True, exclude_none=True)
