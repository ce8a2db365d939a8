"""Every study is cited in a text, or a judgment rests on it: a row of a table alone says nothing to a reader.

Which studies a table shows follows from their ``uses``, so a study could stand in one that nobody has thought about.
Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

from ..read.load import Evidence
from ..read.usage import record_citations, usage
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    # What cannot be read may cite it.
    if evidence.unread:
        return
    yield from without_exceptions(evidence, "study-cited", _found(evidence))


def _found(evidence: Evidence):
    cited = {found.key for page in evidence.pages.values() for found in page.citations}
    cited |= {key for _, _, key in record_citations(evidence)}
    for folder in ("claims", "outcomes", "harms"):
        cited |= {key for record in evidence.records(folder).values() for key in record.studies}
    shown = usage(evidence).records["studies"]
    for key, study in evidence.studies.items():
        # The rules "record-used" and "study-has-entry" say it of one that no page shows at all, or that has no entry.
        # One that was retracted supports nothing.
        if key in shown and key not in cited and evidence.cites(key) and not study.retracted:
            tables = " and ".join(f"docs/{name}" for name in shown[key][:2])
            yield (
                *evidence.at("studies", key), study.summary, "No text cites this study; it stands in a table alone.",
                f"Write what it found where it matters, and cite it ([@{key}]). A table that shows it: {tables}.",
            )  # fmt: skip
