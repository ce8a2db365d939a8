"""What lies in a folder, without following links and without opening anything."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..model.finding import Finding

Kind = Literal["file", "link", "special"]
RULE = "docs-files"
FIX = "Put the file itself here, or delete it."


@dataclass(frozen=True)
class Found:
    """``path`` is relative to the root. A folder is not listed, but what is in it."""

    path: str
    kind: Kind

    @property
    def problem(self) -> str:
        """What is wrong with something that is not to be opened; empty for a file."""
        what = {"file": "", "link": "a link to another place", "special": "neither a file nor a folder"}[self.kind]
        return f"“{self.path.rpartition('/')[2]}” is {what}." if what else ""


def found(root: Path, folder: str) -> Iterator[Found]:
    """Everything below a folder in the order of names; nothing if the folder is not there."""
    if (root / folder).is_symlink():
        yield Found(folder, "link")
    elif (root / folder).is_dir():
        for entry in sorted(os.scandir(root / folder), key=lambda entry: entry.name):
            path = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from found(root, path)
            else:
                yield Found(path, kind(Path(entry.path)))


def kind(file: Path) -> Kind:
    """What a path is, for somebody who wants to open it."""
    return "link" if file.is_symlink() else "file" if file.is_file() else "special"


def files(paths: Iterable[Path], root: Path, findings: list[Finding]) -> Iterator[Path]:
    """Those that are files, in order. A link could lead anywhere, and a pipe would be waited for."""
    for file in sorted(paths):
        item = Found(file.relative_to(root).as_posix(), kind(file))
        if item.problem:
            findings.append(Finding(item.path, 1, item.problem, FIX, RULE))
        else:
            yield file
