"""Puts a new site in the place of ``site/``: one build at a time, and never nothing where a site was.

The new site is built in ``.build/site``. ``.build/old`` holds the one before it for the moment between two renames.
"""

from __future__ import annotations

import contextlib
import fcntl
import shutil
from collections.abc import Iterator
from pathlib import Path

from command import finding

WAITING = "Another command is using site/ here. Waiting for it to end…"
RESTORED = "A build was cut off while it replaced site/. The site from before it is back."


def paths(root: Path) -> tuple[Path, Path, Path]:
    """Where a site is built, where it goes, and where the one before it waits."""
    return root / ".build" / "site", root / "site", root / ".build" / "old"


@contextlib.contextmanager
def alone(root: Path) -> Iterator[None]:
    """Keeps ``site/`` and ``.build/`` for one command. Another one waits and says so; the system frees the lock of
    a process that was killed."""
    (root / ".build").mkdir(exist_ok=True)
    with (root / ".build" / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print(WAITING, flush=True)
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def prepare(root: Path) -> None:
    """Before a build: a site that an interrupted build left aside comes back; what would stop the swap stops now.

    Raises ``SystemExit`` with the reason if ``site/`` cannot be replaced.
    """
    aside, goal, old = paths(root)
    if goal.is_symlink():
        raise SystemExit(finding(goal, "This is a link, and a build would have to replace it.", "Remove the link."))
    if goal.exists() and not goal.is_dir():
        raise SystemExit(finding(goal, "A file stands where the site goes.", "Move it away."))
    if old.is_dir() and not goal.exists():
        old.rename(goal)
        print(RESTORED)
    if aside.is_symlink() or (aside.exists() and not aside.is_dir()):
        aside.unlink()
    disks = {place: place.stat().st_dev for place in (root, aside.parent, goal) if place.exists()}
    for place, disk in disks.items():
        if disk != disks[root]:
            what = "This is on another disk than the rest, and a site cannot be moved between disks in one step."
            raise SystemExit(finding(place, what, "Remove the link or mount, so that it is a plain folder."))


def swap(root: Path) -> None:
    """Puts the built site in its place. Whatever stops it half-way, the site from before it is back."""
    aside, goal, old = paths(root)
    shutil.rmtree(old, ignore_errors=True)
    try:
        if goal.exists():
            goal.rename(old)
        aside.rename(goal)
    finally:
        if old.exists() and not goal.exists():
            old.rename(goal)
    shutil.rmtree(old, ignore_errors=True)
