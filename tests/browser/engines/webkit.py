"""WebKitGTK in its own small browser, MiniBrowser, by classic WebDriver.

What WebKit's driver does not offer comes another way: a page tells of its own errors, ``console`` reads what the
engine itself prints when nobody drives it, the requests are those that the page can list (Resource Timing), a
finger's events are made by hand, and a window as narrow as a phone needs controls that may shrink.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from selenium.common import WebDriverException
from selenium.webdriver import WebKitGTK
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.command import Command
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from engines import actions
from engines.reader import Reader
from engines.screen import Screen
from engines.setup import Setup

SMALL = """* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }
toolbar * { -gtk-icon-source: none }
"""
"""GTK's style sheet for the browser around the page, which would else be at least 447 px wide."""

NO_WORKERS = "--features=-ServiceWorkers"
COMPLAINT = re.compile(r"CONSOLE .*?\b(?:ERROR|WARN).*")
LISTEN = """() => {
  if (self.mnSaid) return;
  self.mnSaid = [];
  for (const way of ['error', 'warn']) {
    const own = console[way];
    console[way] = (...said) => (mnSaid.push(said.join(' ')), own.apply(console, said));
  }
  addEventListener('error', ({ message, target }) => mnSaid.push(message ?? `not loaded: ${target.outerHTML}`), true);
  addEventListener('unhandledrejection', ({ reason }) => mnSaid.push(String(reason)));
  document.addEventListener('securitypolicyviolation', (broken) =>
    mnSaid.push(`${broken.violatedDirective} ${broken.blockedURI}`));
}"""
TELL = "() => (self.mnSaid ?? []).splice(0)"
TAP = """(x, y) => {
  const goal = document.elementFromPoint(x, y);
  const place = { clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true };
  for (const type of ['pointerover', 'pointerdown', 'pointerup', 'pointerout']) {
    goal.dispatchEvent(new PointerEvent(type, { ...place, pointerType: 'touch', isPrimary: true }));
  }
  goal.dispatchEvent(new MouseEvent('click', { ...place, detail: 1 }));
}"""
"""The events of a finger: WebKitGTK's driver turns a touch into a mouse. Like Safari, it gives no focus to a link."""

LISTED = "() => performance.getEntries().map((one) => one.name).filter((one) => /^\\w+:/.test(one))"


def environment(home: Path, screen: str, setup: Setup) -> dict[str, str]:
    """The browser finds nothing of this user's: an empty home, with the style sheet above."""
    folder = home / ".config" / "gtk-3.0"
    folder.mkdir(parents=True)
    (folder / "gtk.css").write_text(SMALL, encoding="utf-8")
    chosen = f"gtk-enable-animations = {int(not setup.still)}\ngtk-xft-dpi = {96 * 1024 * setup.letters // 16}\n"
    (folder / "settings.ini").write_text(f"[Settings]\n{chosen}", encoding="utf-8")
    home.chmod(0o700)
    own = {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "XDG_CONFIG_HOME": str(home / ".config")}
    # No bus for assistive technology, and no graphics card: neither is there on a server.
    return os.environ | own | {"DISPLAY": screen, "NO_AT_BRIDGE": "1", "LIBGL_ALWAYS_SOFTWARE": "1"}


def console(program: str, setup: Setup, urls: list[str]) -> list[str]:
    """What the engine writes into the console while it loads these pages, side by side, and a task longer."""
    home, screen = Path(tempfile.mkdtemp(prefix="mn-webkit-")), Screen()
    command = [program, "--exit-after-load", "--enable-write-console-messages-to-stdout=true", NO_WORKERS, *urls]
    try:
        given = environment(home, screen.name, setup)
        done = subprocess.run(command, env=given, capture_output=True, text=True, errors="replace", timeout=60)
    finally:
        screen.close()
        shutil.rmtree(home, ignore_errors=True)
    # It prints to one or the other, as its version likes.
    return COMPLAINT.findall(done.stdout + done.stderr)


class WebKit(Reader):
    """A MiniBrowser of its own on a screen of its own."""

    name = "webkit"
    errors = (WebDriverException,)

    def __init__(self, program: str, setup: Setup) -> None:
        self._home = Path(tempfile.mkdtemp(prefix="mn-webkit-"))
        self._screen = Screen()
        options = Options()
        options.binary_location = program
        for argument in (
            "--automation",
            *(["--dark-mode"] if setup.dark else []),
            *([] if setup.keeps else [NO_WORKERS]),
        ):
            options.add_argument(argument)
        service = Service(
            executable_path=shutil.which("WebKitWebDriver"),
            env=environment(self._home, self._screen.name, setup),
        )
        self._driver = WebKitGTK(options=options, service=service)
        self._driver.set_script_timeout(20)
        self._driver.set_window_size(1000, 700)
        self._bar = self.wait("() => innerWidth === 1000 && 700 - innerHeight")
        self._screen.focus()

    def goto(self, url: str) -> None:
        self._driver.get(url)
        self.run(LISTEN)

    def resize(self, width: int, height: int = 800) -> None:
        # The controls above the page take their own part of the window.
        self._driver.set_window_size(width, height + self._bar)
        self.wait("(width, height) => innerWidth === width && innerHeight === height", width, height)

    def run(self, script: str, *arguments: object) -> Any:
        given = ", ".join(json.dumps(argument) for argument in arguments)
        answer = self._driver.execute_async_script(
            f"""const done = arguments[0];
            (async () => JSON.stringify([await ({script})({given})]))().then(done, (error) => done(`!${{error}}`));"""
        )
        if answer.startswith("!"):
            raise WebDriverException(answer)
        return json.loads(answer)[0]

    def _perform(self, sources: list[dict]) -> None:
        self._driver.execute(Command.W3C_ACTIONS, {"actions": sources})

    def mouse(self, x: float, y: float, press: bool) -> None:
        self._perform(actions.pointer("mouse", x, y, press))

    def touch(self, x: float, y: float) -> None:
        self.run(TAP, x, y)

    def keys(self, held: list[str], pressed: list[str]) -> None:
        self._perform(actions.keys(held, pressed))

    def choose(self, wanted: str, label: str) -> None:
        options = self._driver.find_elements(By.CSS_SELECTOR, f"{wanted} option")
        next(one for one in options if one.get_property("text") == label).click()

    def travel(self, steps: int) -> None:
        (self._driver.back if steps < 0 else self._driver.forward)()

    def messages(self) -> list[str]:
        return self.run(TELL)

    def requests(self) -> list[str]:
        return [url for url in self.run(LISTED) if not url.startswith(("data:", "blob:"))]

    def screenshot(self) -> bytes:
        return self._driver.get_screenshot_as_png()

    def close(self) -> None:
        self._driver.quit()
        self._screen.close()
        shutil.rmtree(self._home, ignore_errors=True)
