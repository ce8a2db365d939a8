"""Firefox, which speaks WebDriver BiDi by itself (W3C WebDriver BiDi); selenium carries the messages."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

from selenium.common import WebDriverException
from selenium.webdriver.remote.websocket_connection import WebSocketConnection

from engines import actions
from engines.reader import Reader
from engines.setup import Setup

ALWAYS = {
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.w3c_touch_events.enabled": 1,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
}
EVENTS = ["log.entryAdded", "network.beforeRequestSent"]


class Event:
    """The name of an event, in the form in which selenium asks for it; its parameters stay as they come."""

    def __init__(self, name: str) -> None:
        self.event_class = name

    def from_json(self, parameters: dict) -> dict:
        return parameters


def settings(setup: Setup) -> dict[str, object]:
    """Firefox's preferences for what a reader asks for."""
    chosen: dict[str, object] = {
        "font.size.variable.x-western": setup.letters,
        "ui.systemUsesDarkTheme": int(setup.dark),
        "ui.prefersReducedMotion": int(setup.still),
        "dom.serviceWorkers.enabled": setup.keeps,
    }
    # 2: never the page's own colors.
    return ALWAYS | chosen | ({"browser.display.document_color_use": 2} if setup.forced else {})


class Firefox(Reader):
    """A Firefox of its own, without a window, with an empty profile."""

    name = "firefox"
    errors = (WebDriverException,)

    def __init__(self, program: str, setup: Setup) -> None:
        self._profile = Path(tempfile.mkdtemp(prefix="mn-firefox-"))
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings(setup).items()]
        (self._profile / "user.js").write_text("".join(lines), encoding="utf-8")
        command = [
            program,
            "--headless",
            "--no-remote",
            "--profile",
            str(self._profile),
            "--remote-debugging-port",
            "0",
        ]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._connection = WebSocketConnection(f"{self._address()}/session", timeout=30, interval=0.002)
        self._said: list[dict] = []
        self._asked: list[dict] = []
        for event, goal in zip(EVENTS, (self._said, self._asked), strict=True):
            self._connection.add_callback(Event(event), goal.append)
        self._send("session.new", capabilities={})
        self._send("session.subscribe", events=EVENTS)
        # Not the page that is there: without a window only one that is made has the focus.
        self._page = self._send("browsingContext.create", type="tab")["context"]

    def _address(self) -> str:
        """Where it listens: it writes that into its profile when it is ready."""
        file, until = self._profile / "WebDriverBiDiServer.json", time.monotonic() + 60
        while time.monotonic() < until and self._process.poll() is None:
            if file.exists() and (text := file.read_text(encoding="utf-8")):
                found = json.loads(text)
                return f"ws://{found['ws_host']}:{found['ws_port']}"
            time.sleep(0.05)
        raise RuntimeError(f"Firefox did not start; it ended with {self._process.poll()}.")

    def _send(self, method: str, **parameters: object) -> dict:
        answer = self._connection.send_cmd(method, parameters)
        if "error" in answer:
            raise WebDriverException(f"{method}: {answer['message']}")
        return answer["result"]

    def goto(self, url: str) -> None:
        # A page that is still loading, because the test before ended on a link, and is left now: Firefox then
        # tells neither of the old page nor of the new one that it has loaded.
        self.wait("() => document.readyState === 'complete'")
        self._send("browsingContext.navigate", context=self._page, url=url, wait="complete")

    def resize(self, width: int, height: int = 800) -> None:
        size = {"width": width, "height": height}
        self._send("browsingContext.setViewport", context=self._page, viewport=size)

    def run(self, script: str, *arguments: object) -> Any:
        given = ", ".join(json.dumps(argument) for argument in arguments)
        expression = f"Promise.resolve(({script})({given})).then((answer) => JSON.stringify([answer]))"
        target = {"context": self._page}
        answer = self._send("script.evaluate", expression=expression, target=target, awaitPromise=True)
        if answer["type"] == "exception":
            raise WebDriverException(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])[0]

    def _perform(self, sources: list[dict]) -> None:
        self._send("input.performActions", context=self._page, actions=sources)

    def mouse(self, x: float, y: float, press: bool) -> None:
        self._perform(actions.pointer("mouse", x, y, press))

    def touch(self, x: float, y: float) -> None:
        self._perform(actions.pointer("touch", x, y, press=True))

    def keys(self, held: list[str], pressed: list[str]) -> None:
        self._perform(actions.keys(held, pressed))

    def choose(self, wanted: str, label: str) -> None:
        """By its first letters, as with a keyboard: the list itself opens outside of the page."""
        self.run("(wanted) => document.querySelector(wanted).focus()", wanted)
        self.type(label)

    def travel(self, steps: int) -> None:
        self._send("browsingContext.traverseHistory", context=self._page, delta=steps)

    def messages(self) -> list[str]:
        time.sleep(0.05)
        said, self._said[:] = self._said[:], []
        return [one["text"] for one in said if one["level"] in ("error", "warn")]

    def requests(self) -> list[str]:
        asked, self._asked[:] = self._asked[:], []
        urls = [one["request"]["url"] for one in asked]
        return [url for url in urls if not url.startswith(("data:", "blob:"))]

    def screenshot(self) -> bytes:
        return base64.b64decode(self._send("browsingContext.captureScreenshot", context=self._page)["data"])

    def close(self) -> None:
        self._send("browser.close")
        self._connection.close()
        self._process.wait(20)
        shutil.rmtree(self._profile, ignore_errors=True)
