"""Works of PubMed, by PMID, PMCID or DOI.

NCBI, "The E-utilities in depth" (``efetch`` in the MEDLINE format, ``esearch``), and "PMC ID converter API".
"""

from __future__ import annotations

from collections.abc import Iterable

from . import medline
from .client import Client, NotFound, Unclear
from .work import Work

AT_ONCE = 100
"""Works in one request; NCBI asks for no more than 200 in an address."""


def works(client: Client, pmids: Iterable[str]) -> dict[str, Work]:
    """The works that PubMed knows by their PMIDs; one that it does not know is absent. Raises ``Unclear``."""
    wanted, found = list(dict.fromkeys(pmids)), {}
    for start in range(0, len(wanted), AT_ONCE):
        part = wanted[start : start + AT_ONCE]
        text = client.text("pubmed", "efetch.fcgi", db="pubmed", id=",".join(part), rettype="medline", retmode="text")
        got = {work.pmid: work for work in medline.parse(text) if work.pmid}
        # "id list is empty" is what it says when it knows none of them; a page in HTML is a fault.
        if not got and text.lstrip().startswith("<"):
            raise Unclear("PubMed did not answer in the MEDLINE format.")
        found |= {pmid: got[pmid] for pmid in part if pmid in got}
    return found


def work(client: Client, pmid: str) -> Work:
    """The work with a PMID. Raises ``NotFound`` and ``Unclear``."""
    found = works(client, [pmid])
    if pmid not in found:
        raise NotFound(f"PubMed has no PMID {pmid}.")
    return found[pmid]


def search(client: Client, term: str, most: int = 200, **params: str) -> list[str]:
    """The PMIDs that PubMed finds for a query, newest first. Raises ``Unclear``."""
    answer = client.json("pubmed", "esearch.fcgi", db="pubmed", term=term, retmode="json", retmax=str(most), **params)
    result = answer.get("esearchresult") if isinstance(answer, dict) else None
    found = result.get("idlist") if isinstance(result, dict) else None
    if not isinstance(found, list) or "ERROR" in result:
        raise Unclear("PubMed answered a search without a list.")
    return [str(pmid) for pmid in found]


def pmid_of_doi(client: Client, doi: str) -> str:
    """The PMID of a DOI; empty if PubMed knows none, or more than one. Raises ``Unclear``."""
    found = search(client, f'"{doi}"[doi]')
    return found[0] if len(found) == 1 else ""


def ids_of_pmcid(client: Client, pmcid: str) -> tuple[str, str]:
    """PMID and DOI of a PMCID, each empty if it has none. Raises ``NotFound`` and ``Unclear``."""
    answer = client.json("pmc", "articles/", ids=pmcid, format="json")
    records = answer.get("records") if isinstance(answer, dict) else None
    if not isinstance(records, list) or not records or not isinstance(records[0], dict):
        raise Unclear("PubMed Central answered without a record.")
    if records[0].get("status") == "error":
        raise NotFound(f"PubMed Central has no {pmcid}.")
    return str(records[0].get("pmid") or ""), str(records[0].get("doi") or "")
