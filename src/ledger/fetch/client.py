"""Asks a service politely: named, paced, patient with errors that pass, and impatient with a server that hangs.

Retries are urllib3's: 429 and 5xx after the time that ``Retry-After`` names, or after longer and longer pauses.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Mapping
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from .services import Service

ATTEMPTS = 4
TIMEOUT = 20.0
"""Seconds until a server answers, and between two pieces of its answer."""
LONGEST = 60.0
"""Seconds for one answer as a whole, and the longest ``Retry-After`` that is waited for."""
LARGEST = 20_000_000
"""Bytes of an answer; a work with all its references has some hundred thousand."""
PASSING = (429, 500, 502, 503, 504)


class FetchError(Exception):
    """Something was asked for and did not come; the text says what and why, for people."""


class NotFound(FetchError):
    """The service answered: there is no such work."""


class Unclear(FetchError):
    """The service did not answer, or not with what it promises: nobody knows whether there is such a work."""


class Client:
    """``text`` and ``json`` of what services say. May be used by several threads.

    ``mail`` is an address at which a service can complain; it puts us into Crossref's polite pool.
    ``session`` may be one that remembers answers.
    """

    def __init__(
        self,
        services: Mapping[str, Service],
        mail: str = "",
        session: requests.Session | None = None,
        timeout: float = TIMEOUT,
        backoff: float = 0.5,
    ) -> None:
        self._services = services
        self._timeout = timeout
        self._mail = mail
        self._session = session or requests.Session()
        self._session.headers["User-Agent"] = "ledger/1.0" + (f" (mailto:{mail})" if mail else "")
        retry = Retry(
            total=ATTEMPTS,
            backoff_factor=backoff,
            backoff_jitter=backoff / 2,
            status_forcelist=PASSING,
            raise_on_status=False,
            retry_after_max=int(LONGEST),
        )
        for scheme in ("https://", "http://"):
            self._session.mount(scheme, HTTPAdapter(max_retries=retry))
        self._lock = threading.Lock()
        self._next: dict[str, float] = {}

    def json(self, service: str, path: str, **params: str) -> Any:
        """What a service says, as JSON. Raises ``NotFound`` and ``Unclear``."""
        text = self.text(service, path, **params)
        try:
            return json.loads(text)
        except ValueError:
            raise Unclear(f"{self._services[service].name} did not answer in JSON.") from None

    def text(self, service: str, path: str, **params: str) -> str:
        """What a service says, as text. Raises ``NotFound`` and ``Unclear``."""
        asked = self._services[service]
        if self._mail and service in ("pubmed", "pmc"):
            params = {**params, "tool": "ledger", "email": self._mail}
        self._wait(asked)
        try:
            with self._session.get(
                f"{asked.address}/{path}", params=params, timeout=self._timeout, stream=True
            ) as answer:
                raw = self._read(asked, answer)
        except requests.RequestException as error:
            raise Unclear(f"{asked.name} could not be reached: {_reason(error)}.") from None
        return raw.decode("utf-8", errors="replace")

    def _read(self, asked: Service, answer: requests.Response) -> bytes:
        if answer.status_code in (404, 410):
            raise NotFound(f"{asked.name} does not know it.")
        if answer.status_code != requests.codes.ok:
            raise Unclear(f"{asked.name} answered with the status {answer.status_code}.")
        raw, end = b"", time.monotonic() + LONGEST
        for piece in answer.iter_content(65_536):
            raw += piece
            if len(raw) > LARGEST or time.monotonic() > end:
                raise Unclear(f"{asked.name} sent more than can be read, or too slowly.")
        return raw

    def _wait(self, asked: Service) -> None:
        """Keeps the pause of a service between requests of all threads."""
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._next.get(asked.name, now))
            self._next[asked.name] = turn + asked.pause
        time.sleep(turn - now)


def _reason(error: requests.RequestException) -> str:
    if isinstance(error, requests.Timeout):
        return "it took too long"
    if isinstance(error, requests.TooManyRedirects):
        return "it sends us in circles"
    if isinstance(error, requests.exceptions.SSLError):
        return "its certificate is not valid"
    return "there is no connection" if isinstance(error, requests.ConnectionError) else "its answer broke off"
