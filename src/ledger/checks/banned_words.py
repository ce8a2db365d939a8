"""No hype: the words of ``evidence/banned-words.yml`` stand in no sentence of ours, on pages or in records.

A word with ``unless: number`` is allowed where the same sentence has a figure, or is a question. What a claim says
is somebody else's word and is left alone. Sentences that report what others say are exceptions, each with its
reason, in ``evidence/exceptions.yml``.
"""

import re

from ..exceptions import without_exceptions
from ..model.files import RECORDS
from ..sentences import of_page, of_text
from ..usage import call_texts, texts

NUMBER_OR_QUESTION = re.compile(r"\d|\?[\"”’)*]*\s*$")
SAID_BY_OTHERS = {("claims", "claim"), ("claims", "cites")}
IN_FRONT_MATTER = ("title", "description", "summary")


def check(evidence):
    words = evidence.banned_words.root
    if words:
        yield from without_exceptions(evidence, "banned-words", _found(evidence, words))


def _found(evidence, words):
    forms = {form.lower(): name for name, word in words.items() for form in (name, *word.also)}
    longest = sorted(forms, key=len, reverse=True)
    banned = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest))})(?![\w-])", re.IGNORECASE)
    for path, line, text in _sentences(evidence):
        for found in banned.finditer(text):
            word = words[forms[found[0].lower()]]
            if not (word.unless == "number" and NUMBER_OR_QUESTION.search(text)):
                yield path, line, text, f"“{found[0]}” is a word we do not use: {word.reason}", "Say what was found."


def _sentences(evidence):
    """Path, line and text of everything we write."""
    for page in evidence.pages.values():
        for name in IN_FRONT_MATTER:
            for sentence in of_text(str(page.meta.get(name, ""))):
                yield page.path, page.front.line(name), sentence.text
        for heading in page.headings:
            yield page.path, heading.line, heading.text
        for sentence in of_page(page):
            yield page.path, sentence.line, sentence.text
    for path, line, text in call_texts(evidence):
        yield path, line, text
    for folder in RECORDS:
        for name, record in evidence.records(folder).items():
            for route, text in texts(record):
                if (folder, route[0]) not in SAID_BY_OTHERS:
                    for sentence in of_text(text):
                        yield *evidence.at(folder, name, *route), sentence.text
