"""Composes YAML from the events of libyaml: data, the line of every value, and every problem on the way.

Only what a record needs: one document of fields, lists and scalars. Aliases, tags and merge keys are refused: an
alias can stand for gigabytes, a tag for a program. There is no recursion and no more depth than ``DEEPEST``, because
libyaml's own composer ends the process at a hundred thousand brackets.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

import yaml

from . import characters
from .core_schema import odd_number, resolve

DEEPEST = 12
"""Levels of lists and fields in each other; our records have five."""
LONGEST_TEXT = 20_000
"""Characters of one value."""
REMARK = re.compile(r"[ \t]+#")
SPACED_REMARK = re.compile(r"[ \t]{2,}# ")

Route = tuple[str | int, ...]
"""The way to a value inside a file, for example ``("results", 0, "p")``."""
Problem = tuple[int, str, str, str]
"""Line from 0, what is wrong, how to mend it, and the rule."""
RULE = "source"


class TooDeep(Exception):
    """Carries the problem: nothing behind it was read."""


class Composer:
    """``compose`` fills ``data``, ``lines`` (from 0) and ``problems``. Raises ``yaml.YAMLError`` and ``TooDeep``."""

    def __init__(self, text: str) -> None:
        self.data: Any = None
        self.lines: dict[Route, int] = {}
        self.problems: list[Problem] = []
        self._text = text.split("\n")
        self._events = yaml.parse(text, Loader=yaml.CSafeLoader)
        # The lists and fields around the place where we are, and the way to it.
        self._open: list[dict | list] = []
        self._route: list[str | int] = []
        # The name of a field whose value has not come yet, for each open one that has fields.
        self._names: list[Any] = []

    def compose(self) -> None:
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._problem(event, "Here begins another document.", "Delete the line “---”, or what follows it.")
                    return
            elif isinstance(event, yaml.NodeEvent):
                self._node(event)
            elif isinstance(event, yaml.CollectionEndEvent):
                self._end(event)

    def _node(self, event: yaml.NodeEvent) -> None:
        if self._open and isinstance(self._open[-1], dict) and self._names[-1] is None:
            self._name(event)
            return
        route = self._place(event)
        self._refuse(event)
        if isinstance(event, yaml.CollectionStartEvent):
            self._start(event, {} if isinstance(event, yaml.MappingStartEvent) else [])
        else:
            value = self._scalar(event) if isinstance(event, yaml.ScalarEvent) else None
            self._add(value)
            if value in (None, "") and isinstance(event, yaml.ScalarEvent):
                self._empty(event, route, "value")
            self._leave()

    def _place(self, event: yaml.Event) -> Route:
        if self._open:
            parent = self._open[-1]
            self._route.append(str(self._names[-1][0]) if isinstance(parent, dict) else len(parent))
        route = tuple(self._route)
        # A value may start below its name; readers look for the name.
        self.lines.setdefault(route, event.start_mark.line)
        return route

    def _start(self, event: yaml.Event, value: dict | list) -> None:
        self._add(value)
        self._open.append(value)
        self._names.append(None)
        if len(self._open) > DEEPEST:
            what = f"Lists and fields stand more than {DEEPEST} levels deep in each other."
            self._problem(event, what, "Close a bracket that is open, or write it flatter.")
            raise TooDeep

    def _end(self, event: yaml.Event) -> None:
        if not self._open.pop():
            self._empty(event, tuple(self._route), "item")
        self._names.pop()
        self._leave()

    def _add(self, value: Any) -> None:
        if not self._open:
            self.data = value
        elif isinstance(self._open[-1], dict):
            self._open[-1][self._names[-1][0]] = value
        else:
            self._open[-1].append(value)

    def _leave(self) -> None:
        if self._open:
            self._route.pop()
            self._names[-1] = None

    def _name(self, event: yaml.Event) -> None:
        """The name of a field. In a tuple, as the name itself may be nothing."""
        self._refuse(event)
        if not isinstance(event, yaml.ScalarEvent):
            self._problem(event, "A list or fields cannot be the name of a field.", "Write a word before the colon.")
            raise TooDeep
        name = self._scalar(event)
        if event.value == "<<" and event.implicit[0]:
            self._problem(event, "“<<” would copy fields from elsewhere.", "Write the fields out.")
        if name in (None, ""):
            self._problem(event, "A field has no name.", "Write its name before the colon.")
        if name in self._open[-1]:
            self._problem(event, f"The field “{name}” stands here twice.", "Keep one of them.")
        self._names[-1] = (name,)
        self.lines[(*self._route, str(name))] = event.start_mark.line

    def _scalar(self, event: yaml.ScalarEvent) -> Any:
        text = event.value
        if len(text) > LONGEST_TEXT:
            self._problem(event, f"A text has {len(text):,} characters.", f"Write at most {LONGEST_TEXT:,}.")
        if event.style == '"' and any("\\" in line for line in self._written(event)):
            # What stands in the file as it is was looked at when the file was read.
            for _, what, fix in characters.problems(text):
                self._problem(event, what, fix, characters.RULE)
        if "\t" in text:
            self._problem(event, f"A tab stands in “{text[:40]}”.", "Type a space.")
        if not event.implicit[0]:
            return text
        if self._cut(event):
            what = f"What stands behind “ #” is a remark, and “{text[-40:]}” ends before it."
            self._problem(event, what, "Put the text into double quotes, or the remark on a line of its own.")
        if odd_number(text):
            fix = "Write it with the digits 0 to 9 alone, such as 36 or 0.5; a text belongs into double quotes."
            self._problem(event, f"“{text}” is read as another number by some programs.", fix)
        try:
            return resolve(text)
        except ValueError:
            self._problem(event, f"There is no day “{text}” in the calendar.", "Correct the date.")
            return text

    def _cut(self, event: yaml.ScalarEvent) -> bool:
        """True if a remark follows that may be part of the text: behind several words, or without its two spaces."""
        rest = self._text[event.end_mark.line][event.end_mark.column :] if event.value else ""
        return bool(REMARK.match(rest)) and (" " in event.value or not SPACED_REMARK.match(rest))

    def _refuse(self, event: yaml.NodeEvent) -> None:
        if isinstance(event, yaml.AliasEvent):
            self._problem(event, f"“*{event.anchor}” is an alias for something else.", "Write it out, or quote it.")
        elif event.anchor:
            self._problem(event, f"“&{event.anchor}” is an anchor for aliases.", "Delete it, or quote the text.")
        elif getattr(event, "tag", None):
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._problem(event, f"“{tag}” is a tag of YAML.", "Delete it, or quote the text.")

    def _empty(self, event: yaml.Event, route: Route, what: str) -> None:
        if route:
            named = f"“{'.'.join(str(part + 1) if isinstance(part, int) else part for part in route)}”"
            line = self.lines.get(route, event.start_mark.line)
            self.problems.append((line, f"{named} has no {what}.", "Fill it in, or delete it.", RULE))

    def _written(self, event: yaml.Event) -> list[str]:
        return self._text[event.start_mark.line : event.end_mark.line + 1]

    def _problem(self, event: yaml.Event, what: str, fix: str, rule: str = RULE) -> None:
        self.problems.append((event.start_mark.line, what, fix, rule))


# A file that did not change since the last build reads the same. Nobody changes what was read.
@lru_cache(maxsize=16_384)
def compose(text: str) -> tuple[Any, dict[Route, int], list[Problem], yaml.YAMLError | None]:
    """Data, lines, problems, and the error of YAML itself where the reading ended."""
    composer = Composer(text)
    error = None
    try:
        composer.compose()
    except yaml.YAMLError as caught:
        error = caught
    except TooDeep:
        pass
    return composer.data, composer.lines, composer.problems, error
