"""The evidence of an earlier commit."""

from __future__ import annotations

import pytest

from corpus import ROOT
from earlier import NoSuchCommit, evidence_at


def test_a_commit_that_git_does_not_know_is_one_line(tmp_path):
    with pytest.raises(NoSuchCommit, match="Name a branch or commit"), evidence_at(ROOT, "--output=x"):
        pass
    with pytest.raises(NoSuchCommit), evidence_at(tmp_path, "main"):
        pass
