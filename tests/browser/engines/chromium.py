"""Chromium, by Playwright."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Browser, Error

from browser import find
from engines.reader import Reader
from engines.setup import Setup

NO_WORKER = "delete Navigator.prototype.serviceWorker"


class Chromium(Reader):
    """A page of its own in a browser that is there already; in one of its own if its letters are not as usual."""

    name = "chromium"
    errors = (Error,)

    def __init__(self, browser: Browser, setup: Setup) -> None:
        self._own = None
        if setup.letters != 16:
            size = f"--blink-settings=defaultFontSize={setup.letters}"
            browser = self._own = browser.browser_type.launch(
                executable_path=find("chromium"), args=["--no-sandbox", size]
            )
        self._context = browser.new_context(
            has_touch=True,
            color_scheme="dark" if setup.dark else "light",
            reduced_motion="reduce" if setup.still else "no-preference",
            forced_colors="active" if setup.forced else "none",
        )
        if not setup.keeps:
            self._context.add_init_script(NO_WORKER)
        self._page = self._context.new_page()
        self._said: list[str] = []
        self._asked: list[str] = []
        self._page.on("console", lambda one: one.type in ("error", "warning") and self._said.append(one.text))
        self._page.on("pageerror", lambda error: self._said.append(str(error)))
        self._context.on("request", lambda one: self._asked.append(one.url))

    def goto(self, url: str) -> None:
        self._page.goto(url)

    def resize(self, width: int, height: int = 800) -> None:
        self._page.set_viewport_size({"width": width, "height": height})

    def run(self, script: str, *arguments: object) -> Any:
        return self._page.evaluate(f"(all) => ({script})(...all)", list(arguments))

    def mouse(self, x: float, y: float, press: bool) -> None:
        self._page.mouse.move(x, y)
        if press:
            self._page.mouse.click(x, y)

    def touch(self, x: float, y: float) -> None:
        self._page.touchscreen.tap(x, y)

    def keys(self, held: list[str], pressed: list[str]) -> None:
        for key in pressed:
            self._page.keyboard.press("+".join([*held, key]))

    def choose(self, wanted: str, label: str) -> None:
        self._page.locator(wanted).select_option(label=label)

    def travel(self, steps: int) -> None:
        (self._page.go_back if steps < 0 else self._page.go_forward)()

    def messages(self) -> list[str]:
        self._page.wait_for_timeout(50)
        said, self._said[:] = self._said[:], []
        return said

    def requests(self) -> list[str]:
        asked, self._asked[:] = self._asked[:], []
        return [url for url in asked if not url.startswith(("data:", "blob:"))]

    def screenshot(self) -> bytes:
        return self._page.screenshot()

    def close(self) -> None:
        self._context.close()
        if self._own:
            self._own.close()
