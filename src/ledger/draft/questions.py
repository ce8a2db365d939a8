"""The fields of a record as questions: remarks that begin with ``#?``, in the order of ``evidence/README.md``.

The guide's example of a record is the only list of its fields with their meanings; a test keeps it complete. Under a
field that takes a word of a closed list stand the words, with the meanings that readers meet.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from ..model import Vocabulary
from ..model.files import RECORDS
from ..read.value_errors import quoted

MARK = "#?"
FOLDERS = {"study": "studies", "outcome": "outcomes", "claim": "claims", "harm": "harms"}
"""The folder of each kind of record that can be started."""
QUESTION = re.compile(rf"^[ \t]*{re.escape(MARK)}.*\n?", re.MULTILINE)
QUESTIONS = re.compile(rf"(?:\A|\n)\n*(?:[ \t]*{re.escape(MARK)}.*\n+)+")
BLOCK = re.compile(r"^```yaml (\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
LATER = ("history",)
"""Fields that only a changed record has."""
FIELD = re.compile(r"([a-z][a-z-]*):")
REMARK = re.compile(r"\s{2,}# (.*)$")
TAKEN = ("true", "false", "null", "yes", "no", "on", "off")
"""What some reader of YAML takes for another value than a text."""
LIST = re.compile("list “([a-z-]+)”")


@dataclass(frozen=True)
class Field:
    """A field of the example: its remark, what stands behind its name, and the lines below it."""

    name: str
    remark: str
    example: str
    below: tuple[str, ...]


def required_fields(model: type[BaseModel]) -> tuple[str, ...]:
    """The fields that must be there, as records write them."""
    return tuple(field.alias or name for name, field in model.model_fields.items() if field.is_required())


def fields(guide: str, kind: str, names: Collection[str]) -> list[Field]:
    """The fields with these names, in the order of the examples of a kind of record; then those that only others show.

    Without those that a new record cannot have.
    """
    found: dict[str, Field] = {}
    blocks = BLOCK.findall(guide)
    for _, text in sorted(blocks, key=lambda block: block[0] != kind):
        for lines in _groups(text.split("\n")):
            field = _field(lines)
            found.setdefault(field.name, field)
    return [field for name, field in found.items() if name in names and name not in LATER]


def _groups(lines: list[str]) -> Iterator[list[str]]:
    group: list[str] = []
    for line in lines:
        if FIELD.match(line) and group:
            yield group
            group = []
        if line:
            group.append(line)
    yield group


def _field(lines: list[str]) -> Field:
    name, _, rest = lines[0].partition(":")
    remark = REMARK.search(rest)
    return Field(name, remark[1] if remark else "", REMARK.sub("", rest).strip(), tuple(lines[1:]))


def asked(field: Field, vocabulary: Vocabulary) -> str:
    """A field as a question. Its example is invented, so it stands below and not where the answer goes."""
    lines = [f"{field.name}:"]
    group = LIST.search(field.remark)
    if field.remark:
        lines.append(f"    {field.remark}")
    if group and not field.below:
        terms = vocabulary.root.get(group[1], {})
        lines += [f"    - {term}: {label.meaning}" for term, label in terms.items()]
    if field.below:
        lines += ["    In this form, with other words:", *(f"    {line}" for line in _with_words(field, vocabulary))]
    elif not group and field.example:
        lines.append(f"    For example: {field.example}")
    elif group and field.example.startswith("["):
        lines.append(f"    In this form: {field.example}")
    return "".join(f"{MARK} {line}\n" for line in lines)


def _with_words(field: Field, vocabulary: Vocabulary) -> Iterator[str]:
    """The lines below a field; behind one that names a closed list, its words."""
    for line in field.below:
        yield line
        if group := LIST.search(line):
            words = " · ".join(vocabulary.root.get(group[1], {}))
            yield f"{' ' * (len(line) - len(line.lstrip()))}  ({words})"


def record(kind: str, guide: str, vocabulary: Vocabulary, known: Mapping[str, str], head: str) -> str:
    """A record with what is known, first the fields that must be there; the rest are questions.

    ``known`` has the text behind each name, as YAML. ``head`` is a line that says what the record is about.
    """
    model = RECORDS[FOLDERS[kind]]
    required = required_fields(model)
    found = fields(guide, kind, {field.alias or name for name, field in model.model_fields.items()})
    must = [field for field in found if field.name in required]
    may = [field for field in found if field.name not in required]
    parts = [
        f"{MARK} {head}\n",
        f"{MARK} Write an answer as a line of its own, “name: value”. What nobody has seen is left out, not guessed.\n",
        f"{MARK} Lines that begin with “{MARK}” are questions; “make fix” removes them once the record is complete.\n",
        f"\n{MARK} These must be there.\n\n",
        "\n".join(_part(field, vocabulary, known) for field in must),
        f"\n{MARK} These, where they are known.\n\n",
        "\n".join(_part(field, vocabulary, known) for field in may),
    ]
    return "".join(parts)


def _part(field: Field, vocabulary: Vocabulary, known: Mapping[str, str]) -> str:
    return f"{field.name}: {known[field.name]}\n" if field.name in known else asked(field, vocabulary)


def answered(text: str) -> str:
    """A record without its questions, and without the empty lines around them."""
    return QUESTIONS.sub("\n", text).lstrip("\n") if QUESTION.search(text) else text


def scalar(text: str) -> str:
    """A text as a YAML value; quoted unless it is plain words that no reader of YAML takes for something else."""
    plain = re.fullmatch(r"[A-Za-z][\w ,.;()/+-]*[\w.)]", text) and text.lower() not in TAKEN
    return text if plain else quoted(text)
