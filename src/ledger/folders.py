"""What lies in a folder, without following links and without opening anything."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal


@dataclass(frozen=True)
class Found:
    """``path`` is relative to the root. A folder is not listed, but what is in it."""

    path: str
    kind: Literal["file", "link", "special"]


def found(root: Path, folder: str) -> Iterator[Found]:
    """Everything below a folder in the order of names; nothing if the folder is not there."""
    if (root / folder).is_symlink():
        yield Found(folder, "link")
    elif (root / folder).is_dir():
        for entry in sorted(os.scandir(root / folder), key=lambda entry: entry.name):
            path = f"{folder}/{entry.name}"
            if entry.is_symlink():
                yield Found(path, "link")
            elif entry.is_dir(follow_symlinks=False):
                yield from found(root, path)
            else:
                yield Found(path, "file" if entry.is_file(follow_symlinks=False) else "special")
