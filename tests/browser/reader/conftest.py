"""What a reader does, in three engines: Chromium, Firefox and WebKitGTK (``../engines``).

Each process of pytest-xdist starts the engines that it needs for itself, with profiles and screens of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from engines import NAMES, Reader, Setup, needed, start
from playwright.sync_api import Browser


@pytest.fixture(scope="session", params=NAMES)
def engine(request: pytest.FixtureRequest, browser: Browser, site: str) -> Iterator[Reader]:
    """One browser of each engine for the whole session; every page comes from the network."""
    needed(request.param)
    started = start(request.param, Setup(), browser)
    started.base = site
    yield started
    started.close()


@pytest.fixture
def reader(engine: Reader) -> Iterator[Reader]:
    """Somebody at a window of 1280 px who has chosen nothing yet."""
    engine.resize(1280)
    engine.messages()
    yield engine
    engine.open("404.html")
    engine.run("() => localStorage.clear()")


@pytest.fixture(params=NAMES)
def begin(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Callable[[Setup], Reader]]:
    """Starts a browser that was set up in another way, for one test."""
    needed(request.param)
    started: list[Reader] = []

    def made(setup: Setup) -> Reader:
        started.append(start(request.param, setup, browser))
        return started[-1]

    yield made
    for one in started:
        one.close()
