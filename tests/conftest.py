"""Fixtures shared by all tests.

``make test`` runs them in several processes at once (pytest-xdist). A fixture of a session is made once in each of
them; what is dear is made by ``once``, by the first that asks for it, and shared by all.

``SITE_DIR`` names a site that is built already: CI builds once and tests what was built.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus import ROOT, Once, build_real, copy_toy
from ledger.read.load import Evidence, load


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The book comes first: printing it takes longest, and at the end the other processes would wait for it."""
    items.sort(key=lambda item: item.path.name != "test_pdf.py")


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Once:
    """Makes a folder one time in a run, whichever process asks first; the others wait, and get the same folder.

    ``once("built", make)`` calls ``make`` with a new folder. When it fails, the next process tries again.
    """
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent

    def given(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = shared / name, shared / f"{name}.done"
        with (shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                fresh = tmp_path_factory.mktemp(name)
                make(fresh)
                fresh.rename(folder)
                done.touch()
        return folder

    return given


@pytest.fixture(scope="session")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """The toy corpus, read once."""
    return load(copy_toy(tmp_path_factory.mktemp("toy")))


@pytest.fixture(scope="session")
def real() -> Evidence:
    """The site's own evidence, read once."""
    return load(ROOT)


@pytest.fixture(scope="session")
def own_site(once: Once) -> Path:
    """The site as it is built from the content of this moment."""
    return once("built", lambda root: build_real(root, seed=1)) / "site"


@pytest.fixture(scope="session")
def site_folder(request: pytest.FixtureRequest) -> Path:
    """The built site that is tested."""
    named = os.environ.get("SITE_DIR")
    return Path(named).resolve() if named else request.getfixturevalue("own_site")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says once what was left out because a browser is not there: a skipped test alone is easily overlooked."""
    reasons = (str(report.longrepr) for report in terminalreporter.stats.get("skipped", []))
    left = {reason.partition("Left out: ")[2].rstrip("')") for reason in reasons}
    for what in sorted(left - {""}):
        terminalreporter.write_line(f"Left out: {what}", yellow=True)
