"""The text of ``mkdocs.yml``, if it is there and is YAML."""

from __future__ import annotations

from pathlib import Path

import yaml

from command import Wrong, finding

NAME = "mkdocs.yml"


def text(root: Path) -> str:
    """The text of the file. Raises ``Wrong`` unless it is there and is YAML."""
    try:
        found = (root / NAME).read_text(encoding="utf-8")
        # Only its structure: what the tags mean (`!ENV`) is MkDocs' own affair.
        node = yaml.compose(found, Loader=yaml.CSafeLoader)
    except FileNotFoundError:
        raise Wrong(finding(NAME, "The settings of the site are missing.", f"Restore {NAME}.")) from None
    except UnicodeDecodeError:
        raise Wrong(finding(NAME, "The file is not UTF-8 text.", "Save it again with the encoding UTF-8.")) from None
    except yaml.YAMLError as error:
        mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None) or str(error)
        fix = "Correct this line or the one before it: indentation, brackets, quotes."
        line = mark.line + 1 if mark else 1
        raise Wrong(finding(NAME, f"This is not valid YAML: {problem}.", fix, line)) from None
    if not isinstance(node, yaml.MappingNode):
        raise Wrong(finding(NAME, "The file holds no settings.", f"Restore {NAME}."))
    return found
