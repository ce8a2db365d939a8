"""Every figure in a sentence with a citation stands in the record, or the bibliography entry, of a cited study.

In a table, a cell without a citation of its own is held against the citations of its row. Sentences without a
citation are a matter for ``numbers-cited``. Exceptions stand in ``evidence/exceptions.yml``.
"""

from __future__ import annotations

from ..model.files import CITING
from ..read.load import Evidence
from ..read.usage import call_texts, record_texts
from ..read.value_errors import as_item
from ..text.numerals import numerals, values
from ..text.sentences import of_page, of_text
from ._exceptions import without_exceptions
from ._rule import Problems, takes_exceptions

# Identifiers and names hold digits that are no findings.
NOT_IN_ENTRY = ("author", "doi", "pmid", "pmcid", "url", "unverified")
LONGEST = 200
NOT_IN_RECORD = ("read", "id", "effect", "cohort")


@takes_exceptions
def check(evidence: Evidence) -> Problems:
    known = {
        key: values(dict(entry.raw), NOT_IN_ENTRY)
        | values(getattr(evidence.documents.get(f"evidence/studies/{key}.yml"), "data", None), NOT_IN_RECORD)
        for key, entry in evidence.bibliography.items()
    }
    yield from without_exceptions(evidence, "numbers-in-records", _found(evidence, known))


def _found(evidence: Evidence, known):
    for path, line, sentence, cited in _cited(evidence):
        there = set().union(*(known.get(key, set()) for key in cited))
        missing = [written for written, value in numerals(sentence.text) if value not in there]
        # What is missing or cannot be read has its own finding.
        whole = all(key in known and f"evidence/studies/{key}.yml" not in evidence.unread for key in cited)
        if missing and cited and whole:
            yield (
                path, line, sentence.text,
                f"{' and '.join(dict.fromkeys(missing))} in “{_start(sentence.text)}” is not in {' or '.join(cited)}.",
                _fix(evidence, sentence.text, cited),
            )  # fmt: skip


def _fix(evidence: Evidence, text, cited):
    """Where the figure can be added, and the line to add."""
    key = next((key for key in cited if key in evidence.studies), None)
    if key is None:
        return "Correct the figure or the citation, or add a record of the study with the figure."
    study = evidence.studies[key]
    line = f"  - {{id: {_free(study)}, measure: …, finding: {as_item(text[:LONGEST])}}}"
    where = f"evidence/studies/{key}.yml:{evidence.at('studies', key, 'results')[1]}"
    return (
        "Correct the figure or the citation. If the source has it, add what it measured to its record, "
        f"{where}, below “results:”: “{line}”."
    )


def _free(study):
    """A name that no result of the study has."""
    taken = {result.id for result in study.results}
    return next(name for number in range(1, 1000) if (name := f"result-{number}") not in taken)


def _cited(evidence: Evidence):
    """Path, line, sentence and keys, from pages and from the texts of claims, outcomes, harms and option grids."""
    for page in evidence.pages.values():
        sentences = of_page(page)
        rows = {}
        for sentence in sentences:
            if sentence.row:
                rows[sentence.block] = tuple(dict.fromkeys((*rows.get(sentence.block, ()), *sentence.cited)))
        for sentence in sentences:
            yield page.path, sentence.line, sentence, sentence.cited or rows.get(sentence.block, ())
    for path, line, text in call_texts(evidence):
        for sentence in of_text(text):
            yield path, line, sentence, sentence.cited
    for folder in CITING:
        for name, found in record_texts(evidence, folder).items():
            for route, text in found:
                for sentence in of_text(text):
                    if sentence.cited:
                        yield *evidence.at(folder, name, *route), sentence, sentence.cited


def _start(text):
    return text if len(text) <= 60 else text[:60].rsplit(" ", 1)[0] + " …"
