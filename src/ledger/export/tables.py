"""The records as CSV (RFC 4180, UTF-8): a heading line, then a row for each study, result, count or judgment.

An absent value is an empty cell: nobody saw it. Lists are divided by "; ". Terms of closed lists stand as their
ids; the labels are in ``evidence.json``. A text that a spreadsheet would run as a formula starts with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ..model import Record, Study
from ..read.load import Evidence

Row = Mapping[str, Any]
FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
"""How a text starts that spreadsheets take for a formula (OWASP, "CSV Injection")."""
NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True)
class Table:
    """What a file holds, its columns, and how its rows are made."""

    what: str
    columns: tuple[str, ...]
    rows: Callable[[Evidence], Iterator[Row]]


def table(rows: Iterable[Row], columns: Sequence[str]) -> str:
    """The text of a CSV file. Raises ``ValueError`` for a value without a column."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", extrasaction="raise", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: cell(value) for name, value in row.items()} for row in rows)
    return text.getvalue()


def cell(value: Any) -> str:
    """A value as a cell: ``3.0`` as 3, lists divided by "; ", nothing for nothing, and never a formula."""
    text = _text(value)
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, tuple | list):
        return "; ".join(map(_text, value))
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _fields(record: Record, names: Iterable[str]) -> dict[str, Any]:
    """Fields of a record under the names that its YAML file uses."""
    return {name: getattr(record, name.replace("-", "_")) for name in names}


STUDY = (
    "kind", "design", "layout", "uses", "comparison", "comparator", "enrolled", "analyzed", "included-studies",
    "includes", "people", "age", "phototypes", "country", "device", "needle-mm", "sessions", "interval",
    "co-interventions", "blinding", "follow-up", "summary", "no-harms-seen", "quality-of-life", "funding",
    "registration", "limits", "cohort", "unverified",
)  # fmt: skip
RESULT = ("id", "measure", "at", "finding", "direction", "p")
ESTIMATE = ("scale", "value", "low", "high", "level", "unit")
COUNT = ("effect", "label", "x", "of", "counted", "percent", "note")
CLAIM = ("number", "origin", "kind", "claim", "cites", "verdict", "why", "studies", "no-studies", "judged")
OUTCOME = ("question", "use", "kind", "answer", "how-big", "how-big-why", "how-sure")
HARM = (
    "name", "plain-name", "severity", "kind", "what", "lasts", "how-often", "what-to-do", "studies", "no-studies",
    "judged",
)  # fmt: skip


def _studies(evidence: Evidence) -> Iterator[Row]:
    for key, study in evidence.studies.items():
        entry = evidence.bibliography.get(key)
        work = {name: entry.get(name) if entry else "" for name in ("title", "year", "doi", "pmid")}
        read = {"read-depth": study.read.depth, "read-where": study.read.where, "read-on": study.read.on}
        yield {"study": key, **work, **_fields(study, STUDY), **read, **_retracted(study)}


def _results(evidence: Evidence) -> Iterator[Row]:
    for key, study in evidence.studies.items():
        for result in study.results:
            estimate = _fields(result.estimate, ESTIMATE) if result.estimate else {}
            yield {"study": key, "kind": study.kind, **_fields(result, RESULT), **estimate, **_retracted(study)}


def _counts(evidence: Evidence) -> Iterator[Row]:
    for key, study in evidence.studies.items():
        for count in study.harms:
            yield {"study": key, "kind": study.kind, **_fields(count, COUNT), **_retracted(study)}


def _retracted(study: Study) -> Row:
    return {"retracted": study.retracted.on if study.retracted else None}


def _claims(evidence: Evidence) -> Iterator[Row]:
    for name, claim in evidence.claims.items():
        source = {"source": claim.source.study, "source-certainty": claim.source.certainty} if claim.source else {}
        yield {"claim-id": name, **_fields(claim, CLAIM), **source}


def _outcomes(evidence: Evidence) -> Iterator[Row]:
    for name, outcome in evidence.outcomes.items():
        doubts = {"doubts": [f"{reason.doubt}: {reason.why}" for reason in outcome.reasons]}
        rest = _fields(outcome, ("quality-of-life", "studies", "no-studies", "judged"))
        yield {"outcome-id": name, **_fields(outcome, OUTCOME), **doubts, **rest}


def _harms(evidence: Evidence) -> Iterator[Row]:
    """A row for each count of a harm; one row without a count where nobody counted."""
    for name, harm in evidence.harms.items():
        facts = {"harm-id": name, **_fields(harm, HARM)}
        for pick in harm.counts or (None,):
            study = evidence.studies.get(pick.study) if pick else None
            found = next((item for item in study.harms if item.effect == pick.effect), None) if study else None
            yield {**facts, "counted-in": pick.study if pick else None, **(_fields(found, COUNT) if found else {})}


TABLES: Mapping[str, Table] = {
    "studies": Table(
        "Every study: what was done, with whom, and how much of it was read",
        ("study", "title", "year", "doi", "pmid", *STUDY, "read-depth", "read-where", "read-on", "retracted"), _studies,
    ),
    "results": Table(
        "Every finding of every study and its estimate", ("study", "kind", *RESULT, *ESTIMATE, "retracted"), _results,
    ),
    "counts": Table(
        "Every unwanted effect that a study counted, as x of n", ("study", "kind", *COUNT, "retracted"), _counts,
    ),
    "claims": Table("Every claim with our verdict", ("claim-id", *CLAIM, "source", "source-certainty"), _claims),
    "outcomes": Table(
        "Every answer of ours: how big and how sure",
        ("outcome-id", *OUTCOME, "doubts", "quality-of-life", "studies", "no-studies", "judged"), _outcomes,
    ),
    "harms": Table("Every harm with its counts, a row for each", ("harm-id", *HARM, "counted-in", *COUNT), _harms),
}  # fmt: skip
