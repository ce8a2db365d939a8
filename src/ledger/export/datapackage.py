"""What the tables hold and how they hang together, as a Frictionless Data Package (``datapackage.json``).

Format: Frictionless Standards, "Data Package" and "Table Schema", version 1. A program that knows it reads every
column with its type, and finds the study of a result by its key.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Any

from ..model import Claim, Count, Estimate, Harm, Outcome, Result, Study
from ..model.license import LICENSE
from ..views.cite import SITE
from .tables import TABLES

INTEGERS = {"enrolled", "analyzed", "included-studies", "level", "x", "of", "number"}
NUMBERS = {"value", "low", "high", "percent"}
DATES = {"read-on", "judged", "retracted"}
KEYS = {"studies": "study", "claims": "claim-id", "outcomes": "outcome-id"}
"""The column that no two rows share. In the other tables a record has several rows."""
LINKS = {"study": "studies", "counted-in": "studies", "source": "studies"}
"""Columns that hold the key of a row of another table."""
MODELS = {
    "studies": (Study,), "results": (Result, Estimate), "counts": (Count,), "claims": (Claim,),
    "outcomes": (Outcome,), "harms": (Harm, Count),
}  # fmt: skip
FORMS = {".json": "application/json", ".bib": "application/x-bibtex", ".ris": "application/x-research-info-systems"}


def datapackage(files: Iterable[tuple[str, str, bytes]]) -> bytes:
    """The description of files, each given as name, what it holds, and content."""
    package = {
        "profile": "data-package",
        "name": "micro-needling-by-the-evidence",
        "title": SITE,
        "licenses": [{"name": LICENSE.name.replace(" ", "-"), "path": LICENSE.url, "title": LICENSE.name}],
        "resources": [_resource(*file) for file in files],
    }
    return json.dumps(package, ensure_ascii=False, indent=1, allow_nan=False).encode() + b"\n"


def _resource(file: str, what: str, content: bytes) -> dict[str, Any]:
    name, dot, ending = file.rpartition(".")
    shared = {
        "path": file,
        "title": what,
        "format": ending,
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }
    if ending == "csv":
        mark = {"name": name, "profile": "tabular-data-resource", "mediatype": "text/csv"}
        return {**mark, **shared, "dialect": {"lineTerminator": "\r\n"}, "schema": _schema(name)}
    return {"name": file.replace(".", "-"), "mediatype": FORMS[f"{dot}{ending}"], **shared}


def _schema(table: str) -> dict[str, Any]:
    columns = TABLES[table].columns
    links = [name for name in columns if name in LINKS and LINKS[name] != table]
    schema: dict[str, Any] = {"fields": [_field(table, name) for name in columns], "missingValues": [""]}
    if table in KEYS:
        schema["primaryKey"] = KEYS[table]
    if links:
        schema["foreignKeys"] = [
            {"fields": name, "reference": {"resource": LINKS[name], "fields": KEYS[LINKS[name]]}} for name in links
        ]
    return schema


def _field(table: str, name: str) -> Mapping[str, str]:
    kind = "integer" if name in INTEGERS else "number" if name in NUMBERS else "date" if name in DATES else "string"
    said = next(
        (
            field.description
            for model in MODELS[table]
            for field in model.model_fields.values()
            if field.alias == name and field.description
        ),
        "",
    )
    return {"name": name, "type": kind, **({"description": said} if said else {})}
