"""Arbitrary texts: the grammar of citations in the rules and in the renderer."""

from __future__ import annotations

import markdown
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus import ROOT
from ledger.markdown import environment
from ledger.markdown.citations import CitationExtension
from ledger.markdown.page_context import PageContext
from ledger.read.citation_places import placed
from ledger.read.citations import bare_keys, cited_keys, groups, without_citations
from ledger.read.verbatim import blanked, verbatim

few = settings(max_examples=400, deadline=None, derandomize=True, database=None)


PIECES = st.sampled_from([
    "[", "]", "@", "@a", "@b-2", "[@a]", "[@a; @b-2]", "[see @a, p. 3]", ";", ",", " ", "\n", "\\", "`", "``", "ü",
    "(", ")", "](x)", "&nbsp;", "*", "_", "!", "[x]: y", "<", ">", "a@b.org", ":", "-", ".", "^", "\n\n", "    ",
])  # fmt: skip


TEXTS = st.lists(PIECES, max_size=14).map("".join)


TEMPLATES = environment(ROOT / "tests/golden/citations/toy")


class Anything:
    """A book in which every key is a work."""

    def get(self, key: str):
        texts = dict.fromkeys(
            (
                "record_path",
                "authors",
                "source",
                "read_depth",
                "read_label",
                "unverified_note",
                "later",
                "coins_title",
                "coins_id",
            ),
            "",
        )
        return type("Work", (), {"key": key, "short": key, "title": key, "links": (), **texts})()

    def checked(self, keys: object) -> str:
        return ""


def rendered(text: str) -> tuple[str, list[str], list[str]]:
    """The HTML, the keys that were cited, and the kinds of problems."""
    problems: list[str] = []
    page = PageContext(report=lambda kind, *_: problems.append(kind), url_for=str)
    made = markdown.markdown(text, extensions=[CitationExtension(Anything(), TEMPLATES, page)])
    return made, page.mentions, problems


@few
@given(TEXTS)
@example("[@a](x) [@b]")
@example("[@a][@b]")
@example("[@a]: x")
@example("`[@a]` \\[@a] [\\@a] [@a,&nbsp;p.]")
@example("a\n\n    [@a]\n")
def test_checks_and_renderer_find_the_same_citations(text: str):
    body = blanked(text, verbatim(text))
    found = list(placed(body))
    html, mentions, problems = rendered(text)
    if any(of.inside or of.group.problem for of in found) or "[x]:" in text or "<" in text:
        return  # What the checks refuse is never rendered; definitions and elements have rules of their own.
    cited = [key for of in found for key, _ in of.group.keys]
    assert sorted(mentions) == sorted(cited)
    assert problems == []
    if not cited and not list(bare_keys(body)):
        assert "mn-cite" not in html


@few
@given(TEXTS)
def test_what_cites_nothing_is_rendered_as_if_there_were_no_citations(text: str):
    if "@" not in text:
        assert rendered(text)[0] == markdown.markdown(text)


@few
@given(st.text(alphabet=st.sampled_from("[]@a;, \\`\n&"), max_size=40))
def test_places_are_those_of_the_text(text: str):
    assert len(blanked(text, verbatim(text))) == len(text)
    assert len(without_citations(text, "x")) == len(text)
    for group in groups(text):
        assert text[group.start : group.end] == group.text
        assert group.text[0] + group.text[-1] == "[]"
        assert all(group.start < place < group.end for _, place in group.keys)
    assert cited_keys(text) == [key for group in groups(text) for key, _ in group.keys]
    assert all(text[place] == "@" for _, place in bare_keys(text))
