"""The syntax of a citation: what stands between ``[`` and ``]``. Knows neither Markdown nor references.

The syntax is that of mkdocs-bibtex: ``@key``, several divided by ``;``, each with an optional prefix before
and an optional locator after a comma: ``see @a, p. 3; also @b``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

GROUP = r"\[([^\[\]]*@[^\[\]]*)\]"
"""A pair of brackets with an ``@`` in it; whether it is a citation is for ``looks_like_citation``."""

# Wider than a valid key ([a-z0-9-]+), so that a bad key is reported as unknown and not left in the text.
_KEY = r"[A-Za-z0-9_:.+-]"
_ITEM = re.compile(rf"(?:(?P<prefix>[^@]*?)\s+)?@(?P<key>{_KEY}+)(?:\s*,\s*(?P<locator>[^@]*[^@\s]))?")
_MAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")
# An @ with a key; an @ where a key was forgotten; an @ first of all. Not "/@name" (an address of a profile),
# not "meet @ noon".
_SIGN = re.compile(rf"(?<!/)@{_KEY}|@\s*(?:[;,]|$)|^\s*@")
# What a prefix or locator may not hold: it becomes plain text, so markup would show as such.
_MARKUP = re.compile(r"</?[A-Za-z][^>]*>|<!--|\*[^*]+\*")


class MalformedCitation(ValueError):
    """Brackets that mean to cite but break the syntax. The message says what is wrong and how to write it."""


@dataclass(frozen=True)
class Citation:
    """One cited work within a group. ``prefix`` and ``locator`` are plain text, empty where absent."""

    key: str
    prefix: str = ""
    locator: str = ""


def looks_like_citation(body: str) -> bool:
    """Whether ``body`` (the text between the brackets) cites or tries to; a mail address does not."""
    return bool(_SIGN.search(_MAIL.sub("", body)))


def parse_citations(body: str) -> tuple[Citation, ...]:
    """Read the text between the brackets, which may be wrapped over lines.

    Raises ``MalformedCitation`` for anything but citations divided by ``;``.
    """
    if _MARKUP.search(body):
        raise MalformedCitation("only plain text may stand beside a key, no markup")
    return tuple(_parse_item(" ".join(item.split())) for item in body.split(";"))


def _parse_item(item: str) -> Citation:
    match = _ITEM.fullmatch(item)
    if match is None:
        raise MalformedCitation(_complaint(item))
    return Citation(match["key"], match["prefix"] or "", match["locator"] or "")


def _complaint(item: str) -> str:
    """Name the commonest slip that explains why ``item`` is not a citation."""
    if not item:
        return "there is nothing before or after a ';': write [@key; @other]"
    if _MAIL.search(item):
        return "a mail address cannot stand in a citation: move it out of the brackets"
    if item.count("@") > 1:
        return "two keys without a ';' between them: write [@key; @other]"
    if "@" not in item:
        return f"'{item}' names no key: write the locator after a comma, [@key, p. 3]"
    if re.search(rf"@(?!{_KEY})", item):
        return "the key is missing after '@': write [@key]"
    if re.search(r"\S@", item):
        return "only a space may stand right before '@', as in [see @key]"
    if item.endswith(","):
        return "the locator after the comma is missing: write [@key, p. 3] or [@key]"
    return "put a comma between the key and what follows, as in [@key, p. 3]"
