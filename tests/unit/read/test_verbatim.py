"""Code and comments are no Markdown."""

from __future__ import annotations

from ledger.read.pages import parse_page


def page(body: str, front: str = "title: T\n"):
    return parse_page("docs/x.md", "x.md", f"---\n{front}---\n{body}")


HIDDEN = """
`[@code]` ``a ` [@double] `` <!-- [@comment]
[@still] --> \\[@escaped]

```md
[@fence] [x](nowhere.md) ![](no.svg)
/// claim | fenced
# Not a heading
```

~~~
[@tilde]
~~~

    ```
    [@indented]
    ```

[link @text](x.md) [@seen]
"""


def test_code_and_comments_are_not_read():
    found = page(HIDDEN)
    assert [(cited.key, cited.line) for cited in found.citations] == [("seen", 22)]
    assert (found.directives, found.headings) == ((), ())
    assert [link.target for link in found.links] == ["x.md"]


def test_an_unclosed_fence_hides_nothing():
    """As superfences has it; the rule ``unsupported-markdown`` names the fence."""
    assert [cited.key for cited in page("```\n[@a]\n").citations] == ["a"]


def test_a_code_span_ends_with_its_paragraph():
    assert [cited.key for cited in page("A ` stray [@a].\n\nAnd [@b] ` another.\n").citations] == ["a", "b"]


INDENTED = """
Text.

`code` [@behind-code]

    [@code]

- Item

    [@in-the-item]

        [@code-in-the-item]

!!! note
    [@in-the-box]

Text
    [@wrapped]

    [@code-too]

/// answer
[@answer]
///
"""


def test_indented_code_is_not_read_but_lists_and_boxes_are():
    found = ["behind-code", "in-the-item", "in-the-box", "wrapped", "answer"]
    assert [cited.key for cited in page(INDENTED).citations] == found
