"""MkDocs for the commands: its settings, with what is wrong in them said as the checks do, and a build."""

from __future__ import annotations

import logging
import os
import re
import sys
from pathlib import Path

from mkdocs.commands import build as mkdocs
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from command import Wrong, finding
from ledger.model.finding import Finding
from settings import NAME, text

ABSENT = re.compile(r"The path '(.+)' isn't an existing .*")
VALUE = re.compile(r"Config value '([\w-]+)': (.*)", re.DOTALL)
LATEST = 2**32 - 1
"""The last second that the time of a gzip file can hold (RFC 1952)."""


def _epoch() -> None:
    """Raises ``Wrong`` for a ``SOURCE_DATE_EPOCH`` that is no time: reproducible-builds.org/specs/source-date-epoch."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is not None and not (re.fullmatch(r"[0-9]{1,10}", given) and int(given) <= LATEST):
        what = f"“{given}” is no time in seconds since 1970."
        raise Wrong(finding("SOURCE_DATE_EPOCH", what, f"Unset it, or give a whole number from 0 to {LATEST}."))


class Said(logging.Handler):
    """Keeps what MkDocs says about its settings, a line each."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(" ".join(record.getMessage().split()))


class Printed(logging.Handler):
    """Prints every warning of a build as one line, without the name of the logger."""

    def emit(self, record: logging.LogRecord) -> None:
        # What the system refuses is said once, by command.run, and not of every page that it stops as well.
        if not isinstance(sys.exc_info()[1], OSError):
            print(record.getMessage())


def config(root: Path, **options: object) -> MkDocsConfig:
    """MkDocs' configuration of the site below ``root``. Raises ``Wrong`` if it cannot be used."""
    _epoch()
    written, said = text(root), Said()
    log = logging.getLogger("mkdocs")
    passed_on, log.propagate = log.propagate, False
    log.addHandler(said)
    try:
        return load_config(str(root / NAME), config_file_path=str(root / NAME), **options)
    except MkDocsException as error:
        # Its text only counts what was said before, if anything was.
        lines = said.lines or [" ".join(str(error).split())]
        raise Wrong(*(_located(root, line, written) for line in lines)) from None
    finally:
        log.removeHandler(said)
        log.propagate = passed_on


def _located(root: Path, message: str, written: str) -> Finding:
    """A message of MkDocs with the line of the setting it names."""
    if not (found := VALUE.fullmatch(message)):
        return finding(NAME, f"{message.rstrip('.')}.", "Correct the settings.")
    place = re.search(rf"^{re.escape(found[1])}\s*:", written, re.MULTILINE)
    line = written.count("\n", 0, place.start()) + 1 if place else 1
    if absent := ABSENT.fullmatch(found[2]):
        path, what = os.path.relpath(absent[1], root), f"This is missing; “{found[1]}” in {NAME}:{line} names it."
        return finding(path, what, "Restore it, or correct the setting.")
    return finding(NAME, f"“{found[1]}”: {found[2].rstrip('.')}.", "Correct this setting.", line)


def explained(made: MkDocsConfig, error: Exception) -> str:
    """Why something cannot be built, in one line, as a whole build would say it."""
    try:
        made.plugins.on_build_error(error=error)
    except MkDocsException as said:
        error = said
    return " ".join(str(error).split())


def build(root: Path, goal: Path) -> bool:
    """Builds the site below ``root`` into ``goal`` and prints every problem. True if there is none."""
    made = config(root, site_dir=str(goal), strict=True)
    logging.getLogger("mkdocs").addHandler(Printed(logging.WARNING))
    try:
        made.plugins.on_startup(command="build", dirty=False)
        mkdocs.build(made)
    except MkDocsException as error:
        print(error)
        return False
    return True
