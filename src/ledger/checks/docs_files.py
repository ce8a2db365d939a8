"""What is published is what was meant: ``docs/`` has pages and checked pictures, and no links or special files.

Whatever else lay there would be sent as it is, and could stand in the place of a file that the build makes.
Names are in lower case, so that no two are the same on another machine.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from ..read import image_files
from ..read.folders import FIX, found
from ..read.generated import generated_page
from ..read.load import Evidence
from ._rule import Problems

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MADE = {"assets", "search", "downloads", "styles", "404", "sw", "robots", "sitemap", "changes"}
"""Files and folders at the top that the build makes itself."""
SENT = {".css", ".html", ".js", ".json", ".png", ".py", ".svg", ".txt", ".webmanifest"}
"""What may lie in ``overrides/``: MkDocs sends all of it but templates and Python."""


def check(evidence: Evidence) -> Problems:
    files = [*found(evidence.root, "docs"), *found(evidence.root, "evidence"), *found(evidence.root, "overrides")]
    paths = {file.path for file in files}
    for file in files:
        path = PurePosixPath(file.path)
        if file.problem:
            yield file.path, 1, file.problem, FIX
        elif path.parts[0] == "docs":
            for what, fix in _in_docs(evidence, path, paths):
                yield file.path, 1, what, fix
        elif path.parts[0] == "overrides" and path.suffix not in SENT and not _known(path):
            yield file.path, 1, f"“{path.name}” would be sent with the site.", "Delete it, or move it elsewhere."


def _known(path):
    return path.name == "_headers" or path.parent.name == "__pycache__"


def _in_docs(evidence: Evidence, path, paths):
    if path.suffix != ".md" and path.suffix not in image_files.ENDINGS:
        endings = ", ".join(sorted(image_files.ENDINGS))
        yield f"“{path.name}” is neither a page nor a picture.", f"Pages end in .md, pictures in {endings}."
        return
    for part in (*path.parts[1:-1], path.stem):
        if not NAME.fullmatch(part):
            yield f"“{part}” is not a name for a page, a picture or a folder.", "Use a-z, 0-9 and single hyphens."
    if path.parts[1].partition(".")[0] in MADE:
        yield f"“{path.parts[1]}” is a name that the build itself uses.", "Choose another one."
    if generated_page(evidence, "/".join(path.parts[1:])):
        yield (
            "The page of a study is made from its record.",
            f"Delete it, and write in evidence/studies/{path.stem}.yml.",
        )
    if path.suffix == ".md" and str(path.with_suffix("") / "index.md") in paths:
        yield "This page and the index of the folder would have the same address.", "Rename one of them."
    if path.suffix in image_files.ENDINGS and (what := image_files.problem(evidence.root / path)):
        yield f"The picture {what}.", "Save it again as a plain picture, without scripts, styles and links."
