"""What is known of a work: by an identifier from the registries, or from a file that another program saved."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from command import Wrong, refusal
from ledger.draft import reference_files
from ledger.fetch.client import Client, FetchError, NotFound
from ledger.fetch.identifiers import Identifier, identifier
from ledger.fetch.lookup import Found, lookup
from ledger.fetch.services import services
from ledger.fetch.work import Work

LARGEST = 5_000_000
"""Bytes of a saved file."""
ENDINGS = " ".join(f".{ending}" for ending in reference_files.READERS)


def known_of(given: str) -> Found:
    """A work by its identifier or in a saved file. Raises ``Wrong`` if there is none, or nobody can be asked."""
    named = Path(given).suffix.lower().lstrip(".") in reference_files.READERS and identifier(given) is None
    return _saved(given) if named or Path(given).is_file() else _asked(given)


def _saved(given: str) -> Found:
    """The work in a saved file, and what the services know of it, if they can be asked."""
    try:
        with Path(given).open("rb") as file:
            text = file.read(LARGEST).decode("utf-8", errors="replace")
        works = reference_files.works(given, text)
    except OSError:
        raise Wrong(refusal(given, "The file does not exist or cannot be read.", "Correct its name.")) from None
    except reference_files.Unreadable as error:
        raise Wrong(refusal(given, str(error), "Save the work anew, as .nbib, .ris, .bib or .json.")) from None
    if len(works) > 1:
        titles = "; ".join(f"“{work.title[:40]}”" for work in works[:3])
        raise Wrong(refusal(given, f"The file has {len(works)} works: {titles}.", "Save one work alone."))
    work = works[0]
    wanted = _identifier_of(work)
    if wanted is None:
        return Found(work, None, ("The file names no identifier, so nobody was asked whether the work is retracted.",))
    try:
        found = lookup(_client(), wanted)
    except FetchError as error:
        said = f"{error} So this is from the file alone, and nobody was asked whether the work is retracted."
        return Found(work, None, (said,))
    return replace(found, work=work.filled(found.work))


def _identifier_of(work: Work) -> Identifier | None:
    if work.doi:
        return Identifier("doi", work.doi)
    return Identifier("pmid", work.pmid) if work.pmid else None


def _asked(given: str) -> Found:
    wanted = identifier(given)
    if wanted is None:
        what = f"“{given}” is no DOI, PMID, PMCID or registration (NCT…), and no file that ends in {ENDINGS}."
        raise Wrong(refusal("STUDY", what, "Write one of these, such as STUDY=10.1001/jamadermatol.2013.8687."))
    try:
        return lookup(_client(), wanted)
    except NotFound as error:
        fix = "Compare it with the page of the work; one that is not registered there can be saved as a file."
        raise Wrong(
            refusal("STUDY", f"{str(wanted)[0].upper()}{str(wanted)[1:]} leads nowhere: {error}", fix)
        ) from None
    except FetchError as error:
        fix = f"Try again, or save the work as a file ({ENDINGS}) and name it: STUDY=saved.nbib."
        raise Wrong(refusal("STUDY", f"Nothing is known of {wanted}: {error}", fix)) from None


def _client() -> Client:
    return Client(services(os.environ), os.environ.get("CONTACT", ""))
