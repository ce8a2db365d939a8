"""The grammar of citations, for the checks and for the renderer alike. Knows neither Markdown nor references.

The syntax is that of mkdocs-bibtex: ``[@key]``, several keys divided by ``;``, each with an optional prefix before
and an optional locator after a comma: ``[see @a, p. 3; also @b]``. As in pandoc, a backslash takes away the meaning
of the sign behind it: ``\\[@key]`` and ``[\\@key]`` cite nothing.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

GROUP = r"\[([^\[\]@]*@[^\[\]]*)\]"
"""A pair of brackets with an ``@`` in it; whether it is a citation is for ``looks_like_citation``."""

ESCAPE = re.compile(r"\\([\\`*_{}\[\]()>#+\-.!|@])")
"""The signs that a backslash takes the meaning from (Python-Markdown's, and ``@``)."""

# Wider than a valid key ([a-z0-9-]+), so that a bad key is reported as unknown and not left in the text.
_KEY = r"[A-Za-z0-9_:.+-]"
_ITEM = re.compile(rf"(?:(?P<prefix>[^@]*?)\s+)?@(?P<key>{_KEY}+)(?:\s*,\s*(?P<locator>[^@]*[^@\s]))?")
# Neither part may start within a word, or a long word would be tried from each of its letters.
MAIL = re.compile(r"(?<![\w.%+-])[\w.%+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}")
# An @ with a key; an @ where a key was forgotten; an @ first of all. Not "/@name" (an address of a profile),
# not "meet @ noon".
_SIGN = re.compile(rf"(?<!/)@{_KEY}|@\s*(?:[;,]|$)|^\s*@")
_ADDRESS = re.compile(r"<[A-Za-z/][^<>]*>|\bhttps?://[^\s<>]*")
_BARE = re.compile(r"(?<![\w/@.+\ufffc-])@(?:\[[\w-]+\]|\{[\w-]+\}|[^\W_](?:[\w:.+-]*\w)?)")
_CITED = re.compile(rf"(?<![\w./])@({_KEY}++)(?=[\s,;]|$)")
# What a prefix or locator may not hold: it becomes plain text, so markup would show as such.
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|<!--|\*[^*]+\*")
_HIDDEN = "\N{OBJECT REPLACEMENT CHARACTER}"


class MalformedCitation(ValueError):
    """Brackets that mean to cite but break the syntax. The message says what is wrong and how to write it."""


@dataclass(frozen=True)
class Citation:
    """One cited work within a group. ``prefix`` and ``locator`` are plain text, empty where absent."""

    key: str
    prefix: str = ""
    locator: str = ""


@dataclass(frozen=True)
class Group:
    """A pair of brackets that cites, or means to: then ``problem`` says why it does not.

    ``start`` and ``end`` are places in the text; ``keys`` are those named, each with its place, in a group with a
    problem too.
    """

    start: int
    end: int
    text: str
    keys: tuple[tuple[str, int], ...]
    problem: str = ""


# Many rules read the same texts; while somebody writes, nearly all are those of the build before.
@lru_cache(maxsize=65_536)
def groups(text: str) -> tuple[Group, ...]:
    """Every pair of brackets that cites or means to. Code, comments and links must be blanked out of ``text``."""
    return tuple(_groups(text)) if "@" in text else ()


def _groups(text: str) -> Iterator[Group]:
    masked = without_escapes(text)
    for found in re.finditer(GROUP, masked):
        if not looks_like_citation(found[1]):
            continue
        start, end = found.span(1)
        problem, keys = "", [(key[1], start + key.start()) for key in _CITED.finditer(found[1])]
        try:
            citations = parse_citations(plain(text[start:end]))
            if [key for key, _ in keys] != [citation.key for citation in citations]:
                # An escape or an entity within a key.
                keys = [(citation.key, start) for citation in citations]
        except MalformedCitation as error:
            problem = str(error)
        yield Group(found.start(), found.end(), text[found.start() : found.end()], tuple(keys), problem)


def cited_keys(text: str) -> list[str]:
    """The keys that a text cites, in order, with repetitions."""
    return [key for group in groups(text) for key, _ in group.keys]


def bare_keys(text: str) -> Iterator[tuple[str, int]]:
    """What looks like a key outside of brackets, as in ``As @key showed``, and where it stands.

    Not a mail address, not an address of a profile, and not ``\\@name``.
    """
    if "@" not in text:
        return
    masked = without_citations(without_escapes(text), " ")
    if "@" not in masked:
        return
    for form in (_ADDRESS, MAIL):
        masked = form.sub(lambda found: " " * len(found[0]), masked)
    for found in _BARE.finditer(masked):
        yield found[0], found.start()


def without_citations(text: str, instead: str = "") -> str:
    """The text without its citations; ``instead`` stands for each letter of them."""
    if not (found := groups(text)):
        return text
    parts, last = [], 0
    for group in found:
        parts += [text[last : group.start], instead * (group.end - group.start)]
        last = group.end
    return "".join([*parts, text[last:]])


def without_escapes(text: str) -> str:
    """The text, equally long, with a meaningless sign for every backslash and the sign that it guards."""
    return ESCAPE.sub(_HIDDEN * 2, text)


def plain(body: str) -> str:
    """What stands between the brackets as a reader sees it: without backslashes and entities."""
    return html.unescape(ESCAPE.sub(r"\1", body))


def looks_like_citation(body: str) -> bool:
    """Whether ``body`` (the text between the brackets) cites or tries to; a mail address
    does not, nor does a footnote (``[^@]``)."""
    return not body.startswith("^") and bool(_SIGN.search(MAIL.sub("", body)))


def parse_citations(body: str) -> tuple[Citation, ...]:
    """Read the plain text between the brackets, which may be wrapped over lines.

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
    if MAIL.search(item):
        return "a mail address cannot stand in a citation: move it out of the brackets"
    if item.count("@") > 1:
        return "two keys without a ';' between them: write [@key; @other]"
    if "@" not in item:
        return f"'{item}' names no key: write the locator after a comma, [@key, p. 3]"
    if strange := re.search(rf"@{_KEY}*+([^\s,@])", item):
        return f"a key holds only a–z, 0–9 and hyphens, not '{strange[1]}': write it as in references.bib"
    if re.search(rf"@(?!{_KEY})", item):
        return "the key is missing after '@': write [@key]"
    if re.search(r"(?:^|\s)-@", item):
        return "there is no form without the authors' names: write [@key]"
    if re.search(r"\S@", item):
        return "only a space may stand right before '@', as in [see @key]"
    if item.endswith(","):
        return "the locator after the comma is missing: write [@key, p. 3] or [@key]"
    return "put a comma between the key and what follows, as in [@key, p. 3]"
