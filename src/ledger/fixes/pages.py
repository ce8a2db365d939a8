"""What has one right form on a page: stops inside of quotation marks, addresses in ASCII, no question left over."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import quote

from ..checks.quotation_marks import OUTSIDE
from ..draft.questions import answered
from ..read.pages import FRONT_MATTER, parse_page
from ..read.source import SourceError
from .edits import Edit, applied

STOP = re.compile(r"([\"”])([.,])$")


def fixed(path: str, name: str, text: str, allowed: Iterable[str]) -> str:
    """The page. ``allowed`` has words of the places at which a stop may stand outside (``evidence/exceptions.yml``)."""
    try:
        page = parse_page(path, name, text)
    except SourceError:
        return text
    edits = []
    for found in OUTSIDE.finditer(page.body):
        line = page.body[page.body.rfind("\n", 0, found.start()) + 1 :].partition("\n")[0]
        stop = STOP.search(found[0])
        if stop and not any(words in line for words in allowed):
            place = found.start() + stop.start()
            edits.append(Edit(place, place + 2, f"{stop[2]}{stop[1]}"))
    for target in {link.target for link in page.links if not link.target.isascii()}:
        better = quote(target, safe="%/:?#[]@!$&'()*+,;=~")
        edits += [Edit(at.start(), at.end(), better) for at in re.finditer(re.escape(target), text)]
    text = applied(text, edits)
    front = FRONT_MATTER.match(text)
    complete = front and {"description", "summary"} <= set(page.meta)
    return answered(text[: front.end()]) + text[front.end() :] if front and complete else text
