"""A server on this machine that answers as Crossref, PubMed, PubMed Central and ClinicalTrials.gov do.

Its works are invented (10.5555 is the prefix for tests), their form is the services' own.
"""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

DATA = Path(__file__).parent


@dataclass
class Answers:
    """What the server knows, and how it misbehaves."""

    works: dict[str, dict] = field(default_factory=dict)
    """Crossref: messages by DOI in lower case."""
    medline: dict[str, str] = field(default_factory=dict)
    """PubMed: records by PMID."""
    trials: dict[str, dict] = field(default_factory=dict)
    elsewhere: set[str] = field(default_factory=set)
    """DOIs in lower case that exist and are not registered with Crossref."""
    faults: dict[str, list[str]] = field(default_factory=dict)
    """What is answered first, by the last part of the path: ``429``, ``500``, ``bad-json``, ``slow``, ``redirect``."""
    asked: Counter[str] = field(default_factory=Counter)
    url: str = ""

    @property
    def environ(self) -> dict[str, str]:
        """The variables that lead our programs to this server."""
        names = ("crossref", "doi", "pubmed", "pmc", "trials")
        return {f"{name.upper()}_URL": f"{self.url}/{name}" for name in names}


def known() -> Answers:
    """Everything that lies in this folder."""
    answers = Answers()
    for file in sorted(DATA.glob("*.crossref.json")):
        message = json.loads(file.read_text(encoding="utf-8"))
        answers.works[message["DOI"].lower()] = message
    for file in sorted(DATA.glob("*.nbib")):
        answers.medline[file.stem] = file.read_text(encoding="utf-8")
    for file in sorted(DATA.glob("*.trial.json")):
        answers.trials[file.name.partition(".")[0].upper()] = json.loads(file.read_text(encoding="utf-8"))
    return answers


class Handler(BaseHTTPRequestHandler):
    answers: Answers

    def log_message(self, *_: object) -> None:
        """Says nothing."""

    def do_GET(self) -> None:
        split = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(split.query).items()}
        _, service, *rest = split.path.split("/")
        last = unquote(rest[-1] or rest[-2])
        self.answers.asked[last] += 1
        faults = self.answers.faults.get(last)
        fault = faults.pop(0) if faults else ""
        if fault == "slow":
            time.sleep(3)
        if fault in ("429", "500", "503"):
            self.send(int(fault), "text/plain", "Too much.", {"Retry-After": "0"} if fault == "429" else {})
        elif fault == "redirect":
            self.send(301, "text/plain", "", {"Location": self.path})
        elif fault == "bad-json":
            self.send(200, "application/json", '{"status": "ok", "message": {"DOI": ')
        else:
            getattr(self, service)(last, query)

    def crossref(self, doi: str, query: dict[str, str]) -> None:
        if doi == "works":
            return self.notices(query)
        message = self.answers.works.get(doi.lower())
        if message is None:
            return self.send(404, "text/plain", "Resource not found.")
        body = {"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": message}
        return self.send(200, "application/json", json.dumps(body))

    def notices(self, query: dict[str, str]) -> None:
        """Crossref's search by the filter ``updates``."""
        wanted = {term.removeprefix("updates:").lower() for term in query["filter"].split(",")}
        items = [
            {name: work[name] for name in query["select"].split(",") if name in work}
            for work in self.answers.works.values()
            if any(item["DOI"].lower() in wanted for item in work.get("update-to", ()))
        ]
        message = {"total-results": len(items), "items-per-page": int(query["rows"]), "items": items}
        body = {"status": "ok", "message-type": "work-list", "message-version": "1.0.0", "message": message}
        self.send(200, "application/json", json.dumps(body))

    def doi(self, _: str, query: dict[str, str]) -> None:
        """The registry of DOIs says of one that exists ``responseCode`` 1, of any other 100, with the status 404."""
        handle = unquote(urlsplit(self.path).path.removeprefix("/doi/"))
        exists = handle.lower() in {*self.answers.works, *self.answers.elsewhere}
        body = {"responseCode": 1 if exists else 100, "handle": handle}
        self.send(200 if exists else 404, "application/json", json.dumps(body))

    def pubmed(self, program: str, query: dict[str, str]) -> None:
        records = self.answers.medline
        if program == "efetch.fcgi":
            found = [records[pmid] for pmid in query["id"].split(",") if pmid in records]
            return self.send(200, "text/plain", "\n" + "\n".join(found))
        term = query["term"].lower()
        doi = term.removesuffix("[doi]").strip('"')
        found = [pmid for pmid, text in records.items() if f"{doi} [doi]" in text.lower() or doi == "everything"]
        result = {"count": str(len(found)), "retmax": "20", "retstart": "0", "idlist": found}
        body = {"header": {"type": "esearch", "version": "0.3"}, "esearchresult": result}
        return self.send(200, "application/json", json.dumps(body))

    def pmc(self, _: str, query: dict[str, str]) -> None:
        wanted = query["ids"]
        for pmid, text in self.answers.medline.items():
            if f"PMC - {wanted}" in text.replace("PMC  ", "PMC "):
                record = {"pmcid": wanted, "pmid": int(pmid), "requested-id": wanted}
                return self.send(200, "application/json", json.dumps({"status": "ok", "records": [record]}))
        record = {"pmcid": wanted, "status": "error", "errmsg": "Identifier not found in PMC"}
        return self.send(200, "application/json", json.dumps({"status": "ok", "records": [record]}))

    def trials(self, number: str, query: dict[str, str]) -> None:
        if number == "studies":
            return self.send(200, "application/json", json.dumps({"studies": list(self.answers.trials.values())}))
        found = self.answers.trials.get(number)
        if found is None:
            return self.send(404, "text/plain", f"NCT number {number} not found")
        return self.send(200, "application/json", json.dumps(found))

    def send(self, status: int, kind: str, body: str, headers: dict[str, str] | None = None) -> None:
        raw = body.encode("utf-8")
        self.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(raw)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(raw)


@contextmanager
def serving(answers: Answers) -> Iterator[Answers]:
    """Serves at an address of this machine until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Own", (Handler,), {"answers": answers}))
    # A client that has given up waiting is no fault of the server.
    server.handle_error = lambda *_: None
    answers.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield answers
    finally:
        server.shutdown()
        server.server_close()
