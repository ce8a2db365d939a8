"""What stands in a page's source, against what Python-Markdown makes of it."""

from __future__ import annotations

import markdown
import pytest

from ledger.read.pages import parse_page
from ledger.read.source import SourceError

TRICKY = """
Plain words
With `code` in it
Trailing marks ###
*Emphasis* and **strong**
Ça va, Zoë?
A [link](index.md) within
Is it 0.5 mm?
Twice
Twice
Twice
Named {#by-hand}
Named {: #again .big}
Dots… and – dashes
R&D
Under_score
A — B
Same {#twice}
“Quoted”
3 of 4
?!
日本
Twice_1
H<sub>2</sub>O
A &amp; B
Escaped \\* star
Cited [@ash2019]
Cited twice [@a; @b, p. 3]
""".strip().splitlines()


def page(body: str, front: str = "title: T\n"):
    return parse_page("docs/x.md", "x.md", f"---\n{front}---\n{body}")


def test_headings_have_the_anchors_that_markdown_gives_them():
    body = "\n\n".join(f"## {words}" for words in TRICKY)
    ours = [heading.id for heading in page(body).headings]
    converter = markdown.Markdown(extensions=["attr_list", "toc"])
    # The citation extension takes citations out of headings; without it they are words like any other.
    converter.convert(body.replace(" [@ash2019]", "").replace(" [@a; @b, p. 3]", ""))
    assert ours == [token["id"] for token in converter.toc_tokens]


def test_every_anchor_of_the_real_pages_is_what_markdown_makes(real):
    """Of all headings that are written in the page itself."""
    for found in real.pages.values():
        converter = markdown.Markdown(extensions=["attr_list", "toc", "pymdownx.superfences", "admonition"])
        lines = found.body.split("\n")
        converter.convert("\n\n".join(lines[heading.line - 1] for heading in found.headings))
        theirs, queue = [], list(converter.toc_tokens)
        while queue:
            token = queue.pop(0)
            theirs.append(token["id"])
            queue = token["children"] + queue
        assert [heading.id for heading in found.headings if "[@" not in heading.text] == theirs, found.path


def test_front_matter():
    found = page("Text.\n", "title: T\nuses: [pores]\n")
    assert found.meta == {"title": "T", "uses": ["pores"]}
    assert found.front.line("uses") == 3
    assert found.body.splitlines()[4] == "Text."


@pytest.mark.parametrize("text", ["# No front matter\n", "\n---\ntitle: T\n---\n", "---\ntitle: T\n"])
def test_pages_without_front_matter(text: str):
    assert parse_page("docs/x.md", "x.md", text).front is None


@pytest.mark.parametrize("front", ["- a\n- b\n", "text\n", "# nothing\n"])
def test_front_matter_that_is_no_mapping(front: str):
    assert page("Text.\n", front).meta == {}


def test_broken_front_matter_is_reported_with_its_line():
    with pytest.raises(SourceError) as caught:
        page("Text.\n", "title: T\nkind: [a\n")
    assert caught.value.findings[0].path == "docs/x.md"
    assert caught.value.findings[0].line >= 3


def test_citations_with_lines():
    found = page("A [see @a, p. 3; also\n@b-c] and [@d].\n\n| [@e] | x@example.org | [^@f] |\n")
    assert [(cited.key, cited.line) for cited in found.citations] == [("a", 4), ("b-c", 5), ("d", 5), ("e", 7)]


def test_directives():
    found = page("/// answer\nText.\n\n//// claim | a, b\n////\n///\n\n/// harm | c\n///\n\n/// studies|pores\n")
    assert sorted((block.line, block.name, block.ids, block.end) for block in found.directives) == [
        (4, "answer", (), 9),
        (7, "claim", ("a", "b"), 8),
        (11, "harm", ("c",), 12),
        (14, "studies", ("pores",), 0),
    ]


def test_a_block_that_is_never_closed_does_not_take_the_end_of_the_outer_one():
    found = page("//// answer\n/// claim | a\n////\n")
    assert {block.name: block.end for block in found.directives} == {"answer": 6, "claim": 0}


def test_links_and_images():
    found = page(
        'A [link](a.md "Title") and [another](<b.md>), an ![image](c.svg), [![linked](d.svg)](e.md),\n'
        "[by name][x] \\[not](f.md)\n\n[x]: g.md 'Title'\n[^1]: A footnote.\n"
    )
    links = [(link.target, link.text, link.line) for link in found.links if not link.image]
    assert links == [
        ("a.md", "link", 4), ("b.md", "another", 4), ("e.md", "![linked](d.svg)", 4), ("g.md", "x", 7),
    ]  # fmt: skip
    images = [(link.target, link.text) for link in found.links if link.image]
    assert images == [("c.svg", "image"), ("d.svg", "linked")]
