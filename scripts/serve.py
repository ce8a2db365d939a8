"""Serves the site while somebody writes, and builds it anew after every change. ``make serve PORT=…``."""

from __future__ import annotations

import os
import socket
import sys

from mkdocs.__main__ import cli

from command import ROOT, finding, run
from engine import config

HOST = "127.0.0.1"


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


def main() -> int:
    port = chosen(sys.argv[1] if len(sys.argv) > 1 else "8000")
    config(ROOT)
    os.chdir(ROOT)
    options = ["--no-strict", "--livereload", "--dev-addr", f"{HOST}:{port}"]
    cli.main(["serve", *options], standalone_mode=False)
    return 0


if __name__ == "__main__":
    run(main)
