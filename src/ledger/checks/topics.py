"""A topic belongs to a page that exists, is in lower case, and its words are of the site."""

from __future__ import annotations

from ..read.load import Evidence
from ..text.stems import split, stem
from ._rule import Problems
from .synonyms import said

PATH = "evidence/topics.yml"


def check(evidence: Evidence) -> Problems:
    document = evidence.documents.get(PATH)
    if document is None:
        return
    # While a file cannot be read, nobody knows what it says.
    known = set() if evidence.unread else set(said(evidence).split())
    for name, topics in evidence.topics.root.items():
        line = document.line(name)
        if name not in evidence.pages and f"docs/{name}" not in evidence.unread:
            yield PATH, line, f"There is no page “{name}”.", "Write its path in docs/, such as safety/infection.md."
        for topic in topics:
            if topic != topic.lower():
                yield PATH, line, f"“{topic}” has capital letters.", f"Write “{topic.lower()}”."
            elif strange := [word for word in split(topic) if known and stem(word) not in known]:
                yield PATH, line, f"“{strange[0]}” stands on no page.", "Write the topic as the pages say it."
