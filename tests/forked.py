"""Runs commands of ``scripts/`` for tests, each in a process of its own, but with modules and content read once.

A process that reads MkDocs, its plugins and ``ledger``, and checks the content as it is, waits for work on its
standard input: the script, the folder it is given, and the files for what it prints, divided by tabs. For each it
forks, and answers with the exit status. It has no threads, so that a fork is safe.
"""

from __future__ import annotations

import os
import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def serve() -> None:
    sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "src")]
    import command  # noqa: F401 - read for those that are forked
    from engine import config
    from ledger import checks
    from ledger.read.load import load

    config(ROOT)
    # What is remembered of it (by content) is what ``make serve`` remembers of the build before.
    checks.run(load(ROOT))
    for line in sys.stdin:
        script, folder, said, errors = line.rstrip("\n").split("\t")
        child = os.fork()
        if not child:
            for name, number in ((said, 1), (errors, 2)):
                os.dup2(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), number)
            sys.argv = [script, folder]
            runpy.run_path(str(ROOT / "scripts" / script), run_name="__main__")
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    serve()
