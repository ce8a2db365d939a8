"""Sentences end where readers think."""

from __future__ import annotations

from ledger.text.sentences import of_text


def test_sentences_end_where_readers_think():
    text = "It fell, e.g. by 0.3 [@a, p. 3]. “Really?” 20 people asked (P = .03). **Now.** Then see Dr. Ash. End"
    assert [sentence.text for sentence in of_text(text)] == [
        "It fell, e.g. by 0.3.", "“Really?”", "20 people asked (P = .03).", "Now.", "Then see Dr. Ash.", "End",
    ]  # fmt: skip
    assert next(of.cited for of in of_text(text)) == ("a",)
