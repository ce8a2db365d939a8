"""What in a text would be markup, were it Markdown or HTML. Knows neither records nor pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

TAG = re.compile(r"<[A-Za-z/!?][^<>]{0,40}>?")
"""The start of an element, a comment or an automatic link. “p < 0.05” and “(<18)” are none."""
ENTITY = re.compile(r"&(?:#\w+|[A-Za-z]\w*);")
LINK = re.compile(r"!?\[[^\[\]]*\][(\[]|^\s*\[[^\[\]]*\]:")
BRACES = re.compile(r"\{[^{}]{0,40}\}?")
EMPHASIS = re.compile(r"\*[^\s*][^*]*\*|(?<!\w)__?[^\s_][^_]*_(?!\w)|`[^`]+`")
ESCAPE = re.compile(r"\\[^\w\s]")
FORMULA = re.compile(r"^(?:[=@+]|-(?![\d.]))")
"""How a cell of a table starts that a spreadsheet would run (OWASP, CSV Injection). A minus before a digit is one."""

SIGN = re.compile(r"^[=@+-]|[<&\[{*_`\\]")
"""Without one of these signs no text has any of these forms."""

Form = tuple[re.Pattern[str], str, str]
"""What to look for, what is wrong with it, and how to mend it."""

HTML: tuple[Form, ...] = (
    (TAG, "is HTML", "Write plain text; put a space behind a “<” that is a sign."),
    (ENTITY, "is HTML", "Write the character itself."),
)
NOT_TEXT: tuple[Form, ...] = (
    (LINK, "is a link", "Write plain text; what a text may hold is a citation, [@key]."),
    (FORMULA, "would start a formula in a spreadsheet", "Begin with a word or a number."),
)
MARKDOWN: tuple[Form, ...] = (
    (BRACES, "has braces", "Write round brackets: braces would set attributes."),
    (EMPHASIS, "is Markdown", "Write plain text: it is shown as it stands."),
    (ESCAPE, "has a backslash", "Leave it out: the text is shown as it stands."),
)
ALL = HTML + NOT_TEXT + MARKDOWN


def problems(text: str, forms: tuple[Form, ...] = ALL) -> Iterator[tuple[str, str]]:
    """The first place of each form in a text, as what is wrong with it and how to mend it."""
    if not SIGN.search(text):
        return
    for form, what, fix in forms:
        if found := form.search(text):
            yield f"“{' '.join(found[0].split())}” {what}.", fix
