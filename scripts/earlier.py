"""The content as it was at an earlier commit, beside today's: for what can only be seen in a comparison."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from ledger.read.load import Evidence, load

NO_GIT = "A comparison needs git, and there is none here."
CONTENT = ("references.bib", "evidence", "docs", "mkdocs.yml")


class NoSuchCommit(Exception):
    """Git does not know the commit; the text says so in one line."""


def parted(root: Path, commit: str) -> str:
    """Where today's history and that of ``commit`` parted: what others have added to it since is nobody's change here.

    ``commit`` itself where git cannot tell. Raises ``NoSuchCommit`` if there is no git.
    """
    try:
        command = ["git", "merge-base", "--", commit, "HEAD"]
        done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    except OSError:
        raise NoSuchCommit(NO_GIT) from None
    return done.stdout.strip() if done.returncode == 0 else commit


@contextmanager
def evidence_at(root: Path, commit: str) -> Iterator[Evidence]:
    """The evidence of ``commit``, a name or a number that git knows. Raises ``NoSuchCommit``."""
    # Git would read a name that begins with a hyphen as an option.
    command = ["git", "archive", "--format=tar", "--end-of-options", commit, *CONTENT]
    try:
        done = subprocess.run(command, cwd=root, capture_output=True)
    except OSError:
        raise NoSuchCommit(NO_GIT) from None
    if done.returncode:
        raise NoSuchCommit(f"Git has no content at “{commit}”. Name a branch or commit that is here, such as main.")
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(fileobj=io.BytesIO(done.stdout)) as archive:
            archive.extractall(folder, filter="data")
        yield load(Path(folder))


def day_of(root: Path, commit: str) -> date:
    """The day on which a commit was made, where it was made. Raises ``NoSuchCommit``."""
    command = ["git", "show", "--no-patch", "--format=%cs", "--end-of-options", f"{commit}^{{commit}}"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True)
    if done.returncode:
        raise NoSuchCommit(f"Git has no commit “{commit}”. Name a branch or commit that is here, such as main.")
    return date.fromisoformat(done.stdout.strip())
