"""What ``make serve`` does with what cannot be built: one line that says why, and the pages as they were before.

Left to itself, MkDocs prints a traceback and answers no request until the next build succeeds.
"""

from __future__ import annotations

import logging
import os
import shutil
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


def on_serve(server, config, builder):
    """Lets no build that fails stop the server, and watches the files beside ``docs/``.

    The folder is watched, and not its files: MkDocs refuses to start if a watched file is missing, and never looks at
    it again once it was deleted.
    """
    server.watch(str(ROOT), recursive=False)
    server.builder = _kept(server.builder, Path(server.root))
    return server


def _kept(build, site: Path):
    """``build``, which leaves ``site`` as it was unless it succeeds."""

    def rebuild():
        before = site.with_name(f"{site.name}-before")
        shutil.rmtree(before, ignore_errors=True)
        site.rename(before)
        try:
            build()
        except BaseException as error:
            shutil.rmtree(site, ignore_errors=True)
            before.rename(site)
            if not isinstance(error, Exception):
                raise
            log.error(f"{' '.join(str(error).split())} The pages stay as they were until this is mended.")
        else:
            shutil.rmtree(before)

    return rebuild


def _where(error: Exception) -> str:
    """The template with the mistake, or else the place in our own files where the error came up."""
    if isinstance(error, TemplateSyntaxError):
        return f"{_relative(error.filename or error.name)}:{error.lineno}: "
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if ROOT in Path(frame.filename).parents]
    ours = [frame for frame in frames if "site-packages" not in frame.filename]
    return f"{_relative(ours[-1].filename)}:{ours[-1].lineno}: " if ours else ""


def _relative(name: str | None) -> str:
    return os.path.relpath(name, ROOT) if name and Path(name).is_absolute() else name or ""
