"""What a check yields: where, what is wrong, and how to mend it. Nothing here prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, order=True)
class Finding:
    """One problem. ``path`` is relative to the repository, ``line`` counts from 1."""

    path: str
    line: int
    what: str
    fix: str
    rule: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what} Fix: {self.fix} [{self.rule}]"

    def annotation(self, level: Literal["error", "warning"] = "error") -> str:
        """The finding as a GitHub workflow command, which marks the line in a pull request."""
        message = f"{self.what} Fix: {self.fix}".replace("%", "%25").replace("\n", "%0A")
        return f"::{level} file={self.path},line={self.line},title={self.rule}::{message}"
