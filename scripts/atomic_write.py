"""Writes several files as one: all of them or none, and only if each is still as it was read."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path

from command import Wrong, finding


def write(root: Path, texts: Mapping[str, str], before: Mapping[str, str | None]) -> None:
    """Puts each text in its file. ``before`` has what stood there, None for a file that is new.

    Raises ``Wrong`` if a file has changed meanwhile, and ``OSError`` of the disk; then every file is as it was.
    """
    fresh = {path: root / f"{path}.new" for path in texts}
    done: list[str] = []
    try:
        for path, text in texts.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            with fresh[path].open("w", encoding="utf-8", newline="") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
        for path in texts:
            if now(root, path) != before[path]:
                raise Wrong(finding(path, "The file was changed meanwhile.", "Try again."))
        for path in texts:
            fresh[path].replace(root / path)
            done.append(path)
    except BaseException:
        for path in done:
            _restore(root / path, before[path])
        raise
    finally:
        for file in fresh.values():
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)


def now(root: Path, path: str) -> str | None:
    """The text of a file as it is, line ends included; None if there is none."""
    try:
        with (root / path).open(encoding="utf-8", newline="") as file:
            return file.read()
    except FileNotFoundError:
        return None


def _restore(file: Path, text: str | None) -> None:
    if text is None:
        file.unlink(missing_ok=True)
    else:
        with file.open("w", encoding="utf-8", newline="") as opened:
            opened.write(text)
