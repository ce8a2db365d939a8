"""Serves the site while somebody writes, and shows every change at once. ``make serve PORT=…``."""

from __future__ import annotations

import logging
import os
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer
from watchdog.observers import Observer

from command import ROOT, Wrong, finding, run, show
from preview import Preview

HOST = "127.0.0.1"
WATCHED = ("docs", "evidence", "overrides")
CHANGES = ("created", "modified", "moved", "deleted")
FIRST = 1.0
"""Seconds that an open page has to ask for itself before the rules are asked."""


def free(port: int) -> bool:
    """Whether a server can have this port now. Raises ``PermissionError`` for one that this user may not have."""
    with socket.socket() as tried:
        # As MkDocs' own server: a port that was served a moment ago is free.
        tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            tried.bind((HOST, port))
        except PermissionError:
            raise
        except OSError:
            return False
        return True


def chosen(given: str) -> int:
    """The port, if a server can have it. Raises ``SystemExit`` with another one if not."""
    if not (given.isascii() and given.isdecimal() and 0 < int(given) < 2**16):
        raise SystemExit(finding("PORT", f"“{given}” is no port.", "Give a number from 1024 to 65535."))
    port = int(given)
    try:
        if free(port):
            return port
        what = f"Port {port} is taken by another program."
    except PermissionError:
        what = f"This user may not have port {port}."
    other = next(one for one in (*range(max(port, 8000) + 1, 2**16), *range(8000, 1024, -1)) if free(one))
    raise SystemExit(finding("PORT", what, f"Take another one: make serve PORT={other}."))


class Server(LiveReloadServer):
    """MkDocs' own server, which reloads every open page after a change, over a ``Preview``."""

    def __init__(self, preview: Preview, port: int) -> None:
        super().__init__(builder=self.renew, host=HOST, port=port, root=str(preview.site))
        # As the system tells of changes: MkDocs itself looks twice a second.
        self.observer = Observer()
        self.build_delay = 0.05
        self.error_handler = lambda code: (
            page.read_bytes() if (page := preview.site / f"{code}.html").exists() else None
        )
        self.preview = preview
        self._news, self._asked = threading.Event(), threading.Event()
        threading.Thread(target=self._later, daemon=True).start()

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Only what changes a file counts: the system also tells of those that are opened and read."""
        super().watch(path, func, recursive=recursive)
        handler = next(iter(self.observer._handlers[self._watch_refs[str(Path(path).resolve())]]))
        told = handler.on_any_event
        handler.on_any_event = lambda event: told(event) if event.event_type in CHANGES else None

    def renew(self) -> None:
        """What cannot be read is said in one line, and the pages stay as they were."""
        self._asked.clear()
        try:
            self.preview.renew()
        except Wrong as wrong:
            show(wrong.findings)
        except Exception as error:
            print(f"{' '.join(str(error).split())} The pages stay as they were until this is mended.")
        self._news.set()

    def _serve_request(self, environ: dict, start_response: Callable) -> Iterable[bytes] | None:
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore").lstrip("/")
        if not path.startswith("livereload/"):
            self.preview.ensure(f"{path}index.html" if path.endswith("/") or not path else path)
            self._asked.set()
        return super()._serve_request(environ, start_response)

    def _later(self) -> None:
        """After each change, once a page is out: what the rules find, and the pages that nobody has asked for yet."""
        while True:
            self._news.wait()
            self._news.clear()
            self._asked.wait(FIRST)
            self.preview.findings()
            self.preview.rest(self._news.is_set)


def main() -> int:
    port = chosen(sys.argv[1] if len(sys.argv) > 1 else "8000")
    os.chdir(ROOT)
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    log.addHandler(logging.StreamHandler(sys.stdout))
    with tempfile.TemporaryDirectory(prefix="preview-") as folder:
        preview = Preview(ROOT, Path(folder), f"http://{HOST}:{port}/")
        preview.renew()
        server = Server(preview, port)
        server.renew()
        for name in WATCHED:
            server.watch(str(ROOT / name))
        # The folder, and not its files: one that is deleted would never be looked at again.
        server.watch(str(ROOT), recursive=False)
        try:
            server.serve()
        finally:
            server.shutdown()
    return 0


if __name__ == "__main__":
    run(main)
