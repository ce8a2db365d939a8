"""Builds the site aside, checks what was built, and only then puts it in the place of ``site/``. ``make site``."""

from __future__ import annotations

import logging
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from mkdocs.commands.build import build  # noqa: E402
from mkdocs.config import load_config  # noqa: E402
from mkdocs.exceptions import MkDocsException  # noqa: E402

from check import show  # noqa: E402
from ledger.built import check_site  # noqa: E402
from ledger.csp import inline_scripts  # noqa: E402
from ledger.export import WHOLE  # noqa: E402


class Warnings(logging.Handler):
    """Prints every warning as one line, without the name of the logger, and counts them."""

    count = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.count += 1
        print(record.getMessage())


def main(root: Path) -> int:
    aside, goal, old = root / ".build" / "site", root / "site", root / ".build" / "old"
    warnings = Warnings(logging.WARNING)
    logging.getLogger("mkdocs").addHandler(warnings)
    try:
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(aside), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    except (MkDocsException, SystemExit) as error:
        # MkDocs' Abort is a SystemExit; it carries the reason as its text.
        print(error)
        return 1
    if show(check_site(root, aside, inline_scripts(root / "overrides"), later=[file.path for file in WHOLE])):
        return 1
    shutil.rmtree(old, ignore_errors=True)
    if goal.exists():
        goal.rename(old)
    aside.rename(goal)
    shutil.rmtree(old, ignore_errors=True)
    pages = sum(1 for _ in goal.rglob("*.html"))
    print(f"Built {pages} pages into {goal.relative_to(root)}/ without a problem.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT))
