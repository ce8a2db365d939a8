"""The services that are asked, their addresses, and how often each may be.

An address can be set in the environment, so that tests ask a server on this machine.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Service:
    name: str
    """As a finding names it."""
    address: str
    """Without a slash at the end."""
    pause: float
    """Seconds from one request to the next."""


SERVICES: Mapping[str, tuple[str, str, float]] = {
    # REST API, "Tips for using": at most 10 requests a second of one caller.
    "crossref": ("Crossref", "https://api.crossref.org", 0.1),
    # The registry of all DOIs, whoever registered them: DOI Handbook, "Proxy server REST API".
    "doi": ("The registry of DOIs", "https://doi.org/api/handles", 0.1),
    # NCBI, "A general introduction to the E-utilities": at most 3 a second without a key.
    "pubmed": ("PubMed", "https://eutils.ncbi.nlm.nih.gov/entrez/eutils", 0.34),
    "pmc": ("PubMed Central", "https://pmc.ncbi.nlm.nih.gov/tools/idconv/api/v1", 0.34),
    # About 50 requests a minute.
    "trials": ("ClinicalTrials.gov", "https://clinicaltrials.gov/api/v2", 1.2),
}


def services(environ: Mapping[str, str]) -> dict[str, Service]:
    """Each service by its short name; ``CROSSREF_URL`` and so on take the place of its address.

    A server of one's own is not spared: it is asked without a pause.
    """
    found = {}
    for short, (name, address, pause) in SERVICES.items():
        own = environ.get(f"{short.upper()}_URL", "").rstrip("/")
        found[short] = Service(name, own or address, 0 if own else pause)
    return found
