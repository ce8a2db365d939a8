"""What a reader can do in any browser. An engine adds how: the methods at the end."""

from __future__ import annotations

import abc
import time
from typing import Any

STARTED = "() => new Promise((done) => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 0, true))))"
"""The scripts of a page start one after the other, in tasks of their own."""

POINT = """(wanted, nth) => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true });
  const found = [...document.querySelectorAll(wanted)].filter(shown).at(nth);
  if (!found) return null;
  found.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = [...found.getClientRects()].find(({ width, height }) => width && height);
  if (!box) return null;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  return found.contains(hit) || hit?.contains(found) && hit.closest('label, button, a') ? [x, y] : null;
}"""
"""The middle of what is seen, if nothing lies over it."""

BEFORE = """(wanted) => {
  const goal = document.querySelector(wanted);
  const stops = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(
    (one) => one === goal || (one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true })));
  const before = stops[stops.indexOf(goal) - 1];
  before?.focus({ preventScroll: true });
  return document.activeElement === before;
}"""
"""The focus on the stop before."""


class Reader(abc.ABC):
    """A browser with one page. Addresses are below ``base``; ``wanted`` is a CSS selector, of which the nth seen."""

    name: str
    base: str = ""

    def open(self, address: str = "") -> None:
        """Goes to a page and waits until its scripts have started."""
        self.goto(self.base + address)
        self.run(STARTED)

    def wait(self, script: str, *arguments: object, seconds: int = 10) -> Any:
        """Asks until the answer is true, and returns it. Raises ``TimeoutError`` when it takes too long.

        While one page follows another there is nobody to ask, and each engine says so in its own way.
        """
        last, until = "", time.monotonic() + seconds
        while time.monotonic() < until:
            try:
                if answer := self.run(script, *arguments):
                    return answer
            except self.errors as error:
                last = str(error)
            time.sleep(0.03)
        raise TimeoutError(f"{self.name}: never true: {script} {arguments} at {self.url()} {last[:300]}")

    def point(self, wanted: str, nth: int = 0) -> tuple[float, float]:
        x, y = self.wait(POINT, wanted, nth)
        return x, y

    def click(self, wanted: str, nth: int = 0) -> None:
        self.mouse(*self.point(wanted, nth), press=True)

    def hover(self, wanted: str, nth: int = 0) -> None:
        self.mouse(*self.point(wanted, nth), press=False)

    def leave(self) -> None:
        """Takes the mouse into a corner of the window where nothing is."""
        self.mouse(1, self.run("() => innerHeight - 2"), press=False)

    def tap(self, wanted: str, nth: int = 0) -> None:
        self.touch(*self.point(wanted, nth))

    def press(self, *names: str) -> None:
        """Presses keys one after the other: ``Escape``, or ``Shift+Tab``."""
        for name in names:
            *held, last = name.split("+")
            self.keys(held, [last])

    def type(self, text: str) -> None:
        self.keys([], list(text))

    def focus(self, wanted: str) -> None:
        """The keyboard's focus, as it comes there: from what stands before, by the Tab key."""
        self.wait(BEFORE, wanted)
        # Escape, because a citation that has the focus opens, and Tab would go into it.
        self.press("Escape", "Tab")
        self.wait("(wanted) => document.activeElement.matches(wanted)", wanted)

    def text(self, wanted: str) -> str:
        return self.run("(wanted) => document.querySelector(wanted).innerText", wanted)

    def shown(self, wanted: str) -> int:
        """How many are seen."""
        script = "(wanted) => [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility("
        return self.run(f"{script}{{ visibilityProperty: true, opacityProperty: true }})).length", wanted)

    def wait_shown(self, wanted: str, count: int | None = None) -> None:
        """Until so many are seen, or at least one."""
        script = """(wanted, count) => {
          const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
          const found = [...document.querySelectorAll(wanted)].filter(seen).length;
          return count === null ? found > 0 : found === count;
        }"""
        self.wait(script, wanted, count)

    def wait_url(self, end: str) -> None:
        """Until the page with this end of an address is there and its scripts have started."""
        self.wait("(end) => location.href.endsWith(end) && document.readyState === 'complete'", end)
        self.run(STARTED)

    def url(self) -> str:
        return self.run("() => location.href")

    # What an engine adds.

    errors: tuple[type[Exception], ...]
    """What it raises while there is no page to ask."""

    @abc.abstractmethod
    def goto(self, url: str) -> None:
        """Goes to an address and waits until the page has loaded."""

    @abc.abstractmethod
    def resize(self, width: int, height: int = 800) -> None:
        """Makes the page this large, in CSS pixels."""

    @abc.abstractmethod
    def run(self, script: str, *arguments: object) -> Any:
        """Calls a JavaScript function, waits for its promise, and returns what JSON can carry."""

    @abc.abstractmethod
    def mouse(self, x: float, y: float, press: bool) -> None: ...

    @abc.abstractmethod
    def touch(self, x: float, y: float) -> None: ...

    @abc.abstractmethod
    def keys(self, held: list[str], pressed: list[str]) -> None: ...

    @abc.abstractmethod
    def choose(self, wanted: str, label: str) -> None:
        """Chooses the option with this label from a list."""

    @abc.abstractmethod
    def travel(self, steps: int) -> None:
        """Back (-1) and forward (1), as the browser's own buttons do."""

    @abc.abstractmethod
    def messages(self) -> list[str]:
        """The errors and warnings of the console since the last look."""

    @abc.abstractmethod
    def requests(self) -> list[str]:
        """The addresses asked for since the last look; those that a page carries within itself are left out."""

    @abc.abstractmethod
    def screenshot(self) -> bytes:
        """What is seen, as PNG."""

    @abc.abstractmethod
    def close(self) -> None: ...
