"""The content as it was at an earlier commit, beside today's: for what can only be seen in a comparison."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ledger.read.load import Evidence, load

CONTENT = ("references.bib", "evidence", "docs", "mkdocs.yml")


class NoSuchCommit(Exception):
    """Git does not know the commit; the text says so in one line."""


@contextmanager
def evidence_at(root: Path, commit: str) -> Iterator[Evidence]:
    """The evidence of ``commit``, a name or a number that git knows. Raises ``NoSuchCommit``."""
    # Git would read a name that begins with a hyphen as an option.
    command = ["git", "archive", "--format=tar", "--end-of-options", commit, *CONTENT]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True)
    except OSError:
        raise NoSuchCommit("A comparison needs git, and there is none here.") from None
    if done.returncode:
        raise NoSuchCommit(f"Git has no content at “{commit}”. Name a branch or commit that is here, such as main.")
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            archive.extractall(folder, filter="data")
        yield load(Path(folder))
