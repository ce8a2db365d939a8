"""Where a reader can report a mistake in a card, and edit the record that it shows."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from ..read.load import Evidence


@dataclass(frozen=True)
class Contribute:
    """Addresses at the repository: a form that names the card already, and GitHub's editor with the record."""

    report: str
    edit: str


def contribute(evidence: Evidence, folder: str, name: str) -> Contribute | None:
    """For one record; None where the settings name no repository. Raises nothing."""
    setting = evidence.settings.values.get("extra.repository")
    repository = setting.text.rstrip("/") if setting else ""
    if not repository:
        return None
    record = quote(f"evidence/{folder}/{name}.yml")
    # GitHub offers its own copy to somebody who may not write here. The published branch is main (deploy.yml).
    return Contribute(
        f"{repository}/issues/new?template=correction.yml&page={record}", f"{repository}/edit/main/{record}"
    )
