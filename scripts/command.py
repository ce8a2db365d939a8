"""What every command shares: whatever goes wrong with the machine is one line, exit status 1, and no traceback.

A script imports this first and ends in ``command.run(main)``. Mistakes of our own keep their traceback.
"""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from ledger.model.finding import Finding  # noqa: E402

FULL = ("There is no room left on the disk.", "Free some room, and try again.")
RIGHTS = ("This user may not read or write here.", "Give yourself the right to it, or work in a folder of your own.")
SHAPE = ("A file stands where a folder is needed, or the other way round.", "Move it away, and try again.")
READ_ONLY = ("This disk cannot be written.", "Work in a folder on another disk.")
KNOWN = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EACCES: RIGHTS,
    errno.EPERM: RIGHTS,
    errno.EROFS: READ_ONLY,
    errno.EEXIST: SHAPE,
    errno.ENOTDIR: SHAPE,
    errno.EISDIR: SHAPE,
    errno.ENOENT: ("This file or program is missing.", "Restore or install it, and try again."),
    errno.EXDEV: ("This is on another disk than the folder it belongs to.", "Move it to the same disk."),
}
"""What each error of the system means for who sees it, and what to do."""
STOPPED = "Stopped. What was there before is as it was."


def finding(path: Path | str, what: str, fix: str, line: int = 1, rule: str = "machine") -> Finding:
    """A problem of the machine or of how a command was called; its path below the repository where it is there."""
    place = Path(path)
    within = place.is_absolute() and place.is_relative_to(ROOT) and place != ROOT
    return Finding(str(place.relative_to(ROOT) if within else place), line, what, fix, rule)


def refusal(path: Path | str, what: str, fix: str, line: int = 1) -> Finding:
    """Why ``make new`` starts nothing."""
    return finding(path, what, fix, line, "new")


def explained(error: OSError) -> Finding:
    """An error of the system in words. The folder we are in stands for a path that the system did not name."""
    reason = error.strerror or str(error) or type(error).__name__
    what, fix = KNOWN.get(error.errno, (f"The system says: {reason}.", "Mend that, and try again."))
    return finding(os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ".", what, fix)


class Wrong(Exception):
    """Something that a command needs cannot be used; carries the findings."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(*map(str, findings))
        self.findings = list(findings)


def show(findings: list[Finding], end: str = "") -> int:
    """Prints findings, and as annotations where GitHub runs the command. Returns the exit status."""
    for found in findings:
        print(found)
        if os.environ.get("GITHUB_ACTIONS"):
            print(found.annotation())
    if findings:
        print(f"{len(findings)} problem{'s' * (len(findings) != 1)} found.{end}")
    return int(bool(findings))


def warn(findings: Iterable[Finding]) -> None:
    """Prints what stops nothing, and as annotations where GitHub runs the command."""
    for found in findings:
        print(f"Warning: {found}")
        if os.environ.get("GITHUB_ACTIONS"):
            print(found.annotation("warning"))


def interrupted(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """For Ctrl-C before a command has begun, while it still reads its modules; all else as Python has it."""
    if issubclass(kind, KeyboardInterrupt):
        print(STOPPED, file=sys.stderr)
    else:
        sys.__excepthook__(kind, error, trace)


sys.excepthook = interrupted


def run(main: Callable[[], int]) -> NoReturn:
    """Runs a command and ends the process with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that does not know a sign shows its number instead.
        stream.reconfigure(errors="backslashreplace")
    try:
        status = main()
        sys.stdout.flush()
    except KeyboardInterrupt:
        print(STOPPED, file=sys.stderr)
        status = 1
    except BrokenPipeError:
        # Who reads has seen enough, as in `make check | head`. What is still unsaid goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 1
    except Wrong as wrong:
        status = show(wrong.findings)
    except OSError as error:
        print(explained(error), file=sys.stderr)
        status = 1
    sys.exit(status)
