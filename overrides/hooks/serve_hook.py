"""What cannot be built is said in one line. Left to itself, MkDocs prints a traceback."""

from __future__ import annotations

import logging
import os
import traceback
from pathlib import Path

from jinja2 import TemplateSyntaxError
from mkdocs.exceptions import Abort, MkDocsException

ROOT = Path(__file__).resolve().parents[2]
log = logging.getLogger("mkdocs.hooks.serve")


def on_build_error(error):
    """For ``build`` and ``serve`` alike: a line instead of a traceback, which ``mkdocs --verbose`` shows."""
    if isinstance(error, MkDocsException):
        return
    log.debug("The traceback:", exc_info=error)
    raise Abort(f"{_where(error)}{type(error).__name__}: {error}. Nothing was built.") from None


def _where(error: Exception) -> str:
    """The template with the mistake, or else the place in our own files where the error came up."""
    if isinstance(error, TemplateSyntaxError):
        return f"{_relative(error.filename or error.name)}:{error.lineno}: "
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if ROOT in Path(frame.filename).parents]
    ours = [frame for frame in frames if "site-packages" not in frame.filename]
    return f"{_relative(ours[-1].filename)}:{ours[-1].lineno}: " if ours else ""


def _relative(name: str | None) -> str:
    return os.path.relpath(name, ROOT) if name and Path(name).is_absolute() else name or ""
