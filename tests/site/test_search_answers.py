"""The answers to the questions that measure the search are addresses that the built site has."""

from __future__ import annotations

from pathlib import Path

import pytest
from questions import FOLDER, read
from selectolax.lexbor import LexborHTMLParser


@pytest.mark.parametrize("name", ["open", "apart"])
def test_every_answer_is_on_the_site(site_folder: Path, name: str):
    answers = {answer for question in read(FOLDER / f"{name}.tsv") for answer in question.answer}
    anchors: dict[str, set[str]] = {}
    for page in {answer.split("#")[0] for answer in answers}:
        file = site_folder / page.strip("/") / "index.html"
        tree = LexborHTMLParser(file.read_text(encoding="utf-8") if file.exists() else "")
        anchors[page] = {str(node.attributes["id"]) for node in tree.css("article [id]")} | {""}
        assert file.exists(), page
    assert [
        answer for answer in sorted(answers) if answer.partition("#")[2] not in anchors[answer.partition("#")[0]]
    ] == []
