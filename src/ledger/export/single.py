"""One thing as a file of its own: a work or a page to cite, and a judgment as JSON beside its card.

Addresses follow from names, so that a program can make them: ``downloads/works/<key>.bib`` and ``.ris``,
``downloads/outcomes/<id>.json`` and the same for claims, harms, option grids and studies,
``downloads/schema/<kind>.json``, and ``cite.bib`` and ``cite.ris`` beside each page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ..model.files import RECORDS
from ..model.license import LICENSE
from ..model.pages import STUDY_PAGES, address
from ..read.load import Evidence
from ..read.usage import Usage
from ..views.catalog import Catalog
from ..views.cite import cite_page
from .bundle import SCHEMA_VERSION, data
from .schemas import schemas
from .works import bibtex_of, csl, ris_of

FOLDER = "downloads"
ANCHORS = {"claims": "claim", "outcomes": "outcome", "harms": "harm"}
"""What the address of a card begins with behind the ``#``."""


def files(catalog: Catalog, site: str) -> Iterator[tuple[str, bytes]]:
    """Path and content of every file. ``site`` is the address of the site, with a slash at its end, or empty."""
    evidence, used = catalog.evidence, catalog.usage
    for key, entry in evidence.bibliography.items():
        yield f"{FOLDER}/works/{key}.bib", bibtex_of(entry).encode()
        yield f"{FOLDER}/works/{key}.ris", ris_of(entry).replace("\n", "\r\n").encode()
    for name, page in evidence.pages.items():
        at = address(name)
        cited = cite_page(name, str(page.meta.get("title", "")), page.meta.get("updated"), f"{site}{at}")
        yield f"{at}cite.bib", cited.bibtex.encode()
        yield f"{at}cite.ris", cited.ris.replace("\n", "\r\n").encode()
    for name, schema in schemas().items():
        yield f"{FOLDER}/schema/{name}", schema.encode()
    for folder in RECORDS:
        for name in evidence.records(folder):
            yield f"{FOLDER}/{folder}/{name}.json", _twin(evidence, used, site, folder, name)


def _twin(evidence: Evidence, used: Usage, site: str, folder: str, name: str) -> bytes:
    """A record as in ``evidence.json``, with where readers meet it and the works that it names."""
    record = evidence.records(folder)[name]
    keys = [name] if folder == "studies" else getattr(record, "studies", ())
    twin = {
        "schema": SCHEMA_VERSION,
        "license": LICENSE.url,
        "id": name,
        "kind-of-record": folder,
        "addresses": [f"{site}{at}" for at in _addresses(used, folder, name)],
        "record": data(record),
        "works": {key: csl(evidence.bibliography[key]) for key in keys if key in evidence.bibliography},
    }
    return json.dumps(twin, ensure_ascii=False, indent=1, allow_nan=False).encode() + b"\n"


def _addresses(used: Usage, folder: str, name: str) -> list[str]:
    if folder == "studies":
        return [f"{STUDY_PAGES}{name}/"]
    anchor = f"#{ANCHORS[folder]}-{name}" if folder in ANCHORS else ""
    return [f"{address(page)}{anchor}" for page in used.records[folder].get(name, ())]
