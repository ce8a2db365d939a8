"""Serves a built site to the browser tests."""

from __future__ import annotations

import contextlib
import functools
import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves quietly, and as if the site had been built for this address: Material navigates within a page
    only to what the sitemap lists, and the sitemap holds whole addresses."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_: object) -> None:
        pass

    def do_GET(self) -> None:
        if self.path != "/sitemap.xml":
            return super().do_GET()
        folder = Path(self.directory)
        built_for = CANONICAL.search((folder / "index.html").read_text(encoding="utf-8"))[1]
        here = f"http://127.0.0.1:{self.server.server_address[1]}/"
        body = (folder / "sitemap.xml").read_text(encoding="utf-8").replace(built_for, here).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/xml")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serves a built site; the address has a slash at the end."""
    handler = functools.partial(_Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
